using Kamino.Core.Ledger;
using Kamino.Core.Quantities;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Lays out the columns of a ledger file: what they hold, in which currency, and what counts as cancelled.</summary>
/// <param name="look">What was seen of the file.</param>
/// <param name="choices">What the user said.</param>
/// <param name="notices">What is worth saying is added here.</param>
internal sealed class LayoutPlan(TableLook look, ReadingChoices choices, List<Notice> notices)
{
    /// <summary>The layout.</summary>
    /// <param name="columns">Field to 0-based column.</param>
    /// <param name="needsAmount">Whether a row without an amount is a flaw.</param>
    public LedgerLayout Of(Dictionary<LedgerField, int> columns, bool needsAmount = true)
    {
        var currency = Currency(columns);
        LeaveOtherCurrencies(columns, currency);
        var discount = columns.ContainsKey(LedgerField.Net) ? -1 : Column(LedgerWords.Discount, "discount_applied");
        var unitCost = columns.ContainsKey(LedgerField.Cost) ? -1 : Column(LedgerWords.UnitCost, "cost_from_unit");
        var status = columns.TryGetValue(LedgerField.Status, out var column) ? look.Header[column] : "";
        return new LedgerLayout(look.Header, columns, look.Formats, look.Dates)
        {
            Currency = currency,
            Cancelled = CancelledWords.For(status, choices.Settings.GetValueOrDefault("cancelled")),
            Discount = discount,
            DiscountIsPercent = discount >= 0 && IsPercent(discount),
            UnitCost = unitCost,
            DaysFrom1904 = look.DaysFrom1904,
            NeedsAmount = needsAmount,
        };
    }

    private int Column(string field, string notice)
    {
        var column = look.Columns.GetValueOrDefault(field, -1);
        if (column >= 0)
        {
            notices.Add(new Notice(notice, 0, look.Header[column]));
        }

        return column;
    }

    // What the user said; else what the amount's header names, unless the rows name it themselves.
    private Currency Currency(Dictionary<LedgerField, int> columns)
    {
        if (Kamino.Core.Quantities.Currency.TryFrom(choices.Settings.GetValueOrDefault("currency")?.ToUpperInvariant(), out var chosen))
        {
            return chosen;
        }

        var column = columns.TryGetValue(LedgerField.Net, out var net) ? net : columns.GetValueOrDefault(LedgerField.UnitPrice, -1);
        if (column < 0 || columns.ContainsKey(LedgerField.Currency))
        {
            return default;
        }

        HeaderCurrency.Bare(look.Header[column], out var named);
        if (named != default)
        {
            notices.Add(new Notice("currency_from_header", 0, look.Header[column]));
        }

        return named;
    }

    // A cost in euros says nothing of the margin of sales in dollars.
    private void LeaveOtherCurrencies(Dictionary<LedgerField, int> columns, Currency currency)
    {
        if (currency == default || !columns.TryGetValue(LedgerField.Cost, out var cost))
        {
            return;
        }

        HeaderCurrency.Bare(look.Header[cost], out var named);
        if (named != default && named != currency)
        {
            columns.Remove(LedgerField.Cost);
            notices.Add(new Notice("cost_in_other_currency", 0, look.Header[cost]));
        }
    }

    // Shares run from 0 to 1; percent are written so in the header, or run beyond 1.
    private bool IsPercent(int column) =>
        look.Header[column].Contains('%', StringComparison.Ordinal)
        || look.Sample.Any(row => column < row.Cells.Length
            && NumberReading.Read(row.Cells[column], row.Forms[column] == CellForm.Text ? look.Formats[column] : default, out var value) == NumberOutcome.Number && value > 1);
}
