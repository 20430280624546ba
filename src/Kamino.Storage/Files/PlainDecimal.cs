namespace Kamino.Storage.Files;

/// <summary>Reads the plainest numbers, digits and one point, at once and exactly: a whole number below 2^53 over a power of ten rounds right.</summary>
internal static class PlainDecimal
{
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads it; false for whatever isn't that plain, which says nothing against it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out double number)
    {
        var (digits, behind, whole) = (0, -1, 0L);
        number = 0;
        foreach (var sign in text)
        {
            if (sign is >= (byte)'0' and <= (byte)'9' && digits < MostDigits)
            {
                whole = whole * 10 + (sign - (byte)'0');
                digits++;
                behind += behind < 0 ? 0 : 1;
            }
            else if (sign == (byte)'.' && behind < 0)
            {
                behind = 0;
            }
            else
            {
                return false;
            }
        }

        number = whole / Powers[Math.Max(0, behind)];
        return digits > 0 && behind != 0;
    }
}
