using System.Globalization;
using System.Text;

namespace Kamino.Storage.Facts;

/// <summary>How ClickHouse writes values into statements: it has no parameters that a server of 2018 knows, so this is the one place that escapes.</summary>
internal static class ClickHouseText
{
    /// <summary>A text. A dollar is written by its number: what begins with one in a statement is put there by its name.</summary>
    public static string Of(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("$", "\\x24", StringComparison.Ordinal) + "'";

    /// <summary>A list of numbers.</summary>
    public static string Of(IEnumerable<ulong> numbers) => string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Looks a key up among constants: two lists that the server makes one table of.</summary>
    /// <param name="key">What is looked up.</param>
    /// <param name="keys">The keys, written out.</param>
    /// <param name="values">Their values, written out.</param>
    /// <param name="otherwise">What a key that isn't among them comes to.</param>
    public static string Look(string key, IEnumerable<string> keys, IEnumerable<string> values, string otherwise) =>
        new StringBuilder("transform(").Append(key).Append(", [").AppendJoin(',', keys).Append("], [").AppendJoin(',', values).Append("], ").Append(otherwise).Append(')').ToString();
}
