using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Storage;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.Web.Words;
using Spectre.Console.Cli;

namespace Kamino.Cli.Shell;

/// <summary>The one place where an exception becomes an exit code and one line.</summary>
internal static class Failure
{
    /// <summary>Says what happened in one line, and how to tell a script.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="args">The command as it was given: it says the language and the workspace.</param>
    /// <param name="terminal">Where to say it.</param>
    public static int Report(Exception exception, string[] args, Terminal terminal)
    {
        var print = PrintOf(args);
        var (code, line) = exception switch
        {
            CommandAppException or RefusedUsageException => (ExitCode.Usage, UsageWords.Say(exception.Message.TrimEnd('.'), args, print) + print.Say("; vea --help", "; see --help")),
            RefusedException refused => (ExitCode.Refused, refused.In(print)),
            UnreadableFileException file => (ExitCode.Refused, $"{file.File}: {print.Word(Locale.KeyOf(file.Reason))}{(file.Detail is { } where ? $" ({where})" : "")}"),
            WrongSettingException settings => (ExitCode.Refused, string.Join("; ", settings.Wrong.Select(wrong => Wrong(wrong, print))) + print.Say(". Corrija o quite eso del entorno o de settings.json (docs/settings.md); nada comenzó", ". Mend that or take it out of the environment or settings.json (docs/settings.md); nothing was begun")),
            NotAllowedException missing => (ExitCode.NotAllowed, print.Say(
                $"no está permitido: falta el derecho a {print.Word(missing.Right)}; nada cambió", $"not allowed: the right to {print.Word(missing.Right)} is missing; nothing changed")),
            UnknownModelException { Version: { } version } model => (ExitCode.Refused, print.Say($"el modelo «{model.Name}» no tiene la versión {version}", $"the model “{model.Name}” has no version {version}")),
            UnknownModelException model => (ExitCode.Refused, print.Say($"no existe el modelo «{model.Name}»; vea models list", $"there is no model “{model.Name}”; see models list")),
            CurrencyMismatchException => (ExitCode.Refused, exception.Message),
            ImportUnderWayException => (ExitCode.Refused, print.Say("otra importación está en curso en este espacio; nada cambió", "another import is under way in this workspace; nothing changed")),
            FactsAwayException away => (ExitCode.Refused, print.Say(
                $"un servidor del libro no responde: {away.Server} ({away.Said}); sin él no hay cifras completas; nada cambió",
                $"a server of the ledger doesn't answer: {away.Server} ({away.Said}); without it no figure is whole; nothing changed")),
            NewerWorkspaceException newer => (ExitCode.Refused, print.Say(
                $"una versión más nueva de Kamino escribió este espacio ({newer.Migration}); actualice esta; nada cambió",
                $"a newer version of Kamino wrote this workspace ({newer.Migration}); update this one; nothing changed")),
            _ when StorageSetup.IsDatabaseAway(exception) => (ExitCode.Refused, print.Say(
                $"la base de datos de los registros no responde o no nos deja entrar ({exception.GetBaseException().Message}); nada cambió",
                $"the database of records doesn't answer or doesn't let us in ({exception.GetBaseException().Message}); nothing changed")),
            IOException or UnauthorizedAccessException => (ExitCode.Refused, exception.Message + print.Say("; nada cambió", "; nothing changed")),
            _ when StorageSetup.IsDiskTrouble(exception) => (ExitCode.Refused, print.Say(
                $"el disco del espacio está lleno o no se deja leer y escribir ({exception.GetBaseException().Message}); nada cambió",
                $"the workspace's disk is full or can't be read and written ({exception.GetBaseException().Message}); nothing changed")),
            OperationCanceledException => (ExitCode.Refused, print.Say("cancelado; nada cambió", "cancelled; nothing changed")),
            _ => (ExitCode.Defect, Defect(exception, args, print)),
        };
        terminal.Complain(line);
        return code;
    }

    /// <summary>How to write for who gave the command, before it is understood.</summary>
    public static Print PrintOf(string[] args) => Print.For(Option(args, "--lang") is { } lang && Print.IsSpoken(lang) ? lang : null);

    private static string Wrong(WrongSetting wrong, Print print) => $"{wrong.Said}: {print.Word(wrong.Flaw)}{(wrong.Detail is { Length: > 0 } detail ? $" ({detail})" : "")}";

    private static string Defect(Exception exception, string[] args, Print print)
    {
        var log = Log(exception, KaminoSettings.FolderOf(Option(args, "--workspace")));
        return print.Say("un defecto nuestro", "a defect of ours") + $": {exception.GetType().Name}: {exception.Message}"
            + (log is null ? "" : print.Say("; el detalle está en ", "; details are in ") + log);
    }

    // A log that can't be written must not hide the defect that it was to tell of.
    private static string? Log(Exception exception, string workspace)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(workspace, "logs"));
            var name = DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            var log = Path.Combine(folder.FullName, $"{name}-{Environment.ProcessId}.log");
            File.AppendAllText(log, exception + Environment.NewLine);
            return log;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or WrongSettingException)
        {
            return null;
        }
    }

    private static string? Option(string[] args, string name)
    {
        var given = Array.FindIndex(args, arg => arg == name || arg.StartsWith(name + "=", StringComparison.Ordinal));
        return given < 0 ? null
            : args[given].Length > name.Length ? args[given][(name.Length + 1)..]
            : given + 1 < args.Length ? args[given + 1] : null;
    }
}
