namespace Kamino.Core.Quantities;

/// <summary>An ISO 4217 currency. The default value is <c>XXX</c>, "no currency".</summary>
public readonly record struct Currency
{
    private const string None = "XXX";

    private readonly string? _code;

    /// <summary>Names a currency by its ISO 4217 code.</summary>
    /// <param name="code">Three upper-case letters, such as <c>EUR</c>.</param>
    /// <exception cref="ArgumentException">Not three upper-case letters.</exception>
    public Currency(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!IsCode(code))
        {
            throw new ArgumentException($"'{code}' is not an ISO 4217 code.", nameof(code));
        }

        _code = code == None ? null : code; // so that XXX and the default value are equal
    }

    /// <summary>The ISO 4217 code.</summary>
    public string Code => _code ?? None;

    /// <summary>Names a currency where the text may be anything.</summary>
    public static bool TryFrom(string? code, out Currency currency)
    {
        if (code is null || !IsCode(code))
        {
            currency = default;
            return false;
        }

        currency = new Currency(code);
        return true;
    }

    /// <summary>How many decimals its amounts are written with: 2, but 0 or 3 where ISO 4217 says so.</summary>
    public int Decimals => Code switch
    {
        "CLP" or "PYG" or "JPY" or "KRW" or "ISK" or "UGX" or "VND" or "XAF" or "XOF" or "XPF" or "RWF" or "KMF" or "GNF" or "DJF" or "BIF" or "VUV" or "UYI" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };

    /// <summary>How many decimals people write its amounts with: none where nobody pays with a smaller unit any more.</summary>
    /// <remarks>Source: Unicode CLDR, digits of cash. Records and files keep <see cref="Decimals"/>.</remarks>
    public int ShownDecimals => Code switch
    {
        "AFN" or "ALL" or "AMD" or "COP" or "CRC" or "CZK" or "GYD" or "HUF" or "IDR" or "IQD" or "IRR" or "KPW" or "LAK" or "LBP" or "MGA" or "MMK" or "MNT" or "MUR" or "NOK" or "PKR" or "RSD" or "SEK" or "SLL" or "SOS"
            or "SYP" or "TWD" or "TZS" or "UZS" or "YER" => 0,
        _ => Decimals,
    };

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static bool IsCode(string text) => text.Length == 3 && !text.AsSpan().ContainsAnyExceptInRange('A', 'Z');
}

/// <summary>Two amounts met that are not in the same currency.</summary>
public sealed class CurrencyMismatchException(Currency left, Currency right)
    : InvalidOperationException($"{left} and {right} do not add up: convert one of them first.");
