using System.Globalization;
using DuckDB.NET.Data;
using Kamino.Core.Ledger;
using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>The cells of a Parquet file, its column names as the first row. DuckDB writes every value as text, exactly.</summary>
internal sealed class ParquetTable : ITypedRows
{
    private const string Settings =
        "set threads = 1; set memory_limit = '512MiB'; set autoinstall_known_extensions = false; set autoload_known_extensions = false; set TimeZone = 'UTC'";

    private readonly string _name;
    private readonly FileStream _content;
    private readonly Action<long>? _taken;
    private readonly DuckDBConnection _duck = new("DataSource=:memory:");
    private readonly DuckDBCommand _command;
    private readonly List<(string Name, string Type)> _columns;
    private readonly long _rows;
    private DuckDBDataReader? _reader;
    private long _number;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableFileException">It is damaged or no Parquet file.</exception>
    public ParquetTable(string name, FileStream content, Action<long>? taken)
    {
        (_name, _content, _taken) = (name, content, taken);
        _command = _duck.CreateCommand();
        (_columns, _rows) = Tried(Describe);
    }

    public bool DaysFrom1904 => false;

    public bool HasInstants => _columns.Any(column => column.Type.StartsWith("TIMESTAMP", StringComparison.Ordinal) && column.Type.Contains("TIME ZONE", StringComparison.Ordinal));

    public long? Next(CellBuffer cells) => Tried(() => _number == 0 ? Header(cells) : NextRow(cells));

    public void Dispose()
    {
        _reader?.Dispose();
        _command.Dispose();
        _duck.Dispose();
        _content.Dispose();
    }

    // A name with *, ? or [ is no pattern here.
    private string Table => $"read_parquet({Duck.Text(string.Concat(_content.Name.Select(sign => sign is '*' or '?' or '[' ? $"[{sign}]" : sign.ToString())))})";

    private (List<(string Name, string Type)> Columns, long Rows) Describe()
    {
        _duck.Open();
        _command.CommandText = Settings;
        _command.ExecuteNonQuery();
        _command.CommandText = $"select count(*) from {Table}";
        var rows = Convert.ToInt64(_command.ExecuteScalar(), CultureInfo.InvariantCulture);
        _command.CommandText = $"describe select * from {Table}";
        var columns = new List<(string Name, string Type)>();
        using var reader = _command.ExecuteReader();
        while (reader.Read())
        {
            columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return (columns, rows);
    }

    private long Header(CellBuffer cells)
    {
        foreach (var (name, _) in _columns)
        {
            cells.AddText(name);
        }

        _command.CommandText = $"select {string.Join(", ", _columns.Select(column => AsText(column.Name, column.Type)))} from {Table}";
        _command.UseStreamingMode = true;
        _reader = _command.ExecuteReader();
        return ++_number;
    }

    private long? NextRow(CellBuffer cells)
    {
        if (_reader is null || !_reader.Read())
        {
            return null;
        }

        for (var column = 0; column < _columns.Count; column++)
        {
            Add(cells, column, _reader);
        }

        _taken?.Invoke((long)((double)_number / Math.Max(1, _rows) * _content.Length));
        return ++_number;
    }

    private void Add(CellBuffer cells, int column, DuckDBDataReader reader)
    {
        if (reader.IsDBNull(column))
        {
            cells.AddNothing();
            return;
        }

        var text = reader.GetString(column);
        switch (Form(_columns[column].Type))
        {
            case CellForm.Text:
                cells.AddText(text);
                break;
            case CellForm.Day:
                cells.AddText(text, CellForm.Day);
                break;
            case CellForm.Number when IsFloating(_columns[column].Type) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                cells.AddNumber(number);
                break;
            case CellForm.Number:
                cells.AddText(text, CellForm.Number);
                break;
        }
    }

    private static string AsText(string name, string type)
    {
        var column = "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        return Form(type) == CellForm.Day ? $"strftime({column}, '%Y-%m-%d')" : $"cast({column} as varchar)";
    }

    private static CellForm Form(string type) =>
        type == "DATE" || type.StartsWith("TIMESTAMP", StringComparison.Ordinal) ? CellForm.Day
        : IsFloating(type) || type.EndsWith("INT", StringComparison.Ordinal) || type.EndsWith("INTEGER", StringComparison.Ordinal)
            || (type.StartsWith("DECIMAL", StringComparison.Ordinal) && type.EndsWith(')')) ? CellForm.Number
        : CellForm.Text;

    private static bool IsFloating(string type) => type is "DOUBLE" or "FLOAT";

    private T Tried<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (DuckDBException e)
        {
            throw new UnreadableFileException(_name, FileFlaw.DamagedFile, e.Message.Split('\n')[0].Trim());
        }
    }
}
