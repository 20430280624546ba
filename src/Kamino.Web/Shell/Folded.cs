using System.Globalization;
using System.Text;
using Kamino.Core.Ledger;

namespace Kamino.Web.Shell;

/// <summary>Text without accents and case, for finding: Rodriguez finds Rodríguez.</summary>
internal static class Folded
{
    public static string Of(string text) => Ascii.IsValid(text) ? text.ToLowerInvariant().Trim() : string.Concat(
        HeaderText.Decomposed(text)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)).Trim();
}
