using Kamino.Core.Accounts;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Programme;
using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Portfolio;

namespace Kamino.UseCases.Programme;

/// <summary>How much of last year's business is still there, in money and shares.</summary>
/// <param name="Start">Sales of the year before.</param>
/// <param name="Churn">Of customers that bought nothing since.</param>
/// <param name="Contraction">Less bought.</param>
/// <param name="Expansion">More bought.</param>
/// <param name="New">Sales to new customers.</param>
/// <param name="Grr">Gross revenue retention, from 0 to 1.</param>
/// <param name="Nrr">Net revenue retention.</param>
/// <param name="LogoRetention">Share of customers that still buy.</param>
/// <param name="Customers">That bought in the year before.</param>
public sealed record RetentionView(Money Start, Money Churn, Money Contraction, Money Expansion, Money New, Answer<double> Grr, Answer<double> Nrr, Answer<double> LogoRetention, int Customers);

/// <summary>How well it goes with an account.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsKey">Whether it is a key account.</param>
/// <param name="Health">From 0 to 100.</param>
/// <param name="Parts">What that is made of; points add up to it.</param>
/// <param name="Sales">Of the last twelve months.</param>
public sealed record HealthRow(string Account, string Name, bool IsKey, Answer<double> Health, IReadOnlyList<HealthPoints> Parts, Money Sales);

/// <summary>The programme for who pays for it.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Retention">Of all customers.</param>
/// <param name="KeyRetention">Of key accounts alone.</param>
/// <param name="KeyAccounts">How many there are.</param>
/// <param name="KeyShareOfSales">Their part of last year's sales.</param>
/// <param name="KeyShareOfGrowth">Their part of the growth between the two years; unknown where there was none.</param>
/// <param name="EffectiveCustomers">1 / HHI of last year's sales: on how many equal customers they would rest.</param>
/// <param name="Health">Every account, the sickest key accounts first.</param>
/// <param name="Plans">How many key account plans there are.</param>
/// <param name="SignedPlans">How many of them somebody at the customer agreed to, as they stand now.</param>
public sealed record ProgrammeView(
    DateOnly AsOf, RetentionView? Retention, RetentionView? KeyRetention, int KeyAccounts, Answer<double> KeyShareOfSales, Answer<double> KeyShareOfGrowth, Answer<double> EffectiveCustomers,
    IReadOnlyList<HealthRow> Health, int Plans, int SignedPlans);

/// <summary>How the programme does: retention, growth, health of accounts.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="selection">Which accounts are key.</param>
/// <param name="plans">Their plans.</param>
/// <param name="shares">What customers did with them.</param>
public sealed class ViewProgramme(IAccountFacts facts, ISelectionStore selection, IPlanStore plans, IShareStore shares)
{
    /// <summary>On a day, by account or by group.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="CurrencyMismatchException">The sales are in several currencies and none of them reports.</exception>
    public async Task<ProgrammeView> On(FactsQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var read = await facts.Read(query with { WithGaps = true }, ct);
        var keys = await Keys(ct);
        var main = read.Accounts.Select(account => account.Currency).Distinct().ToList() is [var first, var second, ..] ? throw new CurrencyMismatchException(first, second) : read.Accounts;
        var key = main.Where(account => keys.Contains(account.Account)).ToList();
        var (cards, acts) = (await plans.List(ct), (await shares.Acts(null, ct)).ToLookup(act => act.Plan));
        var concentrated = Concentration.Of([.. main.Select(account => (account.Account, account.LastYear.Amount))]);
        return new ProgrammeView(
            read.AsOf, Retained(main), Retained(key), key.Count, Part(key, main, account => Math.Max(0, account.LastYear.Amount)),
            Part(key, main, account => account.LastYear.Amount - account.YearBefore.Amount), concentrated.Then(measured => measured.Effective),
            [.. main.Select(account => Row(account, keys.Contains(account.Account), read.AsOf)).OrderByDescending(row => row.IsKey).ThenBy(row => row.Health.Match(points => points, _ => double.MaxValue)).ThenBy(row => row.Account, StringComparer.Ordinal)], cards.Count,
            cards.Count(card => PlanActs.Agreed(acts[card.Number], card.Version) is { Holds: true }));
    }

    private async Task<HashSet<string>> Keys(CancellationToken ct) =>
        [.. (await selection.Steps(ct)).GroupBy(step => step.Account).Where(steps => steps.Last().To is SelectionStage.Active or SelectionStage.UnderReview).Select(steps => steps.Key)];

    private static RetentionView? Retained(IReadOnlyList<AccountFacts> accounts)
    {
        if (accounts.Count == 0)
        {
            return null;
        }

        var (kept, currency) = (Retention.Of([.. accounts.Select(account => (account.YearBefore.Amount, account.LastYear.Amount))]), accounts[0].Currency);
        Money In(decimal amount) => new(amount, currency);
        return new RetentionView(In(kept.Start), In(kept.Churn), In(kept.Contraction), In(kept.Expansion), In(kept.New), kept.Gross, kept.Net, kept.Logos, kept.Customers);
    }

    private static Answer<double> Part(List<AccountFacts> some, IReadOnlyList<AccountFacts> all, Func<AccountFacts, decimal> amount) =>
        some.Count == 0 ? Answer.Unknown<double>(Doubt.NoKeyAccounts)
        : all.Sum(amount) is > 0 and var total ? Answer.Of((double)(some.Sum(amount) / total)) : Answer.Unknown<double>(Doubt.NoSales);

    private static HealthRow Row(AccountFacts account, bool isKey, DateOnly asOf)
    {
        var trend = account.YearBefore.Amount > 0 ? Answer.Of((double)(account.LastYear.Amount / account.YearBefore.Amount)) : Answer.Unknown<double>(Doubt.NoEarlierSales);
        var late = account.LastOrder is { } last
            ? Rhythm.Of(account.Gaps).Then(rhythm => rhythm.After(asOf.DayNumber - last.DayNumber).Ratio) : Answer.Unknown<double>(Doubt.TooFewPurchases);
        var returns = account.Gross.Amount > 0 ? Answer.Of((double)(account.Credits.Amount / account.Gross.Amount)) : Answer.Unknown<double>(Doubt.NoSales);
        var parts = AccountHealth.Of(trend, late, returns);
        return new HealthRow(account.Account, account.Name, isKey, AccountHealth.Total(parts), parts, account.LastYear);
    }
}
