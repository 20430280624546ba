using Kamino.Core.Forecasting;
using Kamino.UseCases.Forecasting;
using Kamino.Web.Shell;

namespace Kamino.Web.Forecasting;

/// <summary>What the address of the launches page says of a forecast by analogy.</summary>
internal static class AnalogyReading
{
    private static readonly char[] Lines = ['\r', '\n'];
    private static readonly char[] Blanks = [' ', ';', '\t'];

    /// <summary>The question and the sales so far; <c>null</c> where a figure can't be read.</summary>
    public static (AnalogyQuery? Query, IReadOnlyList<double>? Observed) Of(Reader reader)
    {
        var (observed, judged, experts, library) = (Numbers(reader, "observed"), Numbers(reader, "judged"), Experts(reader), Library(reader));
        var total = reader.Text("total").Length == 0 ? 0m : reader.Locale.TryNumber(reader.Text("total"), out var given) && given > 0 ? given : -1m;
        return observed is null || judged is null || experts is null || library is null || total < 0
            ? (null, null)
            : (new AnalogyQuery(total > 0 ? (double)total : null, new Dictionary<string, double>()) { Experts = experts, Judged = judged, Library = library }, observed);
    }

    private static List<double>? Numbers(Reader reader, string name)
    {
        var numbers = reader.Text(name).Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(text => reader.Locale.TryNumber(text, out var number) && number >= 0 ? (double)number : -1).ToList();
        return numbers.TrueForAll(number => number >= 0) ? numbers : null;
    }

    private static Dictionary<string, double>? Library(Reader reader)
    {
        var products = new Dictionary<string, double>();
        foreach (var cells in reader.Text("library").Split(Lines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(';', StringSplitOptions.TrimEntries)))
        {
            if (cells is not [var name, var said] || !reader.Locale.TryNumber(said, out var rating) || rating < 0 || !products.TryAdd(name, (double)rating))
            {
                return null;
            }
        }

        return products;
    }

    private static List<ExpertRating>? Experts(Reader reader)
    {
        var ratings = reader.Text("experts").Split(Lines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Rating(line, reader)).ToList();
        return ratings.Contains(null) ? null : [.. ratings.OfType<ExpertRating>()];
    }

    private static ExpertRating? Rating(string line, Reader reader)
    {
        var cells = line.Split(';', StringSplitOptions.TrimEntries);
        return cells.Length >= 3 && cells[0].Length > 0 && reader.Locale.TryNumber(cells[2], out var rating) && rating is >= 0 and <= (decimal)StructuredAnalogies.Most
            ? new ExpertRating(cells[0], cells[1], (double)rating, cells.Length > 3 && cells[3].Length > 0 && !cells[3].StartsWith("no", StringComparison.OrdinalIgnoreCase))
            : null;
    }
}
