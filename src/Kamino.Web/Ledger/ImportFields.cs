using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;
using Kamino.Web.Words;

namespace Kamino.Web.Ledger;

/// <summary>How the fields of the import's form are called and what they offer.</summary>
internal static class ImportFields
{
    private const int Examples = 3;
    private const int LongestExample = 24;

    /// <summary>The fields that everybody needs, before those that add to them.</summary>
    public static IReadOnlyList<LedgerField> Main { get; } =
    [
        LedgerField.Account, LedgerField.AccountName, LedgerField.Date, LedgerField.Document, LedgerField.Net, LedgerField.Quantity, LedgerField.UnitPrice, LedgerField.Product,
    ];

    /// <summary>The fields that add to them.</summary>
    public static IReadOnlyList<LedgerField> More { get; } = [.. Enum.GetValues<LedgerField>().Except(Main)];

    /// <summary>The form's name for the answer to a question.</summary>
    public static string Name(Question question) => question.About == "mapping" ? $"map.{question.Column}" : $"set.{question.About}";

    /// <summary>The form's name for a field's column.</summary>
    public static string Name(LedgerField field) => $"map.{LedgerWords.Name(field)}";

    /// <summary>How the question's example reads under a choice, in the reader's own way; <c>null</c> where that can't be shown.</summary>
    public static string? Reads(Question question, string choice, Locale locale) => (question.About, question.Example) switch
    {
        ("dates", { } example) when DateReading.TryName(choice, out var order) && DateReading.Read(example, order, out var day) == DateOutcome.Day => locale.Day(day),
        ("decimal", { } example) when NumberReading.Read(example, new NumberFormat(choice == ","), out var number) == NumberOutcome.Number =>
            locale.Number(number, Math.Max((int)number.Scale, 0)),
        _ => null,
    };

    /// <summary>How a column is named so that no other one is meant.</summary>
    public static string Column(LedgerInspection look, int column) =>
        look.Header[column].Length > 0 && look.Header.Count(name => name == look.Header[column]) == 1
            ? look.Header[column]
            : "#" + (column + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first values of a column that differ.</summary>
    public static string Example(LedgerInspection look, int column) => string.Join(" · ", look.Preview
        .Select(row => row.ElementAtOrDefault(column)?.Trim() ?? "").Where(cell => cell.Length > 0).Distinct().Take(Examples)
        .Select(cell => cell.Length > LongestExample ? cell[..LongestExample] + "…" : cell));

    /// <summary>Which column a field was found in; −1 where in none.</summary>
    public static int Found(LedgerInspection look, LedgerField field) =>
        look.Mapping.TryGetValue(field, out var name) ? Enumerable.Range(0, look.Header.Count).FirstOrDefault(column => Column(look, column) == name || look.Header[column] == name, -1) : -1;

    /// <summary>The field that a column holds; <c>null</c> where it holds none.</summary>
    public static LedgerField? FieldOf(LedgerInspection look, int column) =>
        look.Mapping.Keys.Where(field => Found(look, field) == column).Select(field => (LedgerField?)field).FirstOrDefault();
}
