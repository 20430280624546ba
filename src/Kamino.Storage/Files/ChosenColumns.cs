using System.Globalization;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Which column each field stands in: what a person said, then what the header says.</summary>
internal static class ChosenColumns
{
    public static Dictionary<string, int> Of(IReadOnlyList<string> header, TableRequest request, List<Question> questions)
    {
        var columns = new Dictionary<string, int>();
        foreach (var (field, wanted) in request.Mapping)
        {
            var column = wanted is "" or "-" ? -1 : Find(header, wanted);
            if (column >= 0)
            {
                columns[field] = column;
            }
            else if (wanted is not ("" or "-"))
            {
                questions.Add(Ask(field, header, wanted));
            }
        }

        foreach (var (field, column) in ColumnMapping.Find(header, request.Open, columns.Values))
        {
            columns[field] = column;
        }

        return columns;
    }

    /// <summary>Asks which column a field stands in.</summary>
    public static Question Ask(string field, IReadOnlyList<string> choices, string? example = null)
    {
        var first = choices.FirstOrDefault(choice => choice.Length > 0) ?? "#1";
        var option = $"{field}={first}";
        return new Question("mapping", [.. choices.Where(choice => choice.Length > 0)], option.Any(sign => !char.IsLetterOrDigit(sign) && sign is not ('_' or '=')) ? $"--map \"{option}\"" : $"--map {option}", field, example);
    }

    private static int Find(IReadOnlyList<string> header, string wanted)
    {
        if (wanted.StartsWith('#') && int.TryParse(wanted[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= header.Count ? number - 1 : -1;
        }

        var list = header.ToList();
        var exact = list.FindIndex(name => name == wanted);
        return exact >= 0 ? exact : list.FindIndex(name => HeaderText.Fold(name) is var folded && folded.Length > 0 && folded == HeaderText.Fold(wanted));
    }
}
