using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Value;

/// <summary>Recomputes the published examples of profitability, RFM, rhythm and share of wallet.</summary>
public static class ValueExamples
{
    private const string Horngren = "Horngren, Cost Accounting, Spring Distribution";
    private const string Mailing = "G. Seitz, C.TRAC, RFM: a cool tool for simple analytics, 2014";
    private const string Hughes = "A. M. Hughes, How break even is calculated";
    private const string Wallet = "Keiningham et al., The Wallet Allocation Rule, Wiley 2015";
    private const string Rhythms = "worked example, docs/methods/rhythm.md";

    private static readonly (string Account, decimal[] Figures, string Income)[] Spring =
    [
        ("P", [2080, 14.40m, 15, 2, 10, 14, 0], "2012"), ("Q", [8750, 14.16m, 25, 3, 30, 4, 0], "11545"), ("R", [60800, 13.20m, 30, 6, 60, 3, 0], "38720"),
        ("S", [31800, 13.92m, 25, 2, 40, 8, 0], "41856"), ("T", [3900, 12.96m, 30, 3, 20, 40, 1], "-3346"),
    ];

    private static readonly (string Cell, long Customers, long Responses, decimal Revenue, string Profit)[] Cells =
    [
        ("0-3 months", 38457, 1597, 42571, "17439.80"), ("4-6 months", 29472, 961, 19274, "6689.80"), ("7-9 months", 21947, 422, 6231, "920.80"),
        ("10-12 months", 16473, 247, 2547, "-373.80"), ("13-18 months", 11648, 114, 954, "-687.80"), ("19-24 months", 15982, 88, 341, "-1427.70"), ("25+ months", 26482, 91, 188, "-2554.20"),
    ];

    private static readonly string[] Shares = ["1", ".6667 .3333", ".5000 .3333 .1667", ".4 .3 .2 .1", ".3333 .2667 .2 .1333 .0667", ".2857 .2381 .1905 .1429 .0952 .0476"];

    /// <summary>Every figure, with its source.</summary>
    public static IReadOnlyList<VerifiedFigure> All() => [.. Profits(), .. Whale(), .. Responses(), .. Breakevens(), .. Wallets(), .. Rhythm10()];

    private static IEnumerable<VerifiedFigure> Profits() => Spring.Select(example =>
        VerifiedFigure.Of("V-6", $"operating income of {example.Account}", Horngren, example.Income, Number(Of(example.Account, example.Figures).OperatingIncome)));

    private static IEnumerable<VerifiedFigure> Whale()
    {
        var whale = WhaleCurve.Of([.. Spring.Select(example => (example.Account, Of(example.Account, example.Figures).OperatingIncome.Match(income => income, _ => 0m)))]);
        return whale.Points.Zip("46.10 88.75 101.47 103.69 100.00".Split(' '), (point, printed) =>
            VerifiedFigure.Of("V-6", $"whale curve up to {point.Account}, %", Horngren, printed, point.CumulativeShare.Then(share => share * 100)));
    }

    private static IEnumerable<VerifiedFigure> Responses()
    {
        var table = Response.Of([.. Cells.Select(cell => new ResponseCell(cell.Cell, cell.Customers, cell.Responses, new Money(cell.Revenue, default)))], 0.10m, 0.50m);
        return table.Cells.Zip(Cells, (cell, example) => VerifiedFigure.Of("V-15", $"profit of {cell.Cell}", Mailing, example.Profit, (double)cell.Profit.Amount))
            .Append(VerifiedFigure.Of("V-15", "profit of contacting all", Mailing, "20006.90", (double)table.All.Profit.Amount))
            .Append(VerifiedFigure.Of("V-15", "profit of the worthwhile cells", Mailing, "25050.40", (double)table.ProfitOfWorthwhile.Amount));
    }

    private static IEnumerable<VerifiedFigure> Breakevens() =>
    [
        VerifiedFigure.Of("BE", "breakeven of 0.55 a contact, 40 a sale, %", Hughes, "1.375", Response.Breakeven(0.55m, 40).Then(rate => rate * 100)),
        VerifiedFigure.Of("BEI", "index of 2.5 % there", Hughes, "81.82", Response.Index(0.025, 0.01375)),
        VerifiedFigure.Of("BE", "test cell there", Hughes, "291", Response.TestCell(0.01375).Then(size => (double)size)),
        VerifiedFigure.Of("V-17", "breakeven of 5 a contact, half of 72 a sale, %", "E-World exercise", "13.8889", Response.Breakeven(5, 36).Then(rate => rate * 100)),
    ];

    private static IEnumerable<VerifiedFigure> Wallets() => Shares.SelectMany((row, i) => row.Split(' ').Select((printed, rank) =>
        VerifiedFigure.Of("WAR", $"share of rank {rank + 1} of {i + 1}", Wallet, printed.StartsWith('.') ? "0" + printed : printed, ShareOfWallet.Allocated(rank + 1, i + 1))));

    private static IEnumerable<VerifiedFigure> Rhythm10()
    {
        var late = Rhythm.Of([28, 31, 29, 35, 30, 27, 33, 30]).Then(rhythm => rhythm.After(45));
        return
        [
            VerifiedFigure.Of("V-10", "overdue ratio after 45 days", Rhythms, "1.5", late.Then(own => own.Ratio)),
            VerifiedFigure.Of("V-10", "z after 45 days", Rhythms, "5.592", late.Then(own => own.Z)),
            VerifiedFigure.Of("V-10", "robust z after 45 days", Rhythms, "6.745", late.Then(own => own.RobustZ)),
        ];
    }

    private static Waterfall Of(string account, decimal[] own) => new(
        account, Answer.Of(own[0] * 14.40m), Answer.Of(own[0] * (14.40m - own[1])), Answer.Of(0m), Answer.Of(own[0] * 12m),
        Answer.Of<IReadOnlyList<ActivityCost>>(
            [new("order", own[2], 100), new("visit", own[3], 80), new("delivery", own[4] * own[5], 2), new("handling", own[0], 0.5m), new("expedite", own[6], 300)]),
        Answer.Of(0m), Answer.Of(0m), Answer.Of(0m));

    private static Answer<double> Number(Answer<decimal> amount) => amount.Then(known => (double)known);
}
