using System.Text;

namespace Kamino.Core.Ledger;

/// <summary>Header words as they are compared: without case, accents, blanks or punctuation.</summary>
public static class HeaderText
{
    /// <summary>Folds a header: <c>N° Pedido</c> is <c>npedido</c>, <c>Customer_ID</c> is <c>customerid</c>.</summary>
    public static string Fold(string? header)
    {
        var folded = new StringBuilder();
        foreach (var sign in Decomposed(header ?? ""))
        {
            if (char.IsLetterOrDigit(sign) && sign is not ('º' or 'ª'))
            {
                folded.Append(char.ToLowerInvariant(sign));
            }
            else if (sign == '%')
            {
                folded.Append("pct");
            }
        }

        return folded.ToString();
    }

    /// <summary>The text with its accents as signs of their own; half a surrogate pair and U+FFFE, which no text has, become U+FFFD.</summary>
    public static string Decomposed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var sound = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
        return sound.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormD);
    }
}
