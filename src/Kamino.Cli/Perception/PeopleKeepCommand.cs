using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Accounts;
using Kamino.UseCases.Perception;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Perception;

/// <summary>Adds a person, or changes what is known of them.</summary>
internal sealed class PeopleKeepCommand(Terminal terminal) : AsyncCommand<PeopleKeepCommand.Settings>
{
    private const string DayForm = "yyyy-MM-dd";

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var keep = workspace.GetRequiredService<KeepPerson>();
        var known = await keep.Draft(settings.Account, settings.Name, cancellationToken) ?? new PersonDraft(settings.Account, settings.Name);
        var outcome = await keep.Keep(settings.Over(known), cancellationToken) ?? throw PersonText.NoAccount(settings.Account);
        return terminal.Show(settings, PersonText.Kept(outcome, settings.Print), PersonText.Of);
    }

    internal sealed class Settings : PersonSettings
    {
        [CommandOption("--title <TEXT>")]
        [Description("Their post")]
        public string? Title { get; init; }

        [CommandOption("--role <ROLES>")]
        [Description("Their parts in the decision, such as 'economic_buyer; user'")]
        public string? Role { get; init; }

        [CommandOption("--email <ADDRESS>")]
        [Description("Their address for mail")]
        public string? Email { get; init; }

        [CommandOption("--phone <NUMBER>")]
        [Description("Their telephone number")]
        public string? Phone { get; init; }

        [CommandOption("--influence <0-5>")]
        [Description("How much they count in a decision")]
        public int? Influence { get; init; }

        [CommandOption("--interest <0-5>")]
        [Description("How much they care about what we do there")]
        public int? Interest { get; init; }

        [CommandOption("--risk <0-5>")]
        [Description("How much harm they could do to our business there")]
        public int? Risk { get; init; }

        [CommandOption("--disposition <-2..2>")]
        [Description("From -2, against us, to 2, for us; write --disposition=-2")]
        public int? Disposition { get; init; }

        [CommandOption("--relationship <0-5>")]
        [Description("How well we know each other")]
        public int? Relationship { get; init; }

        [CommandOption("--owner <NAMES>")]
        [Description("Who of us knows them, with a semicolon between names")]
        public string? Owner { get; init; }

        [CommandOption("--reports-to <NAMES>")]
        [Description("Whom they report to")]
        public string? ReportsTo { get; init; }

        [CommandOption("--trusts <NAMES>")]
        [Description("Whom they listen to")]
        public string? Trusts { get; init; }

        [CommandOption("--last-touch <DAY>")]
        [Description("When we last spoke, YYYY-MM-DD")]
        public string? LastTouch { get; init; }

        [CommandOption("--next-step <TEXT>")]
        [Description("What we do next; nothing on health, politics or belief")]
        public string? NextStep { get; init; }

        [CommandOption("--next-step-on <DAY>")]
        [Description("When that is due, YYYY-MM-DD")]
        public string? NextStepOn { get; init; }

        [CommandOption("--basis <GROUND>")]
        [Description("The lawful ground: contract, consent, legitimate_interest, legal_obligation")]
        public string? Basis { get; init; }

        [CommandOption("--keep-until <DAY>")]
        [Description("The last day that they may be kept, YYYY-MM-DD")]
        public string? KeepUntil { get; init; }

        public PersonDraft Over(PersonDraft known) => known with
        {
            Title = Text(Title, known.Title),
            Roles = Role is null ? known.Roles : BuyingRoles.Read(Role) ?? [],
            Email = Text(Email, known.Email),
            Phone = Text(Phone, known.Phone),
            Influence = Influence ?? known.Influence,
            Interest = Interest ?? known.Interest,
            Risk = Risk ?? known.Risk,
            Disposition = Disposition ?? known.Disposition,
            Relationship = Relationship ?? known.Relationship,
            Owners = Names(Owner) ?? known.Owners,
            ReportsTo = Names(ReportsTo) ?? known.ReportsTo,
            Trusts = Names(Trusts) ?? known.Trusts,
            LastTouch = DayOf(LastTouch) ?? known.LastTouch,
            NextStep = Text(NextStep, known.NextStep),
            NextStepOn = DayOf(NextStepOn) ?? known.NextStepOn,
            Basis = Basis ?? known.Basis,
            KeepUntil = DayOf(KeepUntil) ?? known.KeepUntil,
        };

        public override ValidationResult Validate() =>
            Role is not null && BuyingRoles.Read(Role) is null
                ? ValidationResult.Error($"--role {Role}: {string.Join(" | ", Enum.GetNames<BuyingRole>().Select(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName))}")
            : new[] { ("--last-touch", LastTouch), ("--next-step-on", NextStepOn), ("--keep-until", KeepUntil) }.FirstOrDefault(day => day.Item2 is not null && DayOf(day.Item2) is null) is { Item1: { } option } wrong
                ? ValidationResult.Error($"{option} {wrong.Item2}: YYYY-MM-DD")
            : base.Validate();

        private static string? Text(string? said, string? known) => said is null ? known : string.IsNullOrWhiteSpace(said) ? null : said.Trim();

        private static string[]? Names(string? said) => said?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        private static DateOnly? DayOf(string? text) =>
            DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
