using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Perception;

/// <summary>Makes a survey.</summary>
internal sealed class SurveyNewCommand(Terminal terminal) : AsyncCommand<SurveyNewCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<CreateSurvey>().Of(settings.Draft(), cancellationToken);
        if (outcome.Survey is null)
        {
            string Say(string lang) => string.Join(" ", outcome.Flaws.Select(flaw => Print.For(lang).Word(flaw)).Concat(outcome.Wrong.Select(flaw => Print.For(lang).Word(flaw))));
            throw new RefusedException(Say("es"), Say("en"));
        }

        return terminal.Show(settings, outcome, (made, print) => new Text(print.Say(
            $"encuesta {made.Survey?.Number}: {print.People(made.Respondents)}, {made.WithoutAddress} sin correo; survey send {made.Survey?.Number} la envía",
            $"survey {made.Survey?.Number}: {print.People(made.Respondents)}, {made.WithoutAddress} without an address; survey send {made.Survey?.Number} sends it")));
    }

    internal sealed class Settings : KaminoSettings
    {
        private const int UsualDays = 21;

        [CommandArgument(0, "<NAME>")]
        [Description("Its name, such as 2026-2")]
        public string Name { get; init; } = "";

        [CommandOption("--accounts <CODES>")]
        [Description("Whose contacts are asked: 00101,00117")]
        public string? Accounts { get; init; }

        [CommandOption("--seller <NAME>")]
        [Description("Ask the contacts of this seller's accounts")]
        public string? Seller { get; init; }

        [CommandOption("--segment <NAME>")]
        [Description("Ask the contacts of the accounts in this RFM segment; rfm segments lists them")]
        public string? Segment { get; init; }

        [CommandOption("--everybody")]
        [Description("Ask all contacts")]
        public bool Everybody { get; init; }

        [CommandOption("--us <NAME>")]
        [Description("How customers know us (else the setting our_name)")]
        public string? Us { get; init; }

        [CommandOption("--set <SET>")]
        [Description("Success factors of an industry; survey sets lists them")]
        public string? Set { get; init; }

        [CommandOption("--factor <KEY>")]
        [Description("A factor of the library instead of a set's, three to nine times")]
        public string[] Factors { get; init; } = [];

        [CommandOption("--rival <NAME>")]
        [Description("A rival that is scored too, up to three times")]
        public string[] Rivals { get; init; } = [];

        [CommandOption("--ask <QUESTIONS>")]
        [Description("Ask besides: nps,csat,ces")]
        public string? Ask { get; init; }

        [CommandOption("--anonymous")]
        [Description("Show only aggregates of three or more, once it is closed")]
        public bool Anonymous { get; init; }

        [CommandOption("--closes <DAY>")]
        [Description("The last day for answers, YYYY-MM-DD (else in three weeks)")]
        public string? Closes { get; init; }

        [CommandOption("--read <LANG>")]
        [Description("What language respondents read: es or en")]
        public string Read { get; init; } = "es";

        [CommandOption("--by <NAME>")]
        [Description("Who makes it")]
        public string By { get; init; } = Environment.UserName;

        public SurveyDraft Draft() => new(Name, Last ?? TimeProvider.System.Today().AddDays(UsualDays), By)
        {
            Accounts = List(Accounts),
            Seller = Seller,
            Segment = Segment,
            Everybody = Everybody,
            Us = Us,
            Set = Set,
            Factors = Factors,
            Rivals = Rivals,
            Riders = [.. List(Ask).Select(Question).OfType<RiderQuestion>()],
            Anonymous = Anonymous,
            Language = Read,
        };

        public override ValidationResult Validate() =>
            Closes is not null && Last is null ? ValidationResult.Error($"--closes {Closes}: YYYY-MM-DD")
            : List(Ask).FirstOrDefault(word => Question(word) is null) is { } wrong ? ValidationResult.Error($"--ask {wrong}: nps | csat | ces")
            : Read is not ("es" or "en") ? ValidationResult.Error($"--read {Read}: es | en")
            : !Everybody && Seller is null && Segment is null && Accounts is null ? ValidationResult.Error("--accounts CODES | --seller NAME | --segment NAME | --everybody")
            : base.Validate();

        private DateOnly? Last => DateOnly.TryParseExact(Closes, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        private static string[] List(string? words) => words?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

        private static RiderQuestion? Question(string word) => word switch { "nps" => RiderQuestion.Nps, "csat" => RiderQuestion.Csat, "ces" => RiderQuestion.Ces, _ => null };
    }
}
