using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Portfolio;

/// <summary>The matrix as a table: one row per account, the columns named as in the record.</summary>
public static class MatrixTable
{
    /// <summary>The table.</summary>
    public static WrittenTable Of(PortfolioView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new WrittenTable(
            "matrix",
            [
                "account", "name", "quadrant", "attractiveness", "strength", "strength_evidence", "coverage", "x", "currency", "sales", "available", "share_of_wallet",
                "hold_rate", "contested", "margin_to_cut_attractiveness", "margin_to_cut_strength", "flip_factor", "flip_weight_from", "flip_weight_to", "rank_by_sales", "rank_by_matrix",
            ],
            view.Accounts.Select(Row));
    }

    private static IReadOnlyList<object?> Row(PlacedAccount row) =>
    [
        row.Account, row.Name, row.Quadrant.Match<object?>(quadrant => RecordWord.Of(quadrant), _ => null), Number(row.Attractiveness), Number(row.Strength), RecordWord.Of(row.StrengthEvidence),
        row.Coverage, Number(row.X), row.Sales.Match<object?>(money => money.Currency.Code, _ => null), Amount(row.Sales), Amount(row.Available), Number(row.ShareOfWallet), Number(row.HoldRate),
        row.Contested ? "yes" : "no", Number(row.MarginToCut.Attractiveness), Number(row.MarginToCut.Strength), row.Flip?.Factor, row.Flip?.WeightFrom, row.Flip?.WeightTo,
        row.RankBySales.Match<object?>(rank => rank, _ => null), row.RankByMatrix,
    ];

    private static object? Number(Answer<double> answer) => answer.Match<object?>(value => value, _ => null);

    private static object? Amount(Answer<Money> answer) => answer.Match<object?>(money => money.Rounded(), _ => null);
}
