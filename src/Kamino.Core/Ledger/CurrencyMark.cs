using System.Collections.Frozen;
using System.Globalization;
using Kamino.Core.Quantities;

namespace Kamino.Core.Ledger;

/// <summary>Currency signs and codes as they stand beside amounts.</summary>
public static class CurrencyMark
{
    private const int Longest = 4;

    private const string Named =
        "€=EUR £=GBP ₹=INR ₽=RUB ₺=TRY ₩=KRW ₪=ILS ₫=VND ₱=PHP ₡=CRC ₲=PYG ₴=UAH ₦=NGN US$=USD U$S=USD " +
        "R$=BRL MX$=MXN A$=AUD C$=CAD COL$=COP CLP$=CLP S/=PEN S/.=PEN Q=GTQ Kč=CZK zł=PLN Ft=HUF RD$=DOP " +
        "NT$=TWD HK$=HKD euro=EUR eur.=EUR ₵=GHS";

    // A sign that several currencies share ($, kr, Bs) names none of them: it is read over, not guessed.
    private const string Shared = "$ ¥ kr kr. Bs Bs. L. B/. Fr.";

    private static readonly FrozenDictionary<string, string> Signs = Named.Split(' ').Select(pair => pair.Split('='))
        .Select(pair => (Sign: pair[0], Code: pair[1]))
        .Concat(Shared.Split(' ').Select(sign => (Sign: sign, Code: "")))
        .ToFrozenDictionary(pair => pair.Sign, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The currency that a sign or a code means.</summary>
    /// <param name="mark">Such as <c>€</c>, <c>US$</c>, <c>eur</c>.</param>
    /// <param name="currency">The currency, where it is one and only one.</param>
    /// <returns>Whether the mark names just one currency; <c>$</c> doesn't.</returns>
    public static bool TryName(ReadOnlySpan<char> mark, out Currency currency)
    {
        currency = default;
        if (Signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(mark, out var code))
        {
            return Currency.TryFrom(code, out currency);
        }

        return mark.Length == 3 && Currency.TryFrom(mark.ToString().ToUpperInvariant(), out currency);
    }

    /// <summary>Whether several currencies are written with this sign, as with <c>$</c>.</summary>
    public static bool IsShared(ReadOnlySpan<char> mark) =>
        Signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(mark, out var code) && code.Length == 0;

    internal static ReadOnlySpan<char> TakeOff(ReadOnlySpan<char> text, out ReadOnlySpan<char> found, out bool known)
    {
        var start = 0;
        while (start < text.Length && start <= Longest && IsPart(text, start))
        {
            start++;
        }

        var end = text.Length;
        while (start == 0 && end > 0 && text.Length - end <= Longest && IsPart(text, end - 1))
        {
            end--;
        }

        found = start > 0 ? text[..start] : text[end..];
        known = found.IsEmpty || IsKnown(found);
        return CellText.Trim(text[start..end]);
    }

    private static bool IsKnown(ReadOnlySpan<char> mark) =>
        Signs.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(mark) || (mark.Length == 3 && !mark.ContainsAnyExceptInRange('A', 'Z'));

    private static bool IsPart(ReadOnlySpan<char> text, int at) =>
        char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.CurrencySymbol || text[at] == '/'
        || (text[at] == '.' && at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] == '/'));
}
