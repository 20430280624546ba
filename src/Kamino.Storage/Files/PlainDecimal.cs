using System.Runtime.CompilerServices;

namespace Kamino.Storage.Files;

/// <summary>Reads the plainest numbers, digits and one point, at once and exactly: a whole number below 2^53 over a power of ten rounds right.</summary>
internal static class PlainDecimal
{
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads the number that begins a cell; false for whatever isn't that plain, which says nothing against it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where the cell begins; then, if it was read, where it ends.</param>
    /// <param name="number">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> line, ref int at, out double number)
    {
        var (end, digits, behind, whole) = (at, 0, -1, 0L);
        for (; end < line.Length; end++)
        {
            var digit = line[end] - '0';
            if (digit is >= 0 and <= 9 && digits < MostDigits)
            {
                whole = whole * 10 + digit;
                digits++;
                behind += behind < 0 ? 0 : 1;
            }
            else if (line[end] == '.' && behind < 0)
            {
                behind = 0;
            }
            else
            {
                break;
            }
        }

        number = behind <= 0 ? whole : whole / Powers[behind];
        var read = (end == line.Length || line[end] == ',') && digits > 0 && behind != 0;
        at = read ? end : at;
        return read;
    }
}
