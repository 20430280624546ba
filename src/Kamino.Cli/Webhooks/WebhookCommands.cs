using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.UseCases.Webhooks;
using Kamino.Web.Words;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Webhooks;

/// <summary>Who outside is told of what happens here.</summary>
internal static class WebhookCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("webhook", webhook =>
    {
        webhook.SetDescription("Which other programs are told of what happens here");
        webhook.AddCommand<AddCommand>("add").WithDescription("Tells a program from now on; the secret that signs messages is told once");
        webhook.AddCommand<ListCommand>("list").WithDescription("Who is told, of what");
        webhook.AddCommand<LogCommand>("log").WithDescription("What was sent to one, how often it was tried and what was answered");
        webhook.AddCommand<AgainCommand>("again").WithDescription("Sends a message again");
        webhook.AddCommand<SwitchCommand>("switch").WithDescription("Stops telling one, or goes on with --on");
        webhook.AddCommand<SecretCommand>("secret").WithDescription("Another secret; the one before doesn't count any more");
        webhook.AddCommand<RemoveCommand>("remove").WithDescription("Removes one with its log");
    });

    private static RefusedException Refused(WebhookFlaw flaw) => new(Print.For("es").Word(flaw), Print.For("en").Word(flaw));

    private static Text Told(Webhook hook, Print print) => new(string.Join(" · ", hook.Number.ToString(CultureInfo.InvariantCulture), hook.Title, hook.Address,
        hook.Kinds.Count == 0 ? print.Say("todo", "everything") : string.Join(", ", hook.Kinds.Select(kind => print.Word(kind))), hook.IsOn ? print.Say("encendido", "on") : print.Say("apagado", "off")));

    internal sealed class AddCommand(Terminal terminal) : AsyncCommand<AddCommand.Settings>
    {
        public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            await using var workspace = settings.OpenWorkspace();
            var outcome = await workspace.GetRequiredService<EditWebhooks>().Add(settings.Title, settings.Address, settings.Kinds.Select(KindOf), cancellationToken);
            return outcome.Made is { } made ? terminal.Show(settings, made, (told, print) => new Rows(Told(told.Webhook, print), new Text(told.Secret))) : throw Refused(outcome.Flaw ?? default);
        }

        private static EventKind KindOf(string word) => Enum.GetValues<EventKind>().Where(kind => Locale.WordOf(kind) == word).Select(kind => (EventKind?)kind).FirstOrDefault()
            ?? throw new RefusedException($"{word}: no es un hecho; son {All}", $"{word}: nothing that happens; there are {All}");

        private static string All => string.Join(", ", Enum.GetValues<EventKind>().Select(kind => Locale.WordOf(kind)));

        internal sealed class Settings : KaminoSettings
        {
            [CommandArgument(0, "<TITLE>")]
            [Description("What it is for")]
            public string Title { get; init; } = "";

            [CommandArgument(1, "<ADDRESS>")]
            [Description("Where messages go: https, outside our own network")]
            public string Address { get; init; } = "";

            [CommandOption("--kind <KIND>")]
            [Description("What is told, such as batch_imported or plan_moved; may be given several times; everything where left out")]
            public string[] Kinds { get; init; } = [];
        }
    }

    internal sealed class ListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
    {
        public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
        {
            await using var workspace = settings.OpenWorkspace();
            return terminal.Show(settings, await workspace.GetRequiredService<EditWebhooks>().View(cancellationToken), (all, print) => new Rows(all.Select(hook => Told(hook, print))));
        }
    }

    internal sealed class LogCommand(Terminal terminal) : AsyncCommand<Numbered>
    {
        public override async Task<int> ExecuteAsync(CommandContext context, Numbered settings, CancellationToken cancellationToken)
        {
            await using var workspace = settings.OpenWorkspace();
            var edit = workspace.GetRequiredService<EditWebhooks>();
            return (await edit.View(cancellationToken)).All(hook => hook.Number != settings.Number) ? throw Refused(WebhookFlaw.UnknownWebhook)
                : terminal.Show(settings, await edit.Log(settings.Number, cancellationToken), Draw);
        }

        private static IRenderable Draw(IReadOnlyList<WebhookMessage> log, Print print)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Mensaje", "Message")).AddColumn(print.Say("Qué pasó", "What happened")).AddColumn(print.Say("Cuándo", "When"))
                .AddColumn("").AddColumn(new TableColumn(print.Say("Intentos", "Tries")).RightAligned()).AddColumn(print.Say("Respuesta", "Answer"));
            foreach (var message in log)
            {
                table.AddRow(
                    new Text(message.Event), new Text(print.Word(message.Kind)), new Text(message.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), new Text(print.Word(message.Status)), new Text(print.Number(message.Tries)),
                    new Text($"{message.Code} {message.Error}".Trim()));
            }

            return table;
        }
    }

    internal sealed class AgainCommand(Terminal terminal) : AsyncCommand<AgainCommand.Settings>
    {
        public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            await using var workspace = settings.OpenWorkspace();
            return await workspace.GetRequiredService<EditWebhooks>().Again(settings.Number, settings.Message, cancellationToken)
                ? terminal.Show(settings, new WebhookAgain(settings.Number, settings.Message), (_, print) => new Text(print.Say("se envía de nuevo", "it is sent again")))
                : throw new RefusedException($"no hay un mensaje {settings.Message}; vea webhook log", $"there is no message {settings.Message}; see webhook log");
        }

        internal sealed class Settings : Numbered
        {
            [CommandArgument(1, "<MESSAGE>")]
            [Description("The message, as webhook log names it")]
            public string Message { get; init; } = "";
        }
    }

    internal sealed class SwitchCommand(Terminal terminal) : AsyncCommand<SwitchCommand.Settings>
    {
        public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            await using var workspace = settings.OpenWorkspace();
            return await workspace.GetRequiredService<EditWebhooks>().Turn(settings.Number, settings.IsOn, cancellationToken) is { } flaw ? throw Refused(flaw)
                : terminal.Show(settings, new WebhookTurned(settings.Number, settings.IsOn), (turned, print) => new Text(turned.IsOn ? print.Say("encendido", "on") : print.Say("apagado", "off")));
        }

        internal sealed class Settings : Numbered
        {
            [CommandOption("--on")]
            [Description("Go on telling it")]
            public bool IsOn { get; init; }
        }
    }

    internal sealed class SecretCommand(Terminal terminal) : AsyncCommand<Numbered>
    {
        public override async Task<int> ExecuteAsync(CommandContext context, Numbered settings, CancellationToken cancellationToken)
        {
            await using var workspace = settings.OpenWorkspace();
            var outcome = await workspace.GetRequiredService<EditWebhooks>().Renew(settings.Number, cancellationToken);
            return outcome.Made is { } made ? terminal.Show(settings, made, (told, _) => new Text(told.Secret)) : throw Refused(outcome.Flaw ?? default);
        }
    }

    internal sealed class RemoveCommand(Terminal terminal) : AsyncCommand<Numbered>
    {
        public override async Task<int> ExecuteAsync(CommandContext context, Numbered settings, CancellationToken cancellationToken)
        {
            await using var workspace = settings.OpenWorkspace();
            return await workspace.GetRequiredService<EditWebhooks>().Remove(settings.Number, cancellationToken)
                ? terminal.Show(settings, new WebhookGone(settings.Number), (_, print) => new Text(print.Say("se le deja de avisar", "it isn't told any more"))) : throw Refused(WebhookFlaw.UnknownWebhook);
        }
    }

    internal class Numbered : KaminoSettings
    {
        [CommandArgument(0, "<NUMBER>")]
        [Description("The webhook's number")]
        public int Number { get; init; }
    }
}
