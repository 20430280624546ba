using System.Globalization;

namespace Kamino.Cli.Shell;

/// <summary>Numbers in options: a decimal point, no thousands.</summary>
internal static class PlainNumber
{
    /// <summary>The number; <c>null</c> where the text is none.</summary>
    public static double? Of(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Names with numbers from 0, <c>first=0.7,second=0.3</c>; <c>null</c> where it is none.</summary>
    public static IReadOnlyDictionary<string, double>? Ratings(string? text)
    {
        var ratings = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var pair in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (NameValue.Name(pair) is not { } name || Of(pair[(name.Length + 1)..]) is not (>= 0 and var rating) || !ratings.TryAdd(name.Trim(), rating))
            {
                return null;
            }
        }

        return ratings;
    }
}
