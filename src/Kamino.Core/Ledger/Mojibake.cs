namespace Kamino.Core.Ledger;

/// <summary>Recognises text that was saved in one encoding and read in another: <c>AdolesCiÃªncia</c>.</summary>
public static class Mojibake
{
    // The second byte of a UTF-8 letter, as Windows-1252 shows it.
    private const string Seconds = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /// <summary>Whether the text shows a letter such as Ã or Â followed by a sign that no word has there, or U+FFFD.</summary>
    public static bool Shows(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyExceptInRange('\0', '~'); at >= 0 && at < text.Length; at++)
        {
            var isLead = text[at] is >= 'Â' and <= 'Å' or 'â' or 'ð';
            if (text[at] == '\uFFFD' || (isLead && at + 1 < text.Length && IsSecond(text[at + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSecond(char sign) => sign is >= '\u0080' and <= '¿' || Seconds.Contains(sign, StringComparison.Ordinal);
}
