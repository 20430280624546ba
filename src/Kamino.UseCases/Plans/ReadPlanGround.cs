using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>What Kamino knows of a plan's account today: measured and dated, never typed.</summary>
/// <param name="AsOf">The last day that the figures know of.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Place">Its place on the matrix; <c>null</c> where the ledger doesn't know it.</param>
/// <param name="Before">Its sales of the twelve months before the last twelve.</param>
/// <param name="MarginShare">Its margin, from −∞ to 1.</param>
/// <param name="SalesShare">Its part of all sales of the last twelve months.</param>
/// <param name="Stage">How far the relationship has come, as both sides agree; <c>null</c> where they don't or nobody said.</param>
/// <param name="Best">The strongest rival in the customer's eyes; <c>null</c> where none was scored.</param>
/// <param name="SingleThread">Whether the relationship hangs on one person; unknown where nobody is known there, or who asks may not see opinions.</param>
public sealed record PlanPosition(
    DateOnly AsOf, string Name, PlacedAccount? Place, Answer<Money> Before, Answer<double> MarginShare, Answer<double> SalesShare, RelationshipStage? Stage, string? Best,
    Answer<bool> SingleThread)
{
    /// <summary>By how many stages we see the relationship above the customer's view, below zero the other way; <c>null</c> where they agree or a side said nothing.</summary>
    public int? StageGap { get; init; }

    /// <summary>The same as far as a plan is checked against it.</summary>
    /// <param name="today">The day that counts as today.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="moved">What overtook it.</param>
    /// <param name="wasShared">Whether the customer was ever given its part.</param>
    public PlanGround Ground(DateOnly today, KeptPlan plan, PlanMovement moved, bool wasShared)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(moved);
        return new PlanGround(today)
        {
            Quadrant = Place?.Quadrant is Answer<Quadrant>.Known box ? box.Value : null,
            SalesShare = SalesShare is Answer<double>.Known share ? share.Value : null,
            RivalsScored = Best is not null,
            SingleThread = SingleThread is Answer<bool>.Known thread ? thread.Value : null,
            Stale = moved.Stale,
            WasShared = wasShared,
        };
    }
}

/// <summary>Reads what is known of accounts for their plans.</summary>
/// <param name="portfolio">Where they stand.</param>
/// <param name="customers">How they see us.</param>
/// <param name="people">Whom we know there.</param>
/// <param name="stages">How far relationships have come.</param>
/// <param name="asker">What the one who asks may see of people.</param>
/// <param name="company">For how long what a side says of a relationship is evidence.</param>
public sealed class ReadPlanGround(
    PlacePortfolio portfolio, ReadCustomerViews customers, AccountPeople people, IStageStore stages, IAsker asker, ICompanySettings company)
{
    private static readonly MadeOnce<IReadOnlyList<AccountFacts>, Dictionary<Currency, decimal>> Totals =
        new(rows => LedgerFacts.ByAccount(rows).Values.GroupBy(row => row.Currency).ToDictionary(own => own.Key, own => own.Sum(row => row.LastYear.Amount)));

    private static readonly MadeOnce<IReadOnlyList<StageEntry>, ILookup<string, StageEntry>> Stages = new(entries => entries.ToLookup(entry => entry.Account));

    /// <summary>Those of some accounts, by code.</summary>
    internal async Task<IReadOnlyDictionary<string, PlanPosition>> Of(IReadOnlyCollection<string> accounts, CancellationToken ct)
    {
        var placed = await portfolio.For(new PortfolioQuery(), ct);
        var (asOf, totals) = (placed.Inputs.Facts.AsOf, Totals.Of(placed.Inputs.Facts.Accounts));
        var today = people.Today;
        var views = await customers.On(asOf, today, ct);
        var (known, names) = (await people.At(accounts, ct), await people.Names(ct));
        var (said, months) = (Stages.Of(await stages.Read(ct)), (await company.Read(ct)).StageMonths);
        return accounts.Distinct().ToDictionary(account => account, account =>
        {
            var row = placed.Facts(account);
            var stage = StageReading.On([.. said[account]], today, months);
            return new PlanPosition(
                asOf, names.GetValueOrDefault(account, account), placed.Place(account),
                row is null ? Answer.Unknown<Money>(Doubt.NoSales) : Answer.Of(row.YearBefore), row?.MarginShare ?? Answer.Unknown<double>(Doubt.NoSales),
                row is not null && totals[row.Currency] > 0 ? Answer.Of((double)(row.LastYear.Amount / totals[row.Currency])) : Answer.Unknown<double>(Doubt.NoSales),
                stage.Working is Answer<RelationshipStage>.Known working ? working.Value : null, views.GetValueOrDefault(account)?.Best,
                asker.May(Right.SeeOpinions) ? StakeholderMap.Indices(known[account], today).SingleThread : Answer.Unknown<bool>(Doubt.NotScored))
            {
                StageGap = stage is { IsInsight: true, Gap: Answer<int>.Known gap } ? gap.Value : null,
            };
        });
    }

    /// <summary>That of one account; <c>null</c> where there is no such account.</summary>
    internal async Task<PlanPosition?> Of(string account, CancellationToken ct) => await people.At(account, ct) is { } at ? (await Of([at.Account], ct))[at.Account] : null;

    /// <summary>What day it is.</summary>
    internal DateOnly Today => people.Today;

    /// <summary>When it is.</summary>
    internal DateTimeOffset Now => people.Now;

    /// <summary>The code that an account counts as; <c>null</c> where there is no such account.</summary>
    internal async Task<string?> Code(string account, CancellationToken ct) => (await people.At(account, ct))?.Account;

    /// <summary>What accounts are called.</summary>
    internal Task<IReadOnlyDictionary<string, string>> Names(CancellationToken ct) => people.Names(ct);
}
