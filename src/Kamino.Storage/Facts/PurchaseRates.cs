using Kamino.Core.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>At what lines in other currencies than the reporting one count. Statistics are made of them: what is lost below a millionth doesn't matter.</summary>
/// <param name="reporting">The currency that amounts are wanted in; <c>null</c> where nobody chose one.</param>
/// <param name="factors">Units of that one for a unit, by currency and the day's number. A line that nobody gave a rate for counts nothing.</param>
/// <param name="any">Whether any line has to be converted.</param>
internal sealed class PurchaseRates(Currency? reporting, IReadOnlyDictionary<(string Currency, int Day), double> factors, bool any)
{
    /// <summary>Whether any line has to be converted.</summary>
    public bool Any => any;

    /// <summary>A line's millionths and rest as they count.</summary>
    public (Int128 Millionths, Int128 More) Convert(string currency, int day, Int128 net, Int128 rest) =>
        reporting is not { } counted || currency == counted.Code || currency == default(Currency).Code ? (net, rest)
        : factors.TryGetValue((currency, day), out var factor) ? ((Int128)Math.Round((double)net * factor), (Int128)Math.Round((double)rest * factor))
        : (0, 0);
}
