using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Perception;

/// <summary>Keeps our own guess of what a customer will answer, or shows the form it is made on.</summary>
internal sealed class SurveyGuessCommand(Terminal terminal) : AsyncCommand<SurveyGuessCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var guesses = workspace.GetRequiredService<GuessAnswers>();
        var survey = await settings.Number(workspace, cancellationToken);
        if (settings.Says)
        {
            var outcome = await guesses.Give(survey, settings.Account, settings.By, settings.Draft(), cancellationToken) ?? throw settings.NotAsked;
            if (!outcome.Kept)
            {
                throw new RefusedException(Why(outcome, Print.For("es")), Why(outcome, Print.For("en")));
            }
        }

        return terminal.Show(settings, await guesses.Open(survey, settings.Account, cancellationToken) ?? throw settings.NotAsked, Draw);
    }

    private static string Why(GuessOutcome outcome, Print print) => outcome.Flaw is { } flaw ? print.Word(flaw) : string.Join(" ", outcome.Wrong.Select(wrong => print.Word(wrong)));

    private static Rows Draw(GuessForm form, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Clave", "Key"), print.Say("Factor", "Factor"));
        table.AddColumns([.. form.Guesses.Select(guess => Markup.Escape(print.Say($"{guess.Answer.By.Name}: puntos, nosotros", $"{guess.Answer.By.Name}: points, us")))]);
        foreach (var factor in form.Asked.Factors)
        {
            table.AddRow([new Text(factor.Key), new Text(factor.Name.In(print.Language)), .. form.Guesses.Select(guess => Cell(guess.Answer, factor.Key, print))]);
        }

        return new Rows(
            new Text($"{form.Survey.Number} · {form.Survey.Name} · {form.Account} {form.Customer} · {string.Join(", ", form.Asked.Rivals)}"),
            table,
            new Text(form.Answered ? print.Word(GuessFlaw.TooLate) : ""));
    }

    private static Text Cell(SurveyAnswer guess, string factor, Print print)
    {
        var points = guess.Points.Where(given => given.Factor == factor).Select(given => given.Points).FirstOrDefault();
        var score = guess.Scores.FirstOrDefault(given => given.Factor == factor && SupplierName.IsUs(given.Supplier))?.Score;
        return new Text($"{print.Number(points)} · {(score is { } known ? print.Number(known) : Print.Unknown)}");
    }

    internal sealed class Settings : SurveySettings
    {
        [CommandArgument(1, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";

        [CommandOption("--points <SHARES>")]
        [Description("How they will share the 100 points: price=40,delivery=30,service_support=30")]
        public string? Points { get; init; }

        [CommandOption("--score <SCORES>")]
        [Description("How they will score a supplier, us or a rival, once for each: us:price=7,delivery=8")]
        public string[] Scores { get; init; } = [];

        [CommandOption("--remark <TEXT>")]
        [Description("Why we think so")]
        public string Remark { get; init; } = "";

        [CommandOption("--nps <0-10>")]
        [Description("Would they recommend us")]
        public int? Nps { get; init; }

        [CommandOption("--csat <1-5>")]
        [Description("How satisfied they are")]
        public int? Csat { get; init; }

        [CommandOption("--ces <1-7>")]
        [Description("How easy we make it")]
        public int? Ces { get; init; }

        [CommandOption("--by <NAME>")]
        [Description("Who guesses")]
        public string By { get; init; } = Environment.UserName;

        /// <summary>Whether anything is guessed; else the form is shown.</summary>
        public bool Says => Points is not null || Scores.Length > 0;

        /// <summary>What is said where the survey doesn't ask the account.</summary>
        public RefusedException NotAsked => new(
            $"ninguna encuesta {Survey} le pregunta a la cuenta {Account}; vea survey status", $"there is no survey {Survey} that asks account {Account}; see survey status");

        public AnswerDraft Draft() => new(
            0, [.. (Shares(Points) ?? []).Select(share => new FactorPoints(share.Factor, share.Number))],
            [.. from told in Scores
                let supplier = Supplier(told)
                from share in Shares(Numbers(told)) ?? []
                select new SupplierScore(supplier, share.Factor, share.Number)])
        {
            Remark = Remark,
            Nps = Nps,
            Csat = Csat,
            Ces = Ces,
        };

        public override ValidationResult Validate() =>
            Points is not null && Shares(Points) is null ? ValidationResult.Error($"--points {Points}: price=40,delivery=30,…")
            : Scores.FirstOrDefault(told => Supplier(told).Length == 0 || Shares(Numbers(told)) is null) is { } wrong ? ValidationResult.Error($"--score {wrong}: us:price=7,delivery=8")
            : base.Validate();

        private static string Supplier(string told)
        {
            var name = told[..Math.Max(told.LastIndexOf(':'), 0)].Trim();
            return name is "nosotros" ? SupplierName.Us : name;
        }

        private static string Numbers(string told) => told[(told.LastIndexOf(':') + 1)..];

        private static List<(string Factor, int Number)>? Shares(string? text)
        {
            var shares = new List<(string, int)>();
            foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } factor, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
                {
                    return null;
                }

                shares.Add((factor, read));
            }

            return shares;
        }
    }
}
