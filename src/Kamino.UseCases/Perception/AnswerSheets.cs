using System.Globalization;
using Kamino.Core.Ledger;
using Kamino.Core.Perception;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Perception;

/// <summary>What the rows of one person in one survey say together.</summary>
/// <param name="Survey">The survey's name.</param>
/// <param name="Side">Whose view it is.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Answer">What they say.</param>
internal sealed record AnswerSheet(string Survey, AnswerSide Side, IReadOnlyList<IntakeRow> Rows, SurveyAnswer Answer);

/// <summary>Gathers the rows of a file into one sheet for each person.</summary>
internal static class AnswerSheets
{
    private static readonly HashSet<string> OwnNames = ["us", "we", "ourselves", "nosotros", "nuestra", "propia", "propio"];

    private static readonly Dictionary<string, AnswerSide> Sides = new()
    {
        ["customer"] = AnswerSide.Customer,
        ["cliente"] = AnswerSide.Customer,
        ["ours"] = AnswerSide.Ours,
        ["us"] = AnswerSide.Ours,
        ["nosotros"] = AnswerSide.Ours,
        ["propia"] = AnswerSide.Ours,
    };

    public static IReadOnlyList<AnswerSheet> Of(TableIntake intake)
    {
        var good = intake.Rows.Select(row => Read(intake, row)).OfType<SheetRow>().ToList();
        return [.. good.GroupBy(row => (row.Survey, row.Account, row.Respondent, row.Side)).Select(rows => Sheet([.. rows]))];
    }

    private static SheetRow? Read(TableIntake intake, IntakeRow row)
    {
        var reading = new RowReading(intake, row);
        string? Set(string field) => row.Text(field) ?? intake.Request.Setting(field);
        var day = row.Day("date") ?? (DateOnly.TryParseExact(intake.Request.Setting("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var set) ? set : null);
        if (day is null)
        {
            reading.Refuse("date", "", RecordFlaw.EmptyCell);
        }

        var side = HeaderText.Fold(Set("side") ?? "customer");
        if (!Sides.ContainsKey(side))
        {
            reading.Refuse("side", side, RecordFlaw.UnknownWord);
        }

        var supplier = row.Text("supplier")?.Trim() ?? "";
        var read = new SheetRow(
            row, reading.Needed("survey").Trim(), reading.Needed("account"), reading.Needed("respondent").Trim(), Sides.GetValueOrDefault(side), day ?? default, FactorSets.KeyOf(reading.Needed("factor")),
            OwnNames.Contains(HeaderText.Fold(supplier)) ? SupplierName.Us : supplier)
        {
            Influence = reading.OnScale("influence", 0, Core.Accounts.Contact.Highest, null),
            Points = reading.OnScale("points", 0, AnswerReview.Shared, null),
            Score = reading.OnScale("score", 1, AnswerReview.HighestScore, null),
            Riders = [.. Enum.GetValues<RiderQuestion>().Select(question => Rider(reading, question))],
            TakenBy = Set("taken_by"),
        };
        if (read.Score is null == supplier.Length > 0)
        {
            reading.Refuse(supplier.Length > 0 ? "score" : "supplier", "", RecordFlaw.EmptyCell);
        }

        return reading.IsGood ? read : null;
    }

    private static int? Rider(RowReading reading, RiderQuestion question)
    {
        var (lowest, highest) = AnswerReview.Scale(question);
        return reading.OnScale(question.ToString().ToLowerInvariant(), lowest, highest, null);
    }

    private static AnswerSheet Sheet(List<SheetRow> rows)
    {
        var first = rows[0];
        T? Said<T>(Func<SheetRow, T?> field) => rows.Select(field).FirstOrDefault(value => value is not null);
        var answer = new SurveyAnswer(
            first.Account, new Respondent(first.Respondent, Said(row => row.Row.Text("role")), Said(row => row.Influence)), rows.Max(row => row.Day),
            [.. rows.Where(row => row.Points is not null).Select(row => new FactorPoints(row.Factor, row.Points ?? 0)).Distinct()],
            [.. rows.Where(row => row.Score is not null).Select(row => new SupplierScore(row.Supplier, row.Factor, row.Score ?? 0)).Distinct()])
        {
            Remark = Said(row => row.Row.Text("remark")) ?? "",
            Nps = Said(row => row.Riders[(int)RiderQuestion.Nps]),
            Csat = Said(row => row.Riders[(int)RiderQuestion.Csat]),
            Ces = Said(row => row.Riders[(int)RiderQuestion.Ces]),
            TakenBy = Said(row => row.TakenBy),
        };
        return new AnswerSheet(first.Survey, first.Side, [.. rows.Select(row => row.Row)], answer);
    }

    private sealed record SheetRow(IntakeRow Row, string Survey, string Account, string Respondent, AnswerSide Side, DateOnly Day, string Factor, string Supplier)
    {
        public int? Influence { get; init; }

        public int? Points { get; init; }

        public int? Score { get; init; }

        public required IReadOnlyList<int?> Riders { get; init; }

        public string? TakenBy { get; init; }
    }
}
