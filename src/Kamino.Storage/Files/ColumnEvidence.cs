using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>What the cells of each column looked like so far.</summary>
internal sealed class ColumnEvidence(int columns)
{
    private readonly Dictionary<NumberShape, long>[] _numbers = [.. Enumerable.Range(0, columns).Select(_ => new Dictionary<NumberShape, long>())];
    private readonly Dictionary<DateOrders, long>[] _dates = [.. Enumerable.Range(0, columns).Select(_ => new Dictionary<DateOrders, long>())];

    public int Columns => columns;

    public void AddNumber(int column, ReadOnlySpan<char> cell)
    {
        if (!cell.IsEmpty)
        {
            var shape = NumberReading.Shape(cell);
            _numbers[column][shape] = _numbers[column].GetValueOrDefault(shape) + 1;
        }
    }

    public void AddDate(int column, ReadOnlySpan<char> cell)
    {
        if (!CellText.IsBlank(cell))
        {
            var shapes = DateReading.Shapes(cell);
            _dates[column][shapes] = _dates[column].GetValueOrDefault(shapes) + 1;
        }
    }

    public NumberChoice Number(int column) => FormatChoice.OfNumbers(_numbers[column]);

    /// <summary>Whether the column holds numbers in (nearly) every cell that isn't empty.</summary>
    public bool IsNumeric(int column) =>
        _numbers[column].Count > 0 && _numbers[column].GetValueOrDefault(NumberShape.None) * 10 <= _numbers[column].Values.Sum();

    public IReadOnlyList<DateOrder> Dates(int column) => FormatChoice.OfDates(_dates[column]);

    /// <summary>Whether nearly every cell that isn't empty could be a date.</summary>
    public bool IsDated(int column) =>
        _dates[column].Count > 0 && _dates[column].GetValueOrDefault(DateOrders.None) * 10 <= _dates[column].Values.Sum();
}
