using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Reads the rows of a small table, each whole or not at all.</summary>
internal sealed class TableRows(TableLook look, IReadOnlyList<TableField> fields)
{
    private const int LongestValue = 200;

    public List<TableRow> Rows { get; } = [];

    public List<TableFlaw> Flaws { get; } = [];

    public long RowsRead { get; private set; }

    public long RowsIgnored { get; private set; }

    public void Read(CancellationToken ct)
    {
        var pool = new TextPool(look.Header.Count);
        var layout = new LedgerLayout(look.Header, new Dictionary<LedgerField, int>(), look.Formats, look.Dates);
        using var rows = look.Form.Open(look.Source);
        while (rows.Next())
        {
            ct.ThrowIfCancellationRequested();
            if (rows.Number == look.HeaderRow)
            {
                continue;
            }

            RowsRead++;
            if (rows.Number < look.HeaderRow || LedgerReading.NoLine(rows.Row, layout) is IgnoredBecause.BlankRow or IgnoredBecause.RepeatedHeader)
            {
                RowsIgnored++;
            }
            else if (rows.Flaw is { } flaw)
            {
                Flaws.Add(new TableFlaw(rows.Number, "", "", flaw));
            }
            else
            {
                Add(rows.Row, pool.Keep);
            }
        }
    }

    private void Add(CellRow row, KeepText keep)
    {
        var read = new TableRow(row.Number, new Dictionary<string, string>(), new Dictionary<string, decimal>(), new Dictionary<string, DateOnly>());
        foreach (var field in fields)
        {
            var column = look.Columns[field.Name];
            if (Read(row, column, field, read, keep) is { } flaw)
            {
                var value = row[column];
                Flaws.Add(new TableFlaw(row.Number, look.Header[column], value[..Math.Min(value.Length, LongestValue)].ToString(), flaw));
                return;
            }
        }

        Rows.Add(read);
    }

    private RowFlaw? Read(CellRow row, int column, TableField field, TableRow read, KeepText keep) => field.Kind switch
    {
        CellKind.Text => ReadText(row, column, field, read, keep),
        CellKind.Number => ReadNumber(row, column, field, read),
        CellKind.Date => ReadDate(row, column, field, read),
    };

    private static RowFlaw? ReadText(CellRow row, int column, TableField field, TableRow read, KeepText keep)
    {
        if (CellText.Of(row[column], column, keep) is { } text)
        {
            ((Dictionary<string, string>)read.Texts)[field.Name] = text;
        }

        return null;
    }

    private RowFlaw? ReadNumber(CellRow row, int column, TableField field, TableRow read)
    {
        var outcome = NumberReading.Read(row[column], row.Form(column) == CellForm.Text ? look.Formats[column] : default, out var number);
        if (outcome == NumberOutcome.Number)
        {
            ((Dictionary<string, decimal>)read.Numbers)[field.Name] = number;
        }

        return outcome switch
        {
            NumberOutcome.Number or NumberOutcome.Empty => null,
            NumberOutcome.Bad => RowFlaw.BadNumber,
            NumberOutcome.TooLarge => RowFlaw.NumberTooLarge,
        };
    }

    private RowFlaw? ReadDate(CellRow row, int column, TableField field, TableRow read)
    {
        var outcome = DateReading.Read(row, column, look.Dates, look.DaysFrom1904, out var day);
        if (outcome == DateOutcome.Day)
        {
            ((Dictionary<string, DateOnly>)read.Dates)[field.Name] = day;
        }

        return outcome switch
        {
            DateOutcome.Day or DateOutcome.Empty => null,
            DateOutcome.Bad => RowFlaw.BadDate,
            DateOutcome.Impossible => RowFlaw.ImpossibleDate,
            DateOutcome.OtherOrder => RowFlaw.MixedDates,
        };
    }
}
