using Kamino.Core.Accounts;
using Kamino.Core.Programme;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Programme;

/// <summary>An account's health on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Health">From 0 to 100.</param>
/// <param name="Parts">What it is made of; points add up to it.</param>
public sealed record HealthOn(DateOnly Day, Answer<double> Health, IReadOnlyList<HealthPoints> Parts);

/// <summary>How an account's health came about.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="LastYear">Sales of the last twelve months.</param>
/// <param name="YearBefore">Of the twelve before.</param>
/// <param name="LastOrder">Its last order.</param>
/// <param name="Gross">Sales before returns.</param>
/// <param name="Returned">What it sent back.</param>
/// <param name="Days">Quarter by quarter, the latest last.</param>
/// <param name="Work">How laborious it is beside the others today, part by part.</param>
public sealed record HealthView(string Account, string Name, Money LastYear, Money YearBefore, DateOnly? LastOrder, Money Gross, Money Returned, IReadOnlyList<HealthOn> Days, IReadOnlyList<ComplexityPoints> Work);

/// <summary>Opens an account's health down to the figures that it is read from, and shows where it comes from.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewHealth(IAccountFacts facts, IAsker asker)
{
    private const int Quarters = 4;
    private const int Months = 3;

    /// <summary>Today and the four quarters before; <c>null</c> where there is no such account.</summary>
    /// <param name="account">Its code.</param>
    /// <param name="query">The day and the level.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<HealthView?> Of(string account, FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var read = await facts.Read(query with { WithGaps = true }, ct);
        if (LedgerFacts.ByAccount(read.Accounts).GetValueOrDefault(account) is not { } own)
        {
            return null;
        }

        var days = new List<HealthOn>();
        for (var back = Quarters; back > 0; back--)
        {
            var earlier = await facts.Read(query with { WithGaps = true, AsOf = read.AsOf.AddMonths(-back * Months) }, ct);
            days.AddRange(earlier.Accounts.Where(row => row.Account == account).Select(row => On(row, earlier.AsOf)));
        }

        return new HealthView(own.Account, own.Name, own.LastYear, own.YearBefore, own.LastOrder, own.Gross, own.Credits, [.. days, On(own, read.AsOf)], Measured.Complexity(read.Accounts, read.AsOf)[account]);
    }

    private static HealthOn On(AccountFacts account, DateOnly day)
    {
        var parts = Measured.Health(account, day);
        return new HealthOn(day, AccountHealth.Total(parts), parts);
    }
}
