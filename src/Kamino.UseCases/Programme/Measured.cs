using Kamino.Core.Accounts;
using Kamino.Core.Programme;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.UseCases.Programme;

/// <summary>Reads an account's health from its facts.</summary>
internal static class Measured
{
    /// <summary>Its parts on a day.</summary>
    public static IReadOnlyList<HealthPoints> Health(AccountFacts account, DateOnly asOf)
    {
        var trend = account.YearBefore.Amount > 0 ? Answer.Of((double)(account.LastYear.Amount / account.YearBefore.Amount)) : Answer.Unknown<double>(Doubt.NoEarlierSales);
        var late = account.LastOrder is { } last
            ? Rhythm.Of(account.Gaps).Then(rhythm => rhythm.After(asOf.DayNumber - last.DayNumber).Ratio) : Answer.Unknown<double>(Doubt.TooFewPurchases);
        var returns = account.Gross.Amount > 0 ? Answer.Of((double)(account.Credits.Amount / account.Gross.Amount)) : Answer.Unknown<double>(Doubt.NoSales);
        return AccountHealth.Of(trend, late, returns);
    }
}
