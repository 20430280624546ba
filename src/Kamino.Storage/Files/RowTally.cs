using System.Globalization;
using System.Text.Json;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>What is worth knowing of single rows. In notices these names are written in snake_case.</summary>
internal enum RowOddity
{
    LinesWithoutAccount,
    NoCurrency,
    ZeroPrice,
    NegativePrice,
    StockWriteOffs,
    CancelledLines,
    UncertainStatus,
    FutureDates,
    SoldBelowCost,
    EmptyDescription,
    EqualLines,
    SerialDates,
    EmptyDates,
    MixedDates,
}

/// <summary>Counts, along the way, what is worth knowing of the lines of a ledger.</summary>
/// <param name="today">Days after this one lie in the future.</param>
internal sealed class RowTally(DateOnly today)
{
    private const int SerialLength = 5;

    private readonly (long Count, long Row)[] _counts = new (long Count, long Row)[Enum.GetValues<RowOddity>().Length];
    private readonly EqualLines _equal = new();
    private readonly Spellings _accounts = new();
    private readonly Spellings _products = new();
    private readonly LargestLines _largest = new();
    private readonly Dictionary<string, bool> _statuses = [];
    private DateOnly _last;
    private long _lines;
    private bool _hasCost;
    private bool _hasCredit;

    public IEnumerable<Notice> Notices =>
    [
        .. Enum.GetValues<RowOddity>().Where(oddity => _counts[(int)oddity].Count > 0)
            .Select(oddity => new Notice(JsonNamingPolicy.SnakeCaseLower.ConvertName(oddity.ToString()), _counts[(int)oddity].Count, _counts[(int)oddity].Row.ToString(CultureInfo.InvariantCulture))),
        .. _accounts.Notices("accounts_spelled_alike"),
        .. _products.Notices("products_spelled_alike"),
        .. _largest.Notices,
        .. _lines > 0 ? OfTheWhole() : [],
    ];

    public void Add(IReadOnlyList<RowOutcome> block, LedgerLayout layout)
    {
        foreach (var outcome in block)
        {
            switch (outcome)
            {
                case RowOutcome.Accepted { Line: var line }:
                    Add(line, layout);
                    break;
                case RowOutcome.Refused refused:
                    Add(refused);
                    break;
            }
        }
    }

    /// <summary>Counts a date that was written as a bare number among others that weren't.</summary>
    public void AddDateCell(CellRow row, LedgerLayout layout)
    {
        var column = layout.Column(LedgerField.Date);
        if (layout.Dates is not (DateOrder.Serial or DateOrder.Serial1904) && column >= 0 && row[column].Length == SerialLength && row.Form(column) == CellForm.Text)
        {
            Count(RowOddity.SerialDates, row.Number);
        }
    }

    private void Add(RowOutcome.Refused refused)
    {
        if (refused.Flaw == RowFlaw.NoDate)
        {
            Count(RowOddity.EmptyDates, refused.Row);
        }

        if (refused.Flaw == RowFlaw.MixedDates || (refused.Flaw == RowFlaw.ImpossibleDate && DateReading.Shapes(refused.Value) != DateOrders.None))
        {
            Count(RowOddity.MixedDates, refused.Row);
        }
    }

    private void Add(LedgerLine line, LedgerLayout layout)
    {
        _lines++;
        _last = line.Date > _last ? line.Date : _last;
        _hasCost |= line.Cost is not null;
        _hasCredit |= line.Net < 0;
        Count(RowOddity.LinesWithoutAccount, line.Row, line.Account is null);
        Count(RowOddity.NoCurrency, line.Row, line.Currency == default);
        Count(RowOddity.CancelledLines, line.Row, line.Cancelled);
        Count(RowOddity.FutureDates, line.Row, line.Date > today);
        Count(RowOddity.EmptyDescription, line.Row, line.ProductName is null && layout.Column(LedgerField.ProductName) >= 0);
        AddAmounts(line);
        Count(RowOddity.UncertainStatus, line.Row, line.Status is { } status && !line.Cancelled && IsUncertain(status));
        Count(RowOddity.EqualLines, line.Row, _equal.IsRepeated(line));
        _accounts.Add(line.Account);
        _products.Add(line.Product);
        _largest.Add(line);
    }

    private void AddAmounts(LedgerLine line)
    {
        if (line.UnitPrice is { } price and <= 0)
        {
            Count(RowOddity.ZeroPrice, line.Row, price == 0);
            Count(RowOddity.NegativePrice, line.Row, price < 0);
            Count(RowOddity.StockWriteOffs, line.Row, price == 0 && line.Quantity < 0);
        }

        Count(RowOddity.SoldBelowCost, line.Row, line.Cost is { } cost && line.Net > 0 && cost > line.Net);
    }

    private IEnumerable<Notice> OfTheWhole()
    {
        if (!_hasCost)
        {
            yield return new Notice("no_cost", _lines);
        }

        if (!_hasCredit)
        {
            yield return new Notice("no_credits", _lines);
        }

        var monthEnd = DateTime.DaysInMonth(_last.Year, _last.Month);
        if (_last.Day < monthEnd - 3)
        {
            yield return new Notice("partial_month", 0, Text(_last));
        }

        if (_last.Month < 12 || _last.Day < monthEnd - 3)
        {
            yield return new Notice("partial_year", 0, Text(_last));
        }
    }

    private bool IsUncertain(string status)
    {
        if (!_statuses.TryGetValue(status, out var uncertain))
        {
            _statuses[status] = uncertain = UncertainWords.Has(status);
        }

        return uncertain;
    }

    private void Count(RowOddity oddity, long row, bool so = true)
    {
        if (so)
        {
            ref var count = ref _counts[(int)oddity];
            count = count.Count == 0 ? (1, row) : (count.Count + 1, count.Row);
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
