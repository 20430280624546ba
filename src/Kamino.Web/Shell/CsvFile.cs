using System.Globalization;
using System.Text;
using Kamino.Core.Quantities;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kamino.Web.Shell;

/// <summary>A table as a CSV file that a spreadsheet of the reader's country opens right and Kamino reads back.</summary>
internal sealed class CsvFile
{
    private readonly StringBuilder _text = new("\uFEFF"); // without the mark, spreadsheets take UTF-8 for the local code page
    private readonly string _delimiter;
    private readonly Locale _locale;

    public CsvFile(Locale locale, IEnumerable<string> header)
    {
        (_locale, _delimiter) = (locale, locale.Region.Decimal == "," ? ";" : ",");
        Row(header);
    }

    /// <summary>Adds a row; a number keeps all its digits, a text that a spreadsheet would take for a formula is made harmless.</summary>
    public void Row(IEnumerable<object?> cells) => _text.AppendJoin(_delimiter, cells.Select(Cell)).Append("\r\n");

    /// <summary>The file as an answer.</summary>
    public FileContentHttpResult Answer(string name) => TypedResults.File(Encoding.UTF8.GetBytes(_text.ToString()), "text/csv; charset=utf-8", name);

    private string Cell(object? cell) => cell switch
    {
        null => "",
        decimal number => _locale.Field(number),
        double number => _locale.Field((decimal)number),
        int or long => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Answer<double> answer => Cell(answer.Match<object?>(value => value, _ => null)),
        Answer<int> answer => Cell(answer.Match<object?>(value => value, _ => null)),
        Answer<Money> answer => Cell(answer.Match<object?>(value => value.Rounded(), _ => null)),
        Money money => Cell(money.Rounded()),
        _ => Quoted(Harmless(cell.ToString() ?? "")),
    };

    // A spreadsheet runs a cell that begins so; an apostrophe in front makes it text.
    private static string Harmless(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private string Quoted(string text) =>
        text.Contains(_delimiter, StringComparison.Ordinal) || text.AsSpan().ContainsAny("\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
