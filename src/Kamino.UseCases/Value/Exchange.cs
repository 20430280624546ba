using Kamino.Core.Quantities;

namespace Kamino.UseCases.Value;

/// <summary>Turns imported amounts into the currency of a view, at the rate of one day.</summary>
/// <param name="Rates">The rates that are known.</param>
/// <param name="Wanted">The currency of the view.</param>
/// <param name="Day">The day.</param>
internal sealed record Exchange(RateTable Rates, Currency Wanted, DateOnly Day)
{
    /// <summary>The amount; an amount without a currency is in the view's already.</summary>
    public Answer<decimal> Of(decimal amount, Currency currency) => currency == default || currency == Wanted
        ? Answer.Of(amount)
        : Rates.Find(currency, Wanted, Day).Then(rate => rate.Convert(new Money(amount, currency)).Amount);
}
