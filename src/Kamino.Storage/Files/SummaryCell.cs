using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Kamino.Storage.Files;

/// <summary>The cells of a summary's lines. A quoted one keeps its quotes until its text is asked for.</summary>
internal static class SummaryCell
{
    /// <summary>Where the first cell ends, in a line or what is left of it; -1 where its quote isn't closed.</summary>
    public static int End(ReadOnlySpan<byte> rest)
    {
        var quoted = rest.Length > 0 && rest[0] == '"' ? ClosingQuote(rest) + 1 : 0;
        if (quoted < 0)
        {
            return -1;
        }

        var comma = rest[quoted..].IndexOf((byte)',');
        return comma < 0 ? rest.Length : quoted + comma;
    }

    /// <summary>Goes to the end of a cell, or to -1 where its quote isn't closed.</summary>
    /// <returns>Whether the cell can be written in one way only: no quote, no blank, nothing but ASCII.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Skip(ReadOnlySpan<byte> line, ref int at)
    {
        var plain = true;
        if (at < line.Length && line[at] == '"')
        {
            var end = End(line[at..]);
            at = end < 0 ? end : at + end;
            return false;
        }

        for (; at < line.Length && line[at] != ','; at++)
        {
            plain &= line[at] is > (byte)' ' and < 127 and not (byte)'"';
        }

        return plain;
    }

    /// <summary>Whether a cell has no text.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> cell) => cell.IsEmpty || ((cell[0] is (byte)' ' or (byte)'"') && Text(cell).Length == 0);

    /// <summary>The text of a cell.</summary>
    public static string Text(ReadOnlySpan<byte> cell)
    {
        var quoted = cell.Length > 1 && cell[0] == '"' && cell[^1] == '"';
        var inside = quoted ? cell[1..^1] : cell.Trim((byte)' ');
        var text = Utf8.IsValid(inside) ? Encoding.UTF8.GetString(inside) : Encoding.Latin1.GetString(inside);
        return quoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private static int ClosingQuote(ReadOnlySpan<byte> rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            if (rest[at] == '"')
            {
                if (at + 1 == rest.Length || rest[at + 1] != '"')
                {
                    return at;
                }

                at++;
            }
        }

        return -2;
    }
}
