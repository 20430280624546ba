using System.Globalization;
using System.Text;
using Kamino.UseCases.Sample;

namespace Kamino.Storage.Files;

/// <summary>How a layout of sample files writes things.</summary>
/// <param name="Encoding">Of the text.</param>
/// <param name="Delimiter">Between cells.</param>
/// <param name="LineEnd">Behind a row.</param>
/// <param name="Numbers">The decimal sign.</param>
/// <param name="Days">The order of day, month and year.</param>
/// <param name="Language">0 Spanish, 1 English, 2 the program's own field names: which of three header words.</param>
internal sealed record SampleStyle(Encoding Encoding, char Delimiter, string LineEnd, NumberFormatInfo Numbers, string Days, int Language)
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    public static SampleStyle Of(SampleLayout layout) => layout switch
    {
        // Every letter of the sample is at the same place in Latin-1 and Windows-1252.
        SampleLayout.Es => new(Encoding.Latin1, ';', "\r\n", Comma, "dd/MM/yyyy", 0),
        SampleLayout.En => new(new UTF8Encoding(false), ',', "\r\n", NumberFormatInfo.InvariantInfo, "MM/dd/yyyy", 1),
        SampleLayout.Iso => new(new UTF8Encoding(false), ',', "\n", NumberFormatInfo.InvariantInfo, "yyyy-MM-dd", 2),
    };

    /// <summary>The header word of this layout among the three, written as <c>Spanish|English|field</c>.</summary>
    public string Word(string words) => words.Split('|')[Language];

    public string Day(DateOnly day) => day.ToString(Days, CultureInfo.InvariantCulture);

    public string Amount(decimal amount) => amount.ToString("F2", Numbers);

    /// <summary>A number with the decimals it has.</summary>
    public string Number(decimal number) => number.ToString("0.######", Numbers);

    /// <summary>The cell in quotes where it holds what would end it.</summary>
    public string Cell(string text) =>
        text.Contains(Delimiter) || text.Contains('"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
