using Kamino.UseCases.Value;
using Kamino.Web.Shell;

namespace Kamino.Web.Value;

/// <summary>One account on the board: its rhythm beside its RFM groups.</summary>
public sealed record BuyingRow(RhythmRow Rhythm, RfmRow Rfm);

/// <summary>What the address of the buying page says: which accounts.</summary>
/// <param name="Late">Late orders only.</param>
/// <param name="Seller">One seller's only.</param>
/// <param name="Cell">One cell of the heat map only: recency and frequency group.</param>
/// <param name="Search">Part of a name or code.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record BuyingFilter(bool Late, string Seller, (int R, int F)? Cell, string Search, int Page)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Reads the address.</summary>
    internal static BuyingFilter Of(Reader reader) => new(
        reader.Text("late") == "true", reader.Text("seller"),
        reader.Text("r").Length > 0 && reader.Text("f").Length > 0 ? (reader.Number("r", 0, 0, 20), reader.Number("f", 0, 0, 20)) : null,
        reader.Text("q"), reader.Number("page", 1, 1, 1_000_000));

    /// <summary>The accounts that are shown, the latest first.</summary>
    public IReadOnlyList<BuyingRow> Of(IEnumerable<BuyingRow> rows)
    {
        var sought = Folded.Of(Search);
        return
        [
            .. rows.Where(row => (!Late || row.Rhythm.Late) && (Seller.Length == 0 || row.Rhythm.Seller == Seller) && (Cell is null || (row.Rfm.R, row.Rfm.F) == Cell)
                && (sought.Length == 0 || Folded.Of(row.Rhythm.Name).Contains(sought, StringComparison.Ordinal) || Folded.Of(row.Rhythm.Account).Contains(sought, StringComparison.Ordinal))),
        ];
    }
}
