using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Finds the format of a table's numbers and days. What one column proves settles the others; what nothing proves is asked.</summary>
internal sealed class FormatFinding
{
    private const int CheckEvery = 4096;

    private readonly TableRequest _request;
    private readonly IReadOnlyList<string> _header;
    private readonly IReadOnlyList<SampleRow> _sample;
    private readonly ColumnEvidence _evidence;
    private readonly List<int> _numbers;
    private readonly List<int> _dates;
    private readonly NumberChoice _proved;

    public FormatFinding(TableRequest request, Dictionary<string, int> columns, IReadOnlyList<string> header, IReadOnlyList<SampleRow> sample)
    {
        (_request, _header, _sample) = (request, header, sample);
        _numbers = Columns(columns, CellKind.Number);
        _dates = Columns(columns, CellKind.Date);
        _evidence = new ColumnEvidence(header.Count);
        foreach (var row in sample)
        {
            for (var column = 0; column < header.Count; column++)
            {
                _evidence.AddNumber(column, row.TextOf(column));
                _evidence.AddDate(column, row.TextOf(column));
            }
        }

        _proved = LineProof.Of(columns, sample);
    }

    /// <summary>Whether the sample leaves a format open that somebody needs: it can be read in two ways, or the sample holds nothing that could tell.</summary>
    public bool IsInDoubt =>
        _numbers.Any(column => Sign(column) == NumberChoice.Unclear || (Sign(column) == NumberChoice.Open && !IsTyped(column)))
        || _dates.Any(column => Orders(column).Count > 1 || (Orders(column).Count == 0 && !IsTyped(column)));

    public IReadOnlyList<NumberFormat> Numbers =>
        [.. Enumerable.Range(0, _header.Count).Select(column => new NumberFormat(Sign(column) == NumberChoice.Comma))];

    public DateOrder Dates => _dates.SelectMany(column => Orders(column).Take(1)).DefaultIfEmpty(DateOrder.YearMonthDay).First();

    /// <summary>The decimal sign for the report; <c>null</c> where no number has decimals.</summary>
    public string? DecimalSign => Shown(_numbers.Select(Sign).FirstOrDefault(sign => sign is NumberChoice.Point or NumberChoice.Comma));

    /// <summary>The sign between groups of digits, where one was seen.</summary>
    public string? ThousandsSign
    {
        get
        {
            foreach (var (column, row) in _numbers.SelectMany(column => _sample.Select(row => (column, row))))
            {
                var cell = CellText.Trim(row.TextOf(column));
                var at = cell.IndexOfAnyExceptInRange('0', '9');
                var other = new NumberFormat(Sign(column) == NumberChoice.Comma).Other;
                if (at > 0 && at + 1 < cell.Length && char.IsAsciiDigit(cell[at + 1]) && (cell[at] == other || cell[at] is '\'' or '\u2019' || CellText.IsBlankSign(cell[at])))
                {
                    return cell[at].ToString();
                }
            }

            return _request.Settings.GetValueOrDefault("thousands");
        }
    }

    /// <summary>The date format for the report, with the separator that the file writes.</summary>
    public string? DatesName
    {
        get
        {
            var cell = _dates.Count == 0 ? null
                : _sample.Select(row => CellText.Trim(row.TextOf(_dates[0])).ToString()).FirstOrDefault(text => (DateReading.Shapes(text) & DateReading.Shape(Dates)) != 0);
            if (cell is null)
            {
                return null;
            }

            var name = DateReading.Name(Dates);
            var separator = cell.FirstOrDefault(sign => sign is '/' or '-' or '.');
            name = separator == default || Dates is DateOrder.MonthName ? name : name.Replace('/', separator).Replace('-', separator);
            var day = cell.Split(' ')[0];
            var isShort = Dates is DateOrder.DayMonthYear or DateOrder.MonthDayYear && day.Length is >= 3 and <= 8 && !day[^3..].All(char.IsAsciiDigit);
            return isShort ? name.Replace("yyyy", "yy", StringComparison.Ordinal) : name;
        }
    }

    /// <summary>Looks at the rows beyond the sample until nothing is open any more.</summary>
    public void LookOn(IEnumerable<RowSource> rows)
    {
        var numbers = Enumerable.Range(0, _header.Count).Where(column => _numbers.Contains(column) || _evidence.IsNumeric(column)).ToList();
        var dates = Enumerable.Range(0, _header.Count).Where(column => _dates.Contains(column) || _evidence.IsDated(column)).ToList();
        var read = 0L;
        foreach (var rest in rows)
        {
            var row = rest.Row;
            foreach (var column in numbers)
            {
                _evidence.AddNumber(column, row.Form(column) == CellForm.Text ? row[column] : []);
            }

            foreach (var column in dates)
            {
                _evidence.AddDate(column, row.Form(column) == CellForm.Text ? row[column] : []);
            }

            if (++read % CheckEvery == 0 && !IsInDoubt)
            {
                return;
            }
        }
    }

    /// <summary>Asks what is still open.</summary>
    public void Ask(List<Question> questions)
    {
        foreach (var column in _dates.Where(column => Orders(column).Count > 1).Take(1))
        {
            var names = Orders(column).Select(DateReading.Name).ToList();
            questions.Add(new Question("dates", names, $"--set dates={names[0]}", _header[column], Example(column, cell => DateReading.Shapes(cell) != DateOrders.None)));
        }

        foreach (var column in _numbers.Where(column => Sign(column) == NumberChoice.Unclear).Take(1))
        {
            questions.Add(new Question(
                "decimal", [",", "."], "--set decimal=,", _header[column], Example(column, cell => NumberReading.Shape(cell) == NumberShape.Either)));
        }
    }

    private static string? Shown(NumberChoice sign) => sign switch
    {
        NumberChoice.Point => ".",
        NumberChoice.Comma => ",",
        NumberChoice.Open or NumberChoice.Unclear => null,
    };

    private string? Example(int column, Predicate<string> tells) =>
        _sample.Select(row => row.TextOf(column).ToString()).Where(cell => cell.Length > 0).FirstOrDefault(cell => tells(cell));

    // A spreadsheet's own numbers and days need no format.
    private bool IsTyped(int column) => _sample.Any(row => column < row.Cells.Length && row.Forms[column] != CellForm.Text && row.Cells[column].Length > 0);

    private List<int> Columns(Dictionary<string, int> columns, CellKind kind) =>
        [.. _request.Words.Where(words => _request.Kind(words.Field) == kind && columns.ContainsKey(words.Field)).Select(words => columns[words.Field])];

    // What a person said; what the column itself proves; what the other columns of the file prove; what quantity × price proves.
    private NumberChoice Sign(int column)
    {
        var own = Chosen() ?? _evidence.Number(column);
        return own is NumberChoice.Point or NumberChoice.Comma ? own
            : File() is var file && file is NumberChoice.Point or NumberChoice.Comma ? file
            : own == NumberChoice.Unclear && _proved is NumberChoice.Point or NumberChoice.Comma ? _proved
            : own;
    }

    private NumberChoice? Chosen() =>
        (_request.Settings.GetValueOrDefault("decimal"), _request.Settings.GetValueOrDefault("thousands")) switch
        {
            ("," or "comma" or "coma", _) => NumberChoice.Comma,
            ("." or "point" or "punto", _) => NumberChoice.Point,
            (null, ".") => NumberChoice.Comma,
            (null, ",") => NumberChoice.Point,
            _ => null,
        };

    private NumberChoice File()
    {
        var proofs = Enumerable.Range(0, _evidence.Columns).Where(column => _evidence.IsNumeric(column)).Select(_evidence.Number)
            .Where(choice => choice is NumberChoice.Point or NumberChoice.Comma).Distinct().ToList();
        return proofs.Count == 1 ? proofs[0] : NumberChoice.Open;
    }

    private IReadOnlyList<DateOrder> Orders(int column)
    {
        if (_request.Settings.TryGetValue("dates", out var chosen) && DateReading.TryName(chosen, out var order))
        {
            return [order];
        }

        var own = _evidence.Dates(column);
        var others = Enumerable.Range(0, _evidence.Columns).Where(other => other != column && _evidence.IsDated(other)).Select(_evidence.Dates)
            .Where(orders => orders.Count == 1 && own.Contains(orders[0])).Select(orders => orders[0]).Distinct().ToList();
        return own.Count > 1 && others.Count == 1 ? others : own;
    }
}
