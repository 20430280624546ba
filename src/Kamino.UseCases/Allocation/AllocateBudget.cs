using System.Globalization;
using System.Text.Json.Serialization;
using Kamino.Core.Allocation;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Allocation;

/// <summary>What binds the plan of a budget.</summary>
/// <param name="Budget">How much there is, above 0.</param>
/// <param name="Step">In what steps it is dealt out; where <c>null</c>, a five-hundredth of it, or a tenth of what is usually spent on an account where that is less.</param>
/// <param name="MostChange">How far spending may move from today's as a share, from 0; <c>null</c> without limit.</param>
public sealed record BudgetQuery(decimal Budget, decimal? Step = null, double? MostChange = null)
{
    /// <summary>CSV <c>person,capacity</c>: each person's money, the budget together; the accounts' file then has the column <c>person</c>.</summary>
    public string? PeopleFile { get; init; }

    /// <summary>CSV <c>quadrant,share</c>, shares adding up to 100; the accounts' file then has the column <c>quadrant</c>.</summary>
    public string? PolicyFile { get; init; }

    /// <summary>Each person's money where no file says it.</summary>
    public IReadOnlyDictionary<string, decimal>? People { get; init; }

    /// <summary>Shares by quadrant where no file says them.</summary>
    public IReadOnlyDictionary<string, decimal>? Policy { get; init; }

    /// <summary>As much at least on each account whose quadrant is strategic; <c>null</c> without such a rule.</summary>
    public decimal? StrategicLeast { get; init; }
}

/// <summary>What is spent on an account.</summary>
/// <param name="Account">Its code.</param>
/// <param name="SpendNow">Today.</param>
/// <param name="Spend">Under the plan.</param>
/// <param name="ContributionNow">What it leaves today, after what is spent on it.</param>
/// <param name="Contribution">What it leaves under the plan.</param>
/// <param name="Served">Whether it gets what it is worth today.</param>
public sealed record PlannedSpending(
    string Account, decimal SpendNow, decimal Spend, [property: JsonConverter(typeof(FourDecimals))] double ContributionNow, [property: JsonConverter(typeof(FourDecimals))] double Contribution, Served Served);

/// <summary>How a budget is dealt out, and what that brings.</summary>
/// <param name="Plan">By account, in the order of the file.</param>
/// <param name="ContributionNow">Of all accounts today.</param>
/// <param name="Contribution">Of all accounts under the plan.</param>
/// <param name="ShadowPrice">What one more unit of money would bring beside itself; 0 where the last of the budget isn't worth spending.</param>
/// <param name="Method">Whether no other plan of such steps brings more.</param>
/// <param name="Gap">How much more the best plan can bring at most.</param>
/// <param name="Budget">How much there is.</param>
/// <param name="Used">How much is worth spending.</param>
/// <param name="Step">In what steps it was dealt out.</param>
/// <param name="People">Each person's money; empty where nobody is named.</param>
/// <param name="Policy">The envelopes; <c>null</c> without policy.</param>
public sealed record BudgetView(
    IReadOnlyList<PlannedSpending> Plan, [property: JsonConverter(typeof(FourDecimals))] double ContributionNow, [property: JsonConverter(typeof(FourDecimals))] double Contribution,
    [property: JsonConverter(typeof(FourDecimals))] double ShadowPrice, PlanMethod Method, [property: JsonConverter(typeof(FourDecimals))] double Gap, decimal Budget, decimal Used, decimal Step,
    IReadOnlyList<PoolUse> People, PolicyUse? Policy);

/// <summary>Deals a budget out to accounts so that it brings most: as calls are, in steps of money. What brings less than it costs isn't spent.</summary>
/// <param name="files">Reads judgments.</param>
/// <param name="asker">Who asks.</param>
public sealed class AllocateBudget(IEffortFiles files, IAsker asker)
{
    /// <summary>The smallest part of the budget that a step may be.</summary>
    public const int MostSteps = 10_000;

    private const int UsualSteps = 500;
    private const int StepsOfUsual = 10;
    private const int TimesToday = 5;
    private const decimal Rounding = 1e-9m;
    private const string Strategic = "strategic";

    /// <summary>The best plan.</summary>
    /// <param name="file">As <see cref="IEffortFiles.Spending"/> reads.</param>
    /// <param name="query">What binds it.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The file is refused, or nothing fits; says row and column.</exception>
    public async Task<BudgetView> From(string file, BudgetQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var accounts = await files.Spending(file, ct);
        var people = query.PeopleFile is { } named ? await files.Shares(named, "person", "capacity", ct) : query.People;
        var policy = query.PolicyFile is { } rule ? await files.Shares(rule, "quadrant", "share", ct) : query.Policy;
        var pools = new CallPools(file, [.. accounts.Select(account => new PoolKey(account.Person, account.Quadrant, account.Row))], query.Budget, people, policy);
        pools.Check(query.PolicyFile);
        return pools.All != query.Budget
            ? throw new UnreadableFileException(query.PeopleFile ?? file, FileFlaw.PeopleNotBudget, string.Create(CultureInfo.InvariantCulture, $"column capacity: {pools.All:0.##} ≠ {query.Budget:0.##}"))
            : query.StrategicLeast is not null && accounts.All(account => account.Quadrant.Length == 0) ? throw new UnreadableFileException(file, FileFlaw.NoSuchColumn, "row 1, column quadrant")
            : Of(accounts, query, pools);
    }

    private static BudgetView Of(IReadOnlyList<JudgedSpending> accounts, BudgetQuery query, CallPools pools)
    {
        var step = Math.Max(query.Step ?? Math.Min(query.Budget / UsualSteps, Usual(accounts) / StepsOfUsual), query.Budget / MostSteps);
        List<CallChoice> choices = [.. accounts.Select(account => Choice(account, query, step))];
        var free = pools.Plan(choices, step, "min_spend", isFree: true);
        var plan = pools.Policy is null ? free : pools.Plan(choices, step, "min_spend");
        List<PlannedSpending> rows = [.. accounts.Select((account, i) => Row(account, plan.Calls[i] * step, step))];
        return new BudgetView(
            rows, rows.Sum(row => row.ContributionNow), plan.Contribution, plan.Pools.Max(pool => pool.ShadowPrice), plan.Method, plan.Bound - plan.Contribution, query.Budget, plan.Pools.Sum(pool => pool.Used), step,
            pools.UsedByPeople(plan), pools.Costs(plan, free));
    }

    // What is spent on the account in the middle: a step above it would leave most accounts with nothing or too much.
    private static decimal Usual(IReadOnlyList<JudgedSpending> accounts) => accounts.Select(account => account.Now).Order().ElementAt(accounts.Count / 2);

    private static CallChoice Choice(JudgedSpending account, BudgetQuery query, decimal step)
    {
        int Up(decimal money) => (int)decimal.Ceiling(Math.Min(money, query.Budget + step) / step - Rounding);
        int Down(decimal money) => (int)decimal.Floor(Math.Min(money, query.Budget) / step + Rounding);
        var (least, most) = query.MostChange is { } change ? (account.Now * Math.Max(0, 1 - (decimal)change), account.Now * (1 + (decimal)change)) : (0m, account.Now * TimesToday);
        var kept = Math.Max(least, account.Quadrant == Strategic ? query.StrategicLeast ?? 0m : 0m);
        var fewest = Up(Math.Max(account.Fewest, Math.Min(kept, account.Most ?? kept)));
        var top = Math.Max(fewest, Down(Math.Min(most, account.Most ?? most)));
        var curve = EffortCurve.Exact(account.Judged);
        return new CallChoice(account.Account, [.. Enumerable.Range(0, top + 1).Select(steps => Leaves(account, curve, steps * step))], fewest, top, 1);
    }

    private static PlannedSpending Row(JudgedSpending account, decimal spend, decimal step)
    {
        var curve = EffortCurve.Exact(account.Judged);
        var served = account.Now >= spend + step ? Served.Over : account.Now <= spend - step ? Served.Under : Served.Right;
        return new PlannedSpending(account.Account, account.Now, spend, Leaves(account, curve, account.Now), Leaves(account, curve, spend), served);
    }

    private static double Leaves(JudgedSpending account, EffortCurve curve, decimal spend) => account.Margin * curve.Sales((double)(spend / account.Now)) - (double)spend;
}
