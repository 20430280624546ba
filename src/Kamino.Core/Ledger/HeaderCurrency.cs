using System.Collections.Frozen;
using Kamino.Core.Quantities;

namespace Kamino.Core.Ledger;

/// <summary>Reads the currency that a header names beside its word: <c>Importe (USD)</c>, <c>Net sales EUR</c>, <c>Ventas en €</c>.</summary>
public static class HeaderCurrency
{
    private const string Codes =
        "AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD "
        + "EGP ERN ETB EUR FJD FKP GBP GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LBP LKR LRD LSL LYD "
        + "MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SRD SSP STN SVC SYP "
        + "SZL THB TJS TMT TND TTD TWD TZS UAH UGX USD UYI UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW";

    // Codes that are words too: they name a currency only between brackets.
    private const string Words = "ALL CUP GEL LAK MAD MOP RON SOS TOP TRY";

    private static readonly FrozenSet<string> Sure = Codes.Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Bracketed = Words.Split(' ').ToFrozenSet();

    /// <summary>The header without its currency.</summary>
    /// <param name="header">The header as the file writes it.</param>
    /// <param name="currency">The currency; <c>XXX</c> where it names none, or a sign that several share.</param>
    public static string Bare(string header, out Currency currency)
    {
        ArgumentNullException.ThrowIfNull(header);
        currency = default;
        var text = header.TrimEnd();
        var open = text.LastIndexOfAny(['(', '[']);
        if (open > 0 && text[^1] is ')' or ']' && open > 0)
        {
            return TryName(text[(open + 1)..^1].Trim(), true, out currency) ? Word(text[..open]) : header;
        }

        var last = text.LastIndexOfAny([' ', '_', '-', '.', '/']);
        return last > 0 && TryName(text[(last + 1)..], false, out currency) ? Word(text[..last]) : header;
    }

    private static bool TryName(string mark, bool inBrackets, out Currency currency)
    {
        currency = default;
        if (Sure.Contains(mark) || (inBrackets && (Bracketed.Contains(mark) || Sure.Contains(mark.ToUpperInvariant()))))
        {
            return Currency.TryFrom(mark.ToUpperInvariant(), out currency);
        }

        return mark.Length > 0 && !mark.All(char.IsAsciiLetter) && CurrencyMark.TryName(mark, out currency);
    }

    private static string Word(string text)
    {
        var word = text.TrimEnd(' ', '_', '-', '.', '/');
        return word.EndsWith(" en", StringComparison.OrdinalIgnoreCase) || word.EndsWith(" in", StringComparison.OrdinalIgnoreCase) ? word[..^3] : word;
    }
}
