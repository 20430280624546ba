using Kamino.Core.Quantities;

namespace Kamino.Core.Ledger;

/// <summary>How the rows of one file are to be read: where each field stands and how its cells are written.</summary>
public sealed class LedgerLayout
{
    private readonly int[] _columns = new int[Enum.GetValues<LedgerField>().Length];
    private readonly NumberFormat[] _formats;
    private KnownStatus? _last;

    /// <summary>Takes a layout.</summary>
    /// <param name="header">The header row.</param>
    /// <param name="columns">Field to 0-based column.</param>
    /// <param name="formats">The number format of each column, from left to right.</param>
    /// <param name="dates">The order of the date column.</param>
    public LedgerLayout(
        IReadOnlyList<string> header, IReadOnlyDictionary<LedgerField, int> columns, IReadOnlyList<NumberFormat> formats, DateOrder dates)
    {
        Header = header;
        Columns = columns;
        Dates = dates;
        _formats = [.. formats];
        LeastCells = columns.Values.DefaultIfEmpty(-1).Max() + 1;
        Array.Fill(_columns, -1);
        foreach (var (field, column) in columns)
        {
            _columns[(int)field] = column;
        }
    }

    /// <summary>The header row.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Field to 0-based column.</summary>
    public IReadOnlyDictionary<LedgerField, int> Columns { get; }

    /// <summary>How many cells a row needs so that none of the fields is cut off.</summary>
    public int LeastCells { get; }

    /// <summary>The order of the date column.</summary>
    public DateOrder Dates { get; }

    /// <summary>The currency of lines that name none; <c>XXX</c> where nobody said.</summary>
    public Currency Currency { get; init; }

    /// <summary>Words of the status column that mean "cancelled", folded as headers are.</summary>
    public IReadOnlySet<string> Cancelled { get; init; } = new HashSet<string>();

    /// <summary>0-based column of a rebate that makes the amount of quantity and price; -1 for none.</summary>
    public int Discount { get; init; } = -1;

    /// <summary>Whether the rebate is written in percent; otherwise as a share from 0 to 1.</summary>
    public bool DiscountIsPercent { get; init; }

    /// <summary>0-based column of what one unit cost, used where the line has no cost; -1 for none.</summary>
    public int UnitCost { get; init; } = -1;

    /// <summary>Whether a row without an amount is a flaw; document headers need none.</summary>
    public bool NeedsAmount { get; init; } = true;

    /// <summary>Whether the spreadsheet counts its days from 1904.</summary>
    public bool DaysFrom1904 { get; init; }

    /// <summary>Whether a status means that the document doesn't count.</summary>
    public bool IsCancelled(string status)
    {
        // Few lines change their status from the one above: it is looked up once.
        if (_last is not { } last || !ReferenceEquals(last.Status, status))
        {
            _last = last = new KnownStatus(status, Cancelled.Count > 0 && Cancelled.Contains(HeaderText.Fold(status)));
        }

        return last.Cancelled;
    }

    /// <summary>The field's 0-based column; -1 where the file has none.</summary>
    public int Column(LedgerField field) => _columns[(int)field];

    /// <summary>How the column writes numbers.</summary>
    public NumberFormat Format(int column) => column < _formats.Length ? _formats[column] : default;

    /// <summary>The header of a column; empty where it has none.</summary>
    public string HeaderOf(int column) => column >= 0 && column < Header.Count ? Header[column] : "";

    private sealed record KnownStatus(string Status, bool Cancelled);
}
