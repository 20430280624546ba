using System.Globalization;

namespace Kamino.Core.Ledger;

/// <summary>Keeps a text for as long as the ledger needs it; equal texts may share one string.</summary>
public delegate string KeepText(int column, ReadOnlySpan<char> text);

/// <summary>What a cell says once the characters that nobody sees are gone.</summary>
public static class CellText
{
    private const int Stack = 256;

    /// <summary>The cell without blanks around it. Invisible characters (zero width, BOM, soft hyphen, controls) are left out, any other kind of space is a space.</summary>
    /// <param name="cell">The cell as the file has it.</param>
    /// <param name="column">Passed on to <paramref name="keep"/>.</param>
    /// <param name="keep">Makes the string.</param>
    /// <returns><c>null</c> where nothing is left.</returns>
    public static string? Of(ReadOnlySpan<char> cell, int column, KeepText keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (HasOddSign(cell) || cell[0] == '\'')
        {
            return Cleaned(cell, column, keep);
        }

        var text = cell[0] == ' ' || cell[^1] == ' ' ? cell.Trim(' ') : cell;
        return text.IsEmpty ? null : keep(column, text);
    }

    /// <summary>Whether there is nothing to see in the cell.</summary>
    public static bool IsBlank(ReadOnlySpan<char> cell)
    {
        foreach (var sign in cell)
        {
            if (sign > ' ' && !char.IsWhiteSpace(sign) && !IsInvisible(sign))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The cell without blanks or invisible characters at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> cell)
    {
        var (start, end) = (0, cell.Length);
        while (start < end && IsBlankSign(cell[start]))
        {
            start++;
        }

        while (end > start && IsBlankSign(cell[end - 1]))
        {
            end--;
        }

        return cell[start..end];
    }

    /// <summary>Whether the sign is any kind of space or isn't seen at all.</summary>
    public static bool IsBlankSign(char sign) => sign <= ' ' || (sign > '~' && (char.IsWhiteSpace(sign) || IsInvisible(sign)));

    // What is neither plain ASCII nor one of the letters and signs of Western and Central Europe is looked at one by one.
    private static bool HasOddSign(ReadOnlySpan<char> cell)
    {
        var at = cell.IndexOfAnyExceptInRange(' ', '~');
        for (; at >= 0 && at < cell.Length; at++)
        {
            if (cell[at] is not ((>= ' ' and <= '~') or (> '\u00A0' and < '\u00AD') or (> '\u00AD' and < '\u0250')))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Cleaned(ReadOnlySpan<char> cell, int column, KeepText keep)
    {
        var room = cell.Length <= Stack ? stackalloc char[Stack] : new char[cell.Length];
        var length = 0;
        foreach (var sign in cell)
        {
            if (char.IsWhiteSpace(sign))
            {
                room[length++] = sign is '\n' or '\r' ? sign : ' ';
            }
            else if (!IsInvisible(sign))
            {
                room[length++] = sign;
            }
        }

        var text = Unguarded(room[..length].Trim());
        return text.IsEmpty ? null : keep(column, text);
    }

    // Our own exports put an apostrophe before text that a spreadsheet would take for a formula: reading takes it off again.
    private static ReadOnlySpan<char> Unguarded(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@' ? text[1..] : text;

    private static bool IsInvisible(char sign) =>
        sign < ' ' || (sign > '~' && CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control);
}
