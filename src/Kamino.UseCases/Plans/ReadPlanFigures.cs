using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Risk;
using Kamino.UseCases.Sales;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Plans;

/// <summary>A product line at a plan's account: what it buys, and what it could.</summary>
/// <param name="Line">The line.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Sales">Of the last twelve months.</param>
/// <param name="Before">Of the twelve before; nothing where it didn't buy.</param>
/// <param name="Potential">What it could buy in a year.</param>
/// <param name="Support">Share of comparable accounts that buy it, from 0 to 1.</param>
/// <param name="Suggested">Whether it is worth asking about.</param>
public sealed record PlanLine(string Line, SpaceState State, Money Sales, Answer<Money> Before, Answer<Money> Potential, Answer<double> Support, bool Suggested);

/// <summary>What the account buys if it goes on as before. Where a plan starts, not its target.</summary>
/// <param name="History">Net by month, oldest first; the last one ends on the day.</param>
/// <param name="Ahead">The next twelve months.</param>
/// <param name="Year">Their sum.</param>
public sealed record PlanBaseline(IReadOnlyList<decimal> History, IReadOnlyList<decimal> Ahead, Money Year);

/// <summary>What Kamino measured of a plan's account, with its day and what it rests on: shown beside the plan and typed in no field of it.</summary>
/// <param name="AsOf">The last day that the ledger knows of.</param>
/// <param name="Currency">Of sales and forecasts.</param>
/// <param name="Contribution">What the account left after everything that is known of its costs.</param>
/// <param name="ContributionIn">The time that is counted; <c>null</c> where it is unknown.</param>
/// <param name="Perception">How the customer sees us, factor by factor; <c>null</c> where there is no such account.</param>
/// <param name="Lines">What it buys and could buy, best sold first.</param>
/// <param name="Baseline">What it buys if it goes on as before.</param>
/// <param name="Signals">How it drifts away.</param>
/// <param name="Opportunities">Open ones, and those won or lost within the last twelve months.</param>
public sealed record PlanFigures(
    DateOnly AsOf, Currency Currency, Answer<Money> Contribution, Period? ContributionIn, AccountPerception? Perception, IReadOnlyList<PlanLine> Lines,
    Answer<PlanBaseline> Baseline, IReadOnlyList<SignalRow> Signals, IReadOnlyList<OpportunityRow> Opportunities)
{
    /// <summary>Open opportunities.</summary>
    public IEnumerable<OpportunityRow> Open => Opportunities.Where(own => own.End == OpportunityEnd.Open);

    /// <summary>Opportunities that were won or lost.</summary>
    public IEnumerable<OpportunityRow> Ended => Opportunities.Where(own => own.End != OpportunityEnd.Open);

    /// <summary>Lines worth asking about.</summary>
    public IEnumerable<PlanLine> WhiteSpace => Lines.Where(own => own.Suggested);
}

/// <summary>Those of them that hang on the ledger and its costs alone.</summary>
/// <param name="Contribution">What the account left.</param>
/// <param name="ContributionIn">In which time.</param>
/// <param name="Before">What it bought a year before, by line.</param>
/// <param name="Baseline">What it buys if it goes on as before.</param>
public sealed record MeasuredFigures(Answer<Money> Contribution, Period? ContributionIn, ILookup<string, Money> Before, Answer<PlanBaseline> Baseline);

/// <summary>Whose figures, on which day: answers of customers age, also where nothing is written.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Today">The day.</param>
public sealed record FiguresOn(string Account, DateOnly Today);

/// <summary>Reads what was measured of a plan's account. The last answers are kept until something is written to the records.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="profits">What accounts leave.</param>
/// <param name="perception">How customers see us.</param>
/// <param name="space">What they don't buy.</param>
/// <param name="lines">Sales by line.</param>
/// <param name="signals">Who drifts away.</param>
/// <param name="pipeline">Opportunities.</param>
/// <param name="baselines">Where they go if they go on as before.</param>
/// <param name="measured">What was measured last: it takes longest, and lasts longer than what opportunities and answers say.</param>
/// <param name="kept">What was answered last.</param>
/// <param name="clock">What day it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ReadPlanFigures(
    IAccountFacts facts, ViewProfitability profits, ViewPerception perception, ViewWhiteSpace space, ILineSales lines, WatchSignals signals, ViewOpportunities pipeline, ReadBaselines baselines,
    KeptAnswers<FiguresOn, MeasuredFigures> measured, KeptAnswers<FiguresOn, PlanFigures> kept, TimeProvider clock, IAsker asker)
{
    /// <summary>How many plans' figures are kept.</summary>
    public const int MostKept = 1_000;

    /// <summary>Those of one account.</summary>
    public Task<PlanFigures> Of(string account, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return kept.Get(new FiguresOn(account, clock.Today()), () => Compute(account, ct));
    }

    private async Task<PlanFigures> Compute(string account, CancellationToken ct)
    {
        var read = await facts.Read(new FactsQuery(), ct);
        var own = LedgerFacts.ByAccount(read.Accounts).GetValueOrDefault(account);
        var known = await measured.Get(new FiguresOn(account, clock.Today()), () => Measure(account, own, read, ct));
        return new PlanFigures(
            read.AsOf, own?.Currency ?? default, known.Contribution, known.ContributionIn, await perception.Of(account, null, ct), own is null ? [] : await Lines(account, known.Before, ct), known.Baseline,
            [.. ReadPlanMovement.Signals(await signals.By(new SignalQuery(new FactsQuery(), WithSeen: true), ct))[account]],
            [.. (await pipeline.On(null, ct)).Opportunities.Where(row => row.Account == account && (row.End == OpportunityEnd.Open || row.Close >= read.AsOf.AddYears(-1)))]);
    }

    private async Task<MeasuredFigures> Measure(string account, AccountFacts? own, LedgerFacts read, CancellationToken ct)
    {
        var (contribution, period) = await Contribution(account, read, ct);
        var before = own is null ? [] : (await lines.Read(read.AsOf.AddYears(-1), FactsLevel.Account, ct)).Rows.Where(sale => sale.Account == account);
        return new MeasuredFigures(
            contribution, period, before.ToLookup(sale => sale.Line, sale => sale.Net), own is null ? Answer.Unknown<PlanBaseline>(Doubt.NoSales) : await baselines.Of(own, read.AsOf, ct));
    }

    // Accounts in several currencies have no common waterfall, as long as none of them reports.
    private async Task<(Answer<Money> Contribution, Period? Period)> Contribution(string account, LedgerFacts read, CancellationToken ct)
    {
        if (read.Accounts.Select(row => row.Currency).Distinct().Skip(1).Any())
        {
            return (Answer.Unknown<Money>(Doubt.NoRate), null);
        }

        var view = await profits.By(new FactsQuery(), ct);
        return (ViewProfitability.ByAccount(view).GetValueOrDefault(account)?.NetCustomerContribution ?? Answer.Unknown<Money>(Doubt.NoSales), view.Period);
    }

    private async Task<IReadOnlyList<PlanLine>> Lines(string account, ILookup<string, Money> before, CancellationToken ct) =>
        ViewWhiteSpace.ByAccount(await space.By(new FactsQuery(), ct)).GetValueOrDefault(account) is not { } row ? [] :
        [
            .. row.Cells.Where(cell => cell.State != SpaceState.Unknown || cell.Suggested).OrderByDescending(cell => cell.Sales.Amount)
                .Select(cell => new PlanLine(cell.Line, cell.State, cell.Sales, Before(before[cell.Line], cell.Sales.Currency), cell.Potential, cell.Support, cell.Suggested)),
        ];

    private static Answer<Money> Before(IEnumerable<Money> parts, Currency currency)
    {
        List<Money> all = [.. parts];
        return all.Exists(part => part.Currency != currency && part.Currency != default) ? Answer.Unknown<Money>(Doubt.NoRate) : Answer.Of(new Money(all.Sum(part => part.Amount), currency));
    }
}
