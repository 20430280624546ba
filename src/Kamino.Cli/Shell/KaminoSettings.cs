using System.ComponentModel;
using System.Globalization;
using Kamino.Core.Rights;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Shell;

/// <summary>What every command takes.</summary>
internal class KaminoSettings : CommandSettings
{
    private const string DayForm = "yyyy-MM-dd";
    private const string Here = "kamino";

    [CommandOption("--workspace <DIR>")]
    [Description("Folder of the workspace, made on first use (else $KAMINO_WORKSPACE, else ./kamino-data)")]
    public string? Workspace { get; init; }

    [CommandOption("--json")]
    [Description("Print the record as JSON")]
    public bool Json { get; init; }

    [CommandOption("--lang <LANG>")]
    [Description("es or en; a region such as es-MX sets how numbers are written")]
    public string? Lang { get; init; }

    [CommandOption("--as-of <DAY>")]
    [Description("The day that counts as today, YYYY-MM-DD")]
    public string? AsOf { get; init; }

    [CommandOption("--user <LOGIN>")]
    [Description("Act as this user of the workspace, with their rights (else $KAMINO_USER, else its administrator)")]
    public string? User { get; init; }

    [CommandOption("--quiet")]
    [Description("No progress, no remarks")]
    public bool Quiet { get; init; }

    /// <summary>The workspace's folder: the option, else KAMINO_WORKSPACE, else ./kamino-data.</summary>
    public virtual string WorkspaceFolder => FolderOf(Workspace);

    /// <summary>The day given by <c>--as-of</c>.</summary>
    public DateOnly? Day => AsOf is null ? null : DateOnly.ParseExact(AsOf, DayForm, CultureInfo.InvariantCulture);

    /// <summary>How to write for this user.</summary>
    public Print Print => Print.For(Lang);

    /// <summary>The folder meant by <c>--workspace</c>, given or not.</summary>
    public static string FolderOf(string? workspace) =>
        workspace ?? (WorkspaceSettings.OfEnvironment().Workspace is { Length: > 0 } set ? set : Path.Combine(Environment.CurrentDirectory, "kamino-data"));

    /// <summary>Every use case over that workspace.</summary>
    /// <exception cref="NotAllowedException">There is no such user, or the door is shut for them.</exception>
    public ServiceProvider OpenWorkspace()
    {
        var services = new ServiceCollection().AddStorage(WorkspaceFolder);
        if ((User ?? WorkspaceSettings.OfEnvironment().User) is not { Length: > 0 } login)
        {
            return services.AddSingleton<IAsker>(new Asking(Asker.Local with { From = Here })).AddUseCases().BuildServiceProvider();
        }

        using var entrance = new ServiceCollection().AddStorage(WorkspaceFolder).AddUseCases().BuildServiceProvider();
        var asker = entrance.GetRequiredService<SignIn>().ByName(login, CancellationToken.None).GetAwaiter().GetResult();
        return asker?.Role is null ? throw new NotAllowedException(Right.See) : services.AddSingleton<IAsker>(new Asking(asker with { From = Here })).AddUseCases().BuildServiceProvider();
    }

    public override ValidationResult Validate() =>
        AsOf is not null && !DateOnly.TryParseExact(AsOf, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? ValidationResult.Error(Print.Say($"--as-of {AsOf}: no es un día AAAA-MM-DD", $"--as-of {AsOf}: not a day YYYY-MM-DD"))
            : Lang is not null && !Print.IsSpoken(Lang)
                ? ValidationResult.Error($"--lang {Lang}: es | en")
                : ValidationResult.Success();
}
