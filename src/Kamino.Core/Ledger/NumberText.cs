namespace Kamino.Core.Ledger;

/// <summary>Reads a number with everything that may stand around its digits: signs, brackets, currencies, groups, an exponent.</summary>
internal static class NumberText
{
    private const int MostExponent = 40;

    private static readonly string[] Nothing = ["-", "–", "—", "null", "n/a", "na", "n.a.", "n/d", "#n/a", "#n/d", "s/d", "none", "nil"];

    public static NumberOutcome Read(ReadOnlySpan<char> cell, NumberFormat format, out decimal value, out ReadOnlySpan<char> mark)
    {
        value = 0;
        mark = [];
        var text = CellText.Trim(cell);
        if (text.IsEmpty || IsWordForNothing(text))
        {
            return NumberOutcome.Empty;
        }

        var negatives = 0;
        var bare = Undressed(text, ref negatives, ref mark, out var sound);
        if (!sound || negatives > 1 || bare.IsEmpty)
        {
            return NumberOutcome.Bad;
        }

        var outcome = Digits(bare, format, out value);
        value = negatives == 1 && value != 0 ? -value : value;
        return outcome;
    }

    private static bool IsWordForNothing(ReadOnlySpan<char> text)
    {
        foreach (var word in Nothing)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Takes off, from both ends, what is no part of the number itself, until digits are reached.
    private static ReadOnlySpan<char> Undressed(ReadOnlySpan<char> text, ref int negatives, ref ReadOnlySpan<char> mark, out bool sound)
    {
        sound = true;
        var signs = 0;
        while (sound && !text.IsEmpty)
        {
            var before = text.Length;
            if (text.Length > 1 && text[0] == '(' && text[^1] == ')')
            {
                text = CellText.Trim(text[1..^1]);
                (signs, negatives) = (signs + 1, negatives + 1);
            }
            else if (IsSign(text[0]) || IsSign(text[^1]))
            {
                var atStart = IsSign(text[0]);
                negatives += (atStart ? text[0] : text[^1]) == '+' ? 0 : 1;
                text = CellText.Trim(atStart ? text[1..] : text[..^1]);
                signs++;
            }
            else
            {
                text = CurrencyMark.TakeOff(text, out var found, out sound);
                sound &= found.IsEmpty || mark.IsEmpty;
                mark = found.IsEmpty ? mark : found;
            }

            if (text.Length == before)
            {
                break;
            }
        }

        sound &= signs <= 1;
        return text;
    }

    // Minus, as typed and as typeset: hyphen, U+2212, en dash, small and full-width minus.
    private static bool IsSign(char sign) => sign is '-' or '+' or '\u2212' or '\u2013' or '\uFE63' or '\uFF0D';

    private static NumberOutcome Digits(ReadOnlySpan<char> text, NumberFormat format, out decimal value)
    {
        value = 0;
        var exponent = 0;
        var e = text.IndexOfAny('e', 'E');
        if (e > 0)
        {
            if (!TryExponent(text[(e + 1)..], out exponent))
            {
                return NumberOutcome.Bad;
            }

            text = text[..e];
        }

        var point = text.IndexOf(format.Decimal);
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if ((whole.IsEmpty && fraction.IsEmpty) || (fraction.Length > 0 && fraction.ContainsAnyExceptInRange('0', '9')) || !AreGrouped(whole, format.Other))
        {
            return NumberOutcome.Bad;
        }

        return Value(whole, fraction, exponent, out value);
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        var negative = !text.IsEmpty && text[0] == '-';
        var digits = !text.IsEmpty && text[0] is '-' or '+' ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > 2 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        foreach (var digit in digits)
        {
            exponent = (exponent * 10) + (digit - '0');
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }

    // 1.234.567 in threes, or 12,34,567 as India writes; one kind of sign in one number; 0,123 is no group.
    private static bool AreGrouped(ReadOnlySpan<char> whole, char other)
    {
        var first = whole.IndexOfAnyExceptInRange('0', '9');
        if (first < 0)
        {
            return true;
        }

        var sign = whole[first];
        if (!(sign == other || sign is '\'' or '\u2019' || CellText.IsBlankSign(sign)) || first is 0 or > 3 || (whole[0] == '0'))
        {
            return false;
        }

        var (pairs, threes) = (first <= 2, true);
        var rest = whole[(first + 1)..];
        for (var next = rest.IndexOf(sign); next >= 0; next = rest.IndexOf(sign))
        {
            pairs &= next == 2;
            threes &= next == 3;
            if (rest[..next].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            rest = rest[(next + 1)..];
        }

        return rest.Length == 3 && !rest.ContainsAnyExceptInRange('0', '9') && (pairs || threes);
    }

    private static NumberOutcome Value(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int exponent, out decimal value)
    {
        value = 0;
        var digits = fraction.TrimEnd('0');
        var scale = digits.Length - exponent;
        var kept = fraction.Length <= NumberReading.MostDecimals && exponent == 0 ? fraction : digits;
        if (Math.Abs(exponent) > MostExponent || scale > NumberReading.MostDecimals)
        {
            return NumberOutcome.TooLarge;
        }

        var mantissa = UInt128.Zero;
        if (!TryAdd(whole, ref mantissa) || !TryAdd(kept, ref mantissa) || !TryScale(ref mantissa, kept.Length - exponent))
        {
            return NumberOutcome.TooLarge;
        }

        var bits = (ulong)(mantissa >> 64);
        var low = (ulong)(mantissa & ulong.MaxValue);
        value = new decimal(
            unchecked((int)low), unchecked((int)(low >> 32)), unchecked((int)bits), false, (byte)Math.Max(0, kept.Length - exponent));
        return NumberReading.IsKeepable(value) ? NumberOutcome.Number : NumberOutcome.TooLarge;
    }

    private static bool TryAdd(ReadOnlySpan<char> text, ref UInt128 mantissa)
    {
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign))
            {
                mantissa = (mantissa * 10) + (UInt128)(sign - '0');
                if (mantissa > MostMantissa)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool TryScale(ref UInt128 mantissa, int scale)
    {
        for (var i = scale; i < 0 && mantissa != 0; i++)
        {
            mantissa *= 10;
            if (mantissa > MostMantissa)
            {
                return false;
            }
        }

        return true;
    }

    private static readonly UInt128 MostMantissa = (UInt128)decimal.MaxValue;
}
