using System.Globalization;

namespace Kamino.Storage.Facts;

/// <summary>The row of an answer that a reader stands on. Amounts come as whole millionths, so that their sums are exact.</summary>
internal interface IFactsRow
{
    /// <summary>Whether the column holds something.</summary>
    bool Has(int column);

    /// <summary>A text; <c>null</c> where there is none.</summary>
    string? Text(int column);

    /// <summary>A number; 0 where there is none.</summary>
    long Long(int column);

    /// <summary>A number; 0 where there is none.</summary>
    int Int(int column);

    /// <summary>A day, which must be there.</summary>
    DateOnly Day(int column);

    /// <summary>Whether it says so.</summary>
    bool Flag(int column);

    /// <summary>A whole number of any size; 0 where there is none.</summary>
    Int128 Whole(int column);

    /// <summary>A list of numbers.</summary>
    IReadOnlyList<int> Ints(int column);
}

/// <summary>How amounts are read from a row, the same for every engine.</summary>
internal static class FactsAmounts
{
    private const decimal Millionth = 1_000_000m;

    // However many of its zeros an engine writes out, an amount has as many places.
    private const decimal Places = 0.000000000000000000m;

    /// <summary>A sum of millionths.</summary>
    public static decimal Amount(this IFactsRow row, int millionths) => (decimal)row.Whole(millionths) / Millionth;

    /// <summary>A sum of millionths and the sum of what doesn't fit in them.</summary>
    public static decimal Amount(this IFactsRow row, int millionths, int rest) => row.Amount(millionths) + row.Rest(rest);

    /// <summary>The same as a sum that more can be added to.</summary>
    public static ExactSum Sum(this IFactsRow row, int millionths, int rest)
    {
        var sum = default(ExactSum);
        sum.Add(row.Whole(millionths), (Int128)(row.Rest(rest) * ExactSum.Rest));
        return sum;
    }

    private static decimal Rest(this IFactsRow row, int column) =>
        row.Text(column) is { } text && decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) is var rest && rest != 0 ? rest + Places : 0;
}
