namespace Kamino.Storage.Facts;

/// <summary>Amounts as whole millionths, where they are.</summary>
internal static class Millionths
{
    private const int Decimals = 6;

    private static readonly ulong[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Whether the amount is a whole number of millionths that a long can hold.</summary>
    public static bool TryFrom(decimal amount, out long millionths)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var digits = ((ulong)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]);
        if (scale > Decimals)
        {
            return TryTrimmed(amount, out millionths);
        }

        var whole = Math.BigMul(digits, Powers[Decimals - scale], out var low);
        var fits = bits[2] == 0 && whole == 0 && low <= long.MaxValue;
        millionths = !fits ? 0 : amount < 0 ? -(long)low : (long)low;
        return fits;
    }

    // 1.250000000 has nine decimals and is a whole number of millionths all the same
    private static bool TryTrimmed(decimal amount, out long millionths)
    {
        var rounded = decimal.Round(amount, Decimals);
        millionths = 0;
        return rounded == amount && TryFrom(rounded, out millionths);
    }
}
