using Kamino.Core.Quantities;

namespace Kamino.Core.Ledger;

/// <summary>The numbers of one row.</summary>
internal struct LineAmounts
{
    public decimal Net;
    public decimal? Quantity;
    public decimal? UnitPrice;
    public decimal? Cost;

    /// <summary>The currency that a sign beside an amount names; <c>XXX</c> for none.</summary>
    public Currency Mark;

    /// <summary>Where the flaw is; -1 for the row as a whole.</summary>
    public int FlawColumn;

    public RowFlaw? Read(CellRow row, LedgerLayout layout)
    {
        FlawColumn = -1;
        return TryNumber(row, layout, layout.Column(LedgerField.Quantity), out Quantity)
            ?? TryNumber(row, layout, layout.Column(LedgerField.UnitPrice), out UnitPrice)
            ?? TryNumber(row, layout, layout.Column(LedgerField.Cost), out Cost)
            ?? ReadNet(row, layout)
            ?? ReadUnitCost(row, layout);
    }

    private RowFlaw? ReadNet(CellRow row, LedgerLayout layout)
    {
        var flaw = TryNumber(row, layout, layout.Column(LedgerField.Net), out var net);
        if (flaw is not null || net is not null)
        {
            Net = net ?? 0;
            return flaw;
        }

        if (Quantity is not { } quantity || UnitPrice is not { } price)
        {
            FlawColumn = Math.Max(layout.Column(LedgerField.Net), Math.Max(layout.Column(LedgerField.UnitPrice), -1));
            return layout.NeedsAmount ? RowFlaw.NoAmount : null;
        }

        FlawColumn = layout.Column(LedgerField.UnitPrice);
        return NumberReading.TryMultiply(quantity, price, out Net) ? ReadDiscount(row, layout) : RowFlaw.NumberTooLarge;
    }

    private RowFlaw? ReadDiscount(CellRow row, LedgerLayout layout)
    {
        var flaw = TryNumber(row, layout, layout.Discount, out var discount);
        if (flaw is not null || discount is null or 0)
        {
            return flaw;
        }

        var kept = layout.DiscountIsPercent ? 1 - (discount.Value / 100) : 1 - discount.Value;
        FlawColumn = layout.Discount;
        return kept is < 0 or > 1 ? RowFlaw.BadNumber : NumberReading.TryMultiply(Net, kept, out Net) ? null : RowFlaw.NumberTooLarge;
    }

    private RowFlaw? ReadUnitCost(CellRow row, LedgerLayout layout)
    {
        if (layout.UnitCost < 0 || Cost is not null || Quantity is not { } quantity)
        {
            return null;
        }

        var flaw = TryNumber(row, layout, layout.UnitCost, out var unit);
        if (flaw is not null || unit is null)
        {
            return flaw;
        }

        FlawColumn = layout.UnitCost;
        if (!NumberReading.TryMultiply(quantity, unit.Value, out var cost))
        {
            return RowFlaw.NumberTooLarge;
        }

        Cost = cost;
        return null;
    }

    private RowFlaw? TryNumber(CellRow row, LedgerLayout layout, int column, out decimal? number)
    {
        number = null;
        var cell = row[column];
        if (cell.IsEmpty)
        {
            return null;
        }

        var format = row.Form(column) == CellForm.Text ? layout.Format(column) : default;
        var outcome = NumberReading.Read(cell, format, out var value, out var mark);
        if (!mark.IsEmpty && !Agrees(mark))
        {
            FlawColumn = column;
            return RowFlaw.BadCurrency;
        }

        number = outcome == NumberOutcome.Number ? value : null;
        var flaw = Flaw(outcome);
        FlawColumn = flaw is null ? FlawColumn : column;
        return flaw;
    }

    private static RowFlaw? Flaw(NumberOutcome outcome) => outcome switch
    {
        NumberOutcome.Number or NumberOutcome.Empty => null,
        NumberOutcome.Bad => RowFlaw.BadNumber,
        NumberOutcome.TooLarge => RowFlaw.NumberTooLarge,
    };

    private bool Agrees(ReadOnlySpan<char> mark)
    {
        if (!CurrencyMark.TryName(mark, out var named))
        {
            return true;
        }

        var agrees = Mark == default || Mark == named;
        Mark = named;
        return agrees;
    }
}
