using System.Text.Json.Serialization;

namespace Kamino.Core.Quantities;

/// <summary>What a currency was worth on a day: one unit of <see cref="From"/> was <see cref="Rate"/> units of <see cref="To"/>.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">The currency that one unit is taken of.</param>
/// <param name="To">The currency that it is worth so much of.</param>
/// <param name="Rate">Above zero. 1 USD = 4000 COP is <c>From</c> USD, <c>To</c> COP, <c>Rate</c> 4000.</param>
public sealed record ExchangeRate(DateOnly Day, Currency From, Currency To, decimal Rate)
{
    /// <summary>The same rate seen from the other currency.</summary>
    [JsonIgnore]
    public ExchangeRate Inverse => new(Day, To, From, 1 / Rate);

    /// <summary>The amount in the other currency, exact and not rounded.</summary>
    /// <param name="amount">In <see cref="From"/>, which is multiplied, or in <see cref="To"/>, which is divided.</param>
    /// <exception cref="CurrencyMismatchException">It is in neither.</exception>
    public Money Convert(Money amount) =>
        amount.Currency == From ? new Money(amount.Amount * Rate, To)
        : amount.Currency == To ? new Money(amount.Amount / Rate, From)
        : throw new CurrencyMismatchException(amount.Currency, From);

    /// <summary>In words that leave no doubt of the direction: <c>1 USD = 4000 COP</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"1 {From} = {Rate} {To}");
}
