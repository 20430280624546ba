using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Plans;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Plans;

/// <summary>Shares a plan with the customer.</summary>
internal sealed class PlanShareCommand(Terminal terminal) : AsyncCommand<PlanShareCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var shares = workspace.GetRequiredService<SharePlan>();
        if (settings.Revoke is { } revoked && !await shares.Revoke(settings.Plan, revoked, settings.By, cancellationToken))
        {
            throw NoShare(settings.Plan, revoked);
        }

        if (settings.Person is { } person)
        {
            var outcome = await shares.With(settings.Plan, settings.Draft(person), cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
            var share = outcome is { Flaw: null, Share: { } made } ? made : throw Refused(outcome);
            await workspace.GetRequiredService<SendOutbox>().Run(cancellationToken);
            return await Pass(workspace, settings, share.Number, cancellationToken);
        }

        if (settings.Pass is { } known)
        {
            return await Pass(workspace, settings, known, cancellationToken);
        }

        var part = await workspace.GetRequiredService<ViewCustomerPart>().Of(settings.Plan, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        return terminal.Show(settings, part, (found, print) => new Rows(
        [
            .. found.Shares.Select(own => new Text($"{own.Share.Number} · {own.Share.Person} {own.Share.Email} · {print.Word(own.Share.Right)} · {string.Join(", ", own.Share.Parts.Select(shown => print.Word(shown)))} · "
                + (own.Open ? print.Say($"abre hasta {own.Share.Expires:yyyy-MM-dd}", $"opens until {own.Share.Expires:yyyy-MM-dd}") : print.Say("ya no abre", "opens no more")))),
            .. found.Acts.Select(act => new Text($"  {act.At:yyyy-MM-dd HH:mm} · {act.Person} · {print.Word(act.Kind)} · {act.Where} {AgendaWords.Of(act.Kind, act.Text, print.Reader)}")),
        ]));
    }

    private async Task<int> Pass(ServiceProvider workspace, Settings settings, int share, CancellationToken ct)
    {
        var pass = await workspace.GetRequiredService<SharePlan>().Pass(settings.Plan, share, ct) ?? throw NoShare(settings.Plan, share);
        var site = (await workspace.GetRequiredService<ICompanySettings>().Read(ct)).Mail.PublicAddress;
        return terminal.Show(settings, new ToldShare(pass.Share, $"{site}/p/{pass.Token}", pass.Code), (told, print) => new Rows(
            new Text(print.Say($"{told.Share.Number} · {told.Share.Person}: se muestra una sola vez", $"{told.Share.Number} · {told.Share.Person}: shown once")), new Text(told.Link), new Text(told.Code)));
    }

    private static RefusedException NoShare(int plan, int share) =>
        new($"el plan {plan} no tiene un acceso abierto {share}; vea plan share {plan}", $"plan {plan} has no open share {share}; see plan share {plan}");

    private static RefusedException Refused(ShareOutcome outcome) =>
        new(outcome.Flaw is { } es ? Print.For("es").Word(es) : "", outcome.Flaw is { } en ? Print.For("en").Word(en) : "");

    /// <summary>A share with the link and the code that open it; neither can be looked up again.</summary>
    internal sealed record ToldShare(PlanShare Share, string Link, string Code);

    internal sealed class Settings : PlanSettings
    {
        [CommandOption("--with <NAME>")]
        [Description("Share it with this person at the customer")]
        public string? Person { get; init; }

        [CommandOption("--email <ADDRESS>")]
        [Description("Where the link and the codes go; without one both are handed over in another way")]
        public string Email { get; init; } = "";

        [CommandOption("--in <LANG>")]
        [Description("Their language: es or en (else yours)")]
        public string? Language { get; init; }

        [CommandOption("--days <N>")]
        [Description("For how many days it opens")]
        [DefaultValue(ShareDraft.UsualDays)]
        public int Days { get; init; } = ShareDraft.UsualDays;

        [CommandOption("--can <WHAT>")]
        [Description("read or take_part (usual)")]
        public string Can { get; init; } = "take_part";

        [CommandOption("--parts <LIST>")]
        [Description("sections, insights, objectives, strategies, actions, scorecard, with commas; all that is shared where left out")]
        public string? Parts { get; init; }

        [CommandOption("--pass <SHARE>")]
        [Description("Make another link and code for a share")]
        public int? Pass { get; init; }

        [CommandOption("--revoke <SHARE>")]
        [Description("Take a share back: none of its links opens any more")]
        public int? Revoke { get; init; }

        public ShareDraft Draft(string person) => new(person, By)
        {
            Email = Email,
            Language = Language ?? Print.Language,
            Days = Days,
            Right = Can == "read" ? ShareRight.Read : ShareRight.TakePart,
            Parts = Parts is null ? null : [.. Words(Parts).Select(word => Enum.Parse<SharedPart>(word, ignoreCase: true))],
        };

        public override ValidationResult Validate() =>
            Can is not ("read" or "take_part") ? ValidationResult.Error($"--can {Can}: read | take_part")
            : Language is not (null or "es" or "en") ? ValidationResult.Error($"--in {Language}: es | en")
            : Parts is not null && Words(Parts).FirstOrDefault(word => !(Enum.TryParse<SharedPart>(word, ignoreCase: true, out var part) && Enum.IsDefined(part))) is { } wrong
                ? ValidationResult.Error($"--parts {wrong}: sections | insights | objectives | strategies | actions | scorecard")
            : base.Validate();

        private static string[] Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
