using Kamino.Core.Accounts;
using Kamino.Core.Programme;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.UseCases.Programme;

/// <summary>Reads an account's health from its facts.</summary>
internal static class Measured
{
    private const double DaysPerYear = 365.25;

    /// <summary>Its parts on a day.</summary>
    public static IReadOnlyList<HealthPoints> Health(AccountFacts account, DateOnly asOf)
    {
        var trend = account.YearBefore.Amount > 0 ? Answer.Of((double)(account.LastYear.Amount / account.YearBefore.Amount)) : Answer.Unknown<double>(Doubt.NoEarlierSales);
        var late = account.LastOrder is { } last
            ? Rhythm.Of(account.Gaps).Then(rhythm => rhythm.After(asOf.DayNumber - last.DayNumber).Ratio) : Answer.Unknown<double>(Doubt.TooFewPurchases);
        var returns = account.Gross.Amount > 0 ? Answer.Of((double)(account.Credits.Amount / account.Gross.Amount)) : Answer.Unknown<double>(Doubt.NoSales);
        return AccountHealth.Of(trend, late, returns);
    }

    /// <summary>How laborious accounts are beside each other, by code. A first year counts as a whole one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ComplexityPoints>> Complexity(IReadOnlyList<AccountFacts> accounts, DateOnly asOf)
    {
        List<AccountFacts> each = [.. accounts.DistinctBy(account => account.Account)];
        var parts = AccountComplexity.Of([.. each.Select(account => (account.OrderDays / Math.Max(1, (asOf.DayNumber - account.First.DayNumber) / DaysPerYear), (double)account.Products))]);
        return each.Zip(parts).ToDictionary(own => own.First.Account, own => own.Second);
    }
}
