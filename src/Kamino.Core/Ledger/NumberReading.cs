namespace Kamino.Core.Ledger;

/// <summary>Reads the numbers that people and ERPs write. Rules and examples: <c>docs/methods/ledger-reading.md</c>.</summary>
public static class NumberReading
{
    /// <summary>The most decimals that a number may have.</summary>
    public const int MostDecimals = 12;

    /// <summary>Numbers stay below this size, up or down.</summary>
    public const decimal Limit = 10_000_000_000_000_000m;

    private const int FastDigits = 18;

    /// <summary>Reads one number.</summary>
    /// <param name="cell">The cell as the file has it.</param>
    /// <param name="format">Its column's format.</param>
    /// <param name="value">The number, exact; 0 where there is none.</param>
    public static NumberOutcome Read(ReadOnlySpan<char> cell, NumberFormat format, out decimal value) =>
        TryPlain(cell, format.Decimal, out value) ? NumberOutcome.Number : NumberText.Read(cell, format, out value, out _);

    /// <summary>Reads one number, and the currency that stands beside it.</summary>
    /// <param name="cell">The cell as the file has it.</param>
    /// <param name="format">Its column's format.</param>
    /// <param name="value">The number, exact; 0 where there is none.</param>
    /// <param name="mark">The currency sign or code as written, such as <c>€</c> or <c>USD</c>; empty where there is none.</param>
    public static NumberOutcome Read(ReadOnlySpan<char> cell, NumberFormat format, out decimal value, out ReadOnlySpan<char> mark)
    {
        mark = [];
        return TryPlain(cell, format.Decimal, out value) ? NumberOutcome.Number : NumberText.Read(cell, format, out value, out mark);
    }

    /// <summary>What the cell tells about the decimal sign of its column.</summary>
    public static NumberShape Shape(ReadOnlySpan<char> cell)
    {
        var point = Read(cell, new NumberFormat(DecimalComma: false), out var withPoint);
        var comma = Read(cell, new NumberFormat(DecimalComma: true), out var withComma);
        return (Holds(point), Holds(comma)) switch
        {
            (true, true) => withPoint == withComma ? NumberShape.Plain : NumberShape.Either,
            (true, false) => NumberShape.Point,
            (false, true) => NumberShape.Comma,
            (false, false) => point == NumberOutcome.Empty ? NumberShape.Empty : NumberShape.None,
        };
    }

    /// <summary>Whether the number is small and short enough to be kept and added up exactly.</summary>
    public static bool IsKeepable(decimal value) => value.Scale <= MostDecimals && value is > -Limit and < Limit;

    /// <summary>Multiplies without rounding.</summary>
    /// <returns>Whether the product is exact and small enough to be kept.</returns>
    public static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        product = 0;
        if (left == 0 || right == 0)
        {
            return true;
        }

        if (Math.Abs(left) >= Limit || Math.Abs(right) >= Limit)
        {
            return false;
        }

        product = left * right;
        var exact = product.Scale == left.Scale + right.Scale; // decimal drops digits that don't fit, without a word
        product = Shortened(product);
        return exact && IsKeepable(product);
    }

    private static decimal Shortened(decimal value) => value.Scale <= MostDecimals ? value : value / 1.000000000000000000000000000m;

    private static bool Holds(NumberOutcome outcome) => outcome is NumberOutcome.Number or NumberOutcome.TooLarge;

    // Most cells are digits with at most a minus before and one decimal sign between.
    private static bool TryPlain(ReadOnlySpan<char> cell, char decimalSign, out decimal value)
    {
        value = 0;
        var at = cell.Length > 0 && cell[0] == '-' ? 1 : 0;
        if (cell.Length == at || cell.Length - at > FastDigits || !char.IsAsciiDigit(cell[at]))
        {
            return false;
        }

        var negative = at == 1;
        var mantissa = 0L;
        var point = -1;
        for (; at < cell.Length; at++)
        {
            var sign = cell[at];
            if (char.IsAsciiDigit(sign))
            {
                mantissa = (mantissa * 10) + (sign - '0');
            }
            else if (sign == decimalSign && point < 0)
            {
                point = at;
            }
            else
            {
                return false;
            }
        }

        var scale = point < 0 ? 0 : cell.Length - point - 1;
        if (scale > MostDecimals || (scale == 0 && point >= 0) || mantissa >= (long)Limit)
        {
            return false;
        }

        value = new decimal(unchecked((int)mantissa), unchecked((int)(mantissa >> 32)), 0, negative && mantissa != 0, (byte)scale);
        return true;
    }
}
