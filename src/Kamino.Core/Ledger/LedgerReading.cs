using Kamino.Core.Quantities;

namespace Kamino.Core.Ledger;

/// <summary>Makes ledger lines of rows. Rules and examples: <c>docs/methods/ledger-reading.md</c>.</summary>
public static class LedgerReading
{
    private const int LongestValue = 200;

    private static readonly LedgerField[] Needed = [LedgerField.Account, LedgerField.Document, LedgerField.Date, LedgerField.Net];

    /// <summary>Reads one row.</summary>
    /// <param name="row">A row below the header.</param>
    /// <param name="layout">How it is written.</param>
    /// <param name="keep">Makes the strings that the line keeps.</param>
    /// <param name="header">The line's document, where a second file holds it: it gives what the row doesn't have.</param>
    public static RowOutcome Read(CellRow row, LedgerLayout layout, KeepText keep, LedgerLine? header = null)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(keep);
        var dates = layout.Column(LedgerField.Date);
        var date = header?.Date ?? default;
        var outcome = DateReading.Read(row, dates, layout.Dates, layout.DaysFrom1904, out var own);
        (outcome, date) = outcome == DateOutcome.Empty && header is not null ? (DateOutcome.Day, date) : (outcome, own);
        if (ErrorColumn(row, layout) is var error and >= 0)
        {
            return Refuse(row, layout, error, RowFlaw.ErrorCell);
        }

        if (outcome != DateOutcome.Day)
        {
            return WithoutDate(row, layout, outcome);
        }

        if (!HasItsCells(row, layout))
        {
            return Refuse(row, layout, -1, RowFlaw.WrongCellCount);
        }

        var amounts = default(LineAmounts);
        if (amounts.Read(row, layout) is { } flaw)
        {
            return Refuse(row, layout, amounts.FlawColumn, flaw);
        }

        return TryCurrency(row, layout, amounts.Mark, keep, out var currency)
            ? new RowOutcome.Accepted(Line(row, layout, keep, header, date, amounts, header is not null && currency == default ? header.Currency : currency))
            : Refuse(row, layout, layout.Column(LedgerField.Currency), RowFlaw.BadCurrency);
    }

    /// <summary>Says why a row is no line: it is blank, sums up others or repeats the header.</summary>
    /// <returns><c>null</c> where none of that is so.</returns>
    public static IgnoredBecause? NoLine(CellRow row, LedgerLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var (blank, label, equal, cells) = (true, false, 0, 0);
        for (var column = 0; column < row.Count; column++)
        {
            var cell = CellText.Trim(row[column]);
            if (!cell.IsEmpty)
            {
                blank = false;
                cells++;
                label |= TotalRow.IsLabel(cell) && IsLabelColumn(layout, column);
                equal += cell.Equals(layout.HeaderOf(column), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return blank ? IgnoredBecause.BlankRow
            : equal > 1 && equal >= cells - 1 ? IgnoredBecause.RepeatedHeader
            : label && LacksKeys(row, layout) ? IgnoredBecause.TotalRow
            : null;
    }

    /// <summary>Refuses a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="layout">How it should have been written.</param>
    /// <param name="column">0-based column of the flaw; -1 for the row as a whole.</param>
    /// <param name="flaw">What is wrong.</param>
    public static RowOutcome Refuse(CellRow row, LedgerLayout layout, int column, RowFlaw flaw)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var value = row[column];
        var shown = value[..Math.Min(value.Length, LongestValue)].ToString();
        return new RowOutcome.Refused(row.Number, layout.HeaderOf(column), shown, flaw, row.ToTexts());
    }

    // Where a line can't do without the cell; elsewhere such a cell is as good as empty.
    private static int ErrorColumn(CellRow row, LedgerLayout layout)
    {
        foreach (var field in Needed)
        {
            var column = layout.Column(field);
            if (column >= 0 && column < row.Count && row[column] is ['#', ..] && SpreadsheetError.Is(row[column]))
            {
                return column;
            }
        }

        return -1;
    }

    private static RowOutcome WithoutDate(CellRow row, LedgerLayout layout, DateOutcome outcome)
    {
        if (NoLine(row, layout) is { } why)
        {
            return new RowOutcome.Ignored(row.Number, why);
        }

        var flaw = outcome switch
        {
            DateOutcome.Day or DateOutcome.Empty => row.Count < layout.Header.Count && !HasItsCells(row, layout) ? RowFlaw.WrongCellCount : RowFlaw.NoDate,
            DateOutcome.Bad => RowFlaw.BadDate,
            DateOutcome.Impossible => RowFlaw.ImpossibleDate,
            DateOutcome.OtherOrder => RowFlaw.MixedDates,
        };
        return Refuse(row, layout, layout.Column(LedgerField.Date), flaw);
    }

    // Cells beyond the header must be empty; cells may be missing at the end only where no field stands.
    private static bool HasItsCells(CellRow row, LedgerLayout layout)
    {
        for (var column = layout.Header.Count; column < row.Count; column++)
        {
            if (!CellText.IsBlank(row[column]))
            {
                return false;
            }
        }

        return row.Count >= layout.LeastCells;
    }

    private static bool IsLabelColumn(LedgerLayout layout, int column) =>
        column != layout.Column(LedgerField.Net) && column != layout.Column(LedgerField.Quantity) && column != layout.Column(LedgerField.UnitPrice);

    // A line has a date and names its customer or its document; a sum lacks the one and, but for its label, the other.
    private static bool LacksKeys(CellRow row, LedgerLayout layout)
    {
        var date = CellText.Trim(row[layout.Column(LedgerField.Date)]);
        var account = CellText.Trim(row[layout.Column(LedgerField.Account)]);
        var document = CellText.Trim(row[layout.Column(LedgerField.Document)]);
        return (date.IsEmpty || TotalRow.IsLabel(date))
            && (account.IsEmpty || document.IsEmpty || TotalRow.IsLabel(account) || TotalRow.IsLabel(document));
    }

    private static bool TryCurrency(CellRow row, LedgerLayout layout, Currency mark, KeepText keep, out Currency currency)
    {
        var column = layout.Column(LedgerField.Currency);
        currency = layout.Currency;
        var text = column < 0 ? null : CellText.Of(row[column], column, keep);
        if (text is not null && !Currency.TryFrom(text, out currency) && !CurrencyMark.TryName(text, out currency))
        {
            currency = layout.Currency;
            return currency != default && CurrencyMark.IsShared(text);
        }

        var agrees = mark == default || currency == default || mark == currency;
        currency = currency == default ? mark : currency;
        return agrees;
    }

    private static LedgerLine Line(
        CellRow row, LedgerLayout layout, KeepText keep, LedgerLine? header, DateOnly date, in LineAmounts amounts, Currency currency)
    {
        var status = Text(row, layout, LedgerField.Status, keep) ?? header?.Status;
        return new LedgerLine(row.Number, Text(row, layout, LedgerField.Account, keep) ?? header?.Account, date, amounts.Net, currency)
        {
            AccountName = Text(row, layout, LedgerField.AccountName, keep) ?? header?.AccountName,
            Group = Text(row, layout, LedgerField.Group, keep) ?? header?.Group,
            Document = Text(row, layout, LedgerField.Document, keep),
            Line = Text(row, layout, LedgerField.Line, keep),
            Product = Text(row, layout, LedgerField.Product, keep),
            ProductName = Text(row, layout, LedgerField.ProductName, keep),
            Category = Text(row, layout, LedgerField.Category, keep),
            Quantity = amounts.Quantity,
            UnitPrice = amounts.UnitPrice,
            Cost = amounts.Cost,
            Status = status,
            Seller = Text(row, layout, LedgerField.Seller, keep) ?? header?.Seller,
            Cancelled = (header?.Cancelled ?? false) || (status is not null && layout.IsCancelled(status)),
        };
    }

    private static string? Text(CellRow row, LedgerLayout layout, LedgerField field, KeepText keep)
    {
        var column = layout.Column(field);
        return column < 0 ? null : CellText.Of(row[column], column, keep);
    }
}
