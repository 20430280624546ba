using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Programme;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

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
/// <param name="Change">How many points more than a quarter before; unknown where either isn't known.</param>
/// <param name="Work">How laborious it is beside the others, from 0 to 100, part by part: the second dimension of where effort goes.</param>
public sealed record HealthRow(
    string Account, string Name, bool IsKey, Answer<double> Health, IReadOnlyList<HealthPoints> Parts, Money Sales, Answer<double> Change, IReadOnlyList<ComplexityPoints> Work)
{
    /// <summary>All of its points together.</summary>
    public double Complexity => Work.Sum(part => part.Points);
}

/// <summary>On how few customers profit and sales rest.</summary>
/// <param name="EffectiveCustomers">1 / HHI of last year's sales: on how many equal customers they would rest.</param>
/// <param name="Top">What the largest 1, 3, 5 and 10 make of them.</param>
/// <param name="WhalePeak">The highest point of cumulated profit, as a share of the total: what the best earn before the rest eats it up.</param>
/// <param name="WhaleAccounts">Share of the accounts it takes to get there.</param>
public sealed record ProgrammeRisk(Answer<double> EffectiveCustomers, IReadOnlyList<TopShare> Top, Answer<double> WhalePeak, Answer<double> WhaleAccounts);

/// <summary>What plans cover and take.</summary>
/// <param name="Plans">How many there are.</param>
/// <param name="Signed">How many of them somebody at the customer agreed to, as they stand now.</param>
/// <param name="KeysWithPlan">How many key accounts have one.</param>
/// <param name="SalesWithPlan">Part of last year's sales to accounts with one.</param>
/// <param name="DaysGranted">Days of a year that plans may take.</param>
/// <param name="DaysPlanned">Days that their actions take.</param>
/// <param name="DaysUsed">Of those, days of actions that are done.</param>
public sealed record PlanReach(int Plans, int Signed, int KeysWithPlan, Answer<double> SalesWithPlan, decimal DaysGranted, decimal DaysPlanned, decimal DaysUsed);

/// <summary>The programme for who pays for it.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Retention">Of all customers.</param>
/// <param name="KeyRetention">Of key accounts alone.</param>
/// <param name="KeyAccounts">How many there are.</param>
/// <param name="KeyShareOfSales">Their part of last year's sales.</param>
/// <param name="KeyShareOfGrowth">Their part of the growth between the two years; unknown where there was none.</param>
/// <param name="Risk">On how few customers profit and sales rest.</param>
/// <param name="Health">Every account, the sickest key accounts first.</param>
/// <param name="Reach">What plans cover and take.</param>
/// <param name="Voices">NPS, CSAT and CES of the latest survey that asked; the answers themselves where they are few.</param>
/// <param name="Adoption">Whether it is lived.</param>
public sealed record ProgrammeView(
    DateOnly AsOf, RetentionView? Retention, RetentionView? KeyRetention, int KeyAccounts, Answer<double> KeyShareOfSales, Answer<double> KeyShareOfGrowth, ProgrammeRisk Risk,
    IReadOnlyList<HealthRow> Health, PlanReach Reach, IReadOnlyList<Voice> Voices, AdoptionView Adoption);

/// <summary>What customers answered to a question.</summary>
/// <param name="Survey">Name of the survey.</param>
/// <param name="Day">When it closes or closed.</param>
/// <param name="Question">NPS, CSAT or CES.</param>
/// <param name="Count">How many answered.</param>
/// <param name="Score">As <see cref="RiderReport.Score"/>.</param>
/// <param name="Margin">Half of its 95 % interval.</param>
/// <param name="Values">The answers where they are too few for a score, lowest first.</param>
/// <param name="Dissent">Role of whoever is far from the others; <c>null</c> where nobody is.</param>
public sealed record Voice(string Survey, DateOnly Day, RiderQuestion Question, int Count, Answer<double> Score, Answer<double> Margin, IReadOnlyList<int> Values, string? Dissent);

/// <summary>The programme for who pays for it: retention, growth, health, adoption.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="selection">Which accounts are key.</param>
/// <param name="plans">Their plans.</param>
/// <param name="shares">What customers did with them.</param>
/// <param name="profits">What accounts leave.</param>
/// <param name="surveys">What customers answered.</param>
/// <param name="adoption">Whether people work with it.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewProgramme(
    IAccountFacts facts, ISelectionStore selection, IPlanStore plans, IShareStore shares, ViewProfitability profits, ViewSurveys surveys, MeasureAdoption adoption, IAsker asker)
{
    private const int MonthsBack = 3;

    /// <summary>On a day, by account or by group.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="CurrencyMismatchException">The sales are in several currencies and none of them reports.</exception>
    public async Task<ProgrammeView> On(FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var read = await facts.Read(query with { WithGaps = true }, ct);
        var keys = await Keys(ct);
        var main = read.Accounts.Select(account => account.Currency).Distinct().ToList() is [var first, var second, ..] ? throw new CurrencyMismatchException(first, second) : read.Accounts;
        var key = main.Where(account => keys.Contains(account.Account)).ToList();
        return new ProgrammeView(
            read.AsOf, Retained(main), Retained(key), key.Count, Part(key, main, account => Math.Max(0, account.LastYear.Amount)),
            Part(key, main, account => account.LastYear.Amount - account.YearBefore.Amount), await Risk(query, main, ct), await Health(query, read, keys, ct), await Reach(main, keys, ct),
            await Voices(ct), await adoption.Now(ct));
    }

    private async Task<HashSet<string>> Keys(CancellationToken ct) =>
        [.. (await selection.Steps(ct)).GroupBy(step => step.Account).Where(steps => steps.Last().To is SelectionStage.Active or SelectionStage.UnderReview).Select(steps => steps.Key)];

    private async Task<IReadOnlyList<HealthRow>> Health(FactsQuery query, LedgerFacts read, HashSet<string> keys, CancellationToken ct)
    {
        if (read.Accounts.Count == 0)
        {
            return [];
        }

        var earlier = await facts.Read(query with { WithGaps = true, AsOf = read.AsOf.AddMonths(-MonthsBack) }, ct);
        var before = earlier.Accounts.GroupBy(account => account.Account).ToDictionary(rows => rows.Key, rows => AccountHealth.Total(Measured.Health(rows.First(), earlier.AsOf)));
        var work = Measured.Complexity(read.Accounts, read.AsOf);
        return
        [
            .. read.Accounts.Select(account => Row(account, keys.Contains(account.Account), read.AsOf, before.GetValueOrDefault(account.Account), work[account.Account]))
                .OrderByDescending(row => row.IsKey).ThenBy(row => row.Health.Match(points => points, _ => double.MaxValue)).ThenBy(row => row.Account, StringComparer.Ordinal),
        ];
    }

    private async Task<ProgrammeRisk> Risk(FactsQuery query, IReadOnlyList<AccountFacts> main, CancellationToken ct)
    {
        var (measured, whale) = (Concentration.Of([.. main.Select(account => (account.Account, account.LastYear.Amount))]), await profits.By(query, ct));
        return new ProgrammeRisk(
            measured.Then(own => own.Effective), measured.Match(own => own.Top, _ => []), whale.PeakShare, whale.PeakShare.Then(_ => whale.AccountsAtPeak));
    }

    private async Task<PlanReach> Reach(IReadOnlyList<AccountFacts> main, HashSet<string> keys, CancellationToken ct)
    {
        var (kept, acts) = (await plans.Read(ct), (await shares.Acts(null, ct)).ToLookup(act => act.Plan));
        var planned = kept.Select(own => own.Card.Account).ToHashSet();
        var ours = kept.SelectMany(own => own.Plan.Actions).Where(action => action.Side == ActionSide.Us).ToList();
        return new PlanReach(
            kept.Count, kept.Count(own => PlanActs.Agreed(acts[own.Card.Number], own.Card.Version) is { Holds: true }), keys.Count(planned.Contains),
            main.Sum(Sales) is > 0 and var all ? Answer.Of((double)(main.Where(account => planned.Contains(account.Account)).Sum(Sales) / all)) : Answer.Unknown<double>(Doubt.NoSales),
            kept.Sum(own => own.Plan.Budget.Days ?? 0), ours.Sum(action => action.Effort ?? 0), ours.Where(action => !action.IsOpen).Sum(action => action.Effort ?? 0));
    }

    // Of each question, the latest survey that has answers to it.
    private async Task<IReadOnlyList<Voice>> Voices(CancellationToken ct)
    {
        var heard = new Dictionary<RiderQuestion, Voice>();
        foreach (var card in await surveys.List(ct))
        {
            if (card.Survey.Asked.Riders.All(heard.ContainsKey) || await surveys.Of(card.Survey.Number, ct) is not { } status)
            {
                continue;
            }

            foreach (var report in status.Riders)
            {
                heard.TryAdd(report.Question, new Voice(
                    card.Survey.Name, card.Survey.LastDay(), report.Question, report.Count, report.Score, report.Margin, [.. report.Answers.Select(answer => answer.Value)], report.Dissent?.By?.Role));
            }
        }

        return [.. heard.OrderBy(own => own.Key).Select(own => own.Value)];
    }

    private static decimal Sales(AccountFacts account) => Math.Max(0, account.LastYear.Amount);

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

    private static HealthRow Row(AccountFacts account, bool isKey, DateOnly asOf, Answer<double>? before, IReadOnlyList<ComplexityPoints> work)
    {
        var parts = Measured.Health(account, asOf);
        var total = AccountHealth.Total(parts);
        return new HealthRow(
            account.Account, account.Name, isKey, total, parts, account.LastYear,
            total.Match(now => (before ?? Answer.Unknown<double>(Doubt.TooShortHistory)).Then(then => now - then), Answer.Unknown<double>), work);
    }
}
