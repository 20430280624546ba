using System.Globalization;
using Kamino.Core.Allocation;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Allocation;

/// <summary>Accounts that share one capacity.</summary>
/// <param name="Person">Whose time or money it is; empty for everybody's.</param>
/// <param name="Quadrant">Which envelope; empty for all.</param>
/// <param name="Capacity">In hours, or in money.</param>
/// <param name="Accounts">By their place in the file.</param>
internal sealed record CallPool(string Person, string Quadrant, decimal Capacity, IReadOnlyList<int> Accounts);

/// <summary>What a pool's plan takes, and what one more hour or unit of money would bring.</summary>
internal sealed record PlannedPool(CallPool Pool, decimal Used, double ShadowPrice);

/// <summary>The plans of all pools as one.</summary>
internal sealed record PooledPlan(int[] Calls, double Contribution, double Bound, PlanMethod Method, IReadOnlyList<PlannedPool> Pools);

/// <summary>An account as far as it says which pool it is in.</summary>
/// <param name="Person">Who calls; empty where the file doesn't say.</param>
/// <param name="Quadrant">Where it lies on the matrix; empty where the file doesn't say.</param>
/// <param name="Row">Its row in the file.</param>
internal readonly record struct PoolKey(string Person, string Quadrant, int Row);

/// <summary>What binds accounts together: people's own capacities, and shares of them by quadrant.</summary>
/// <param name="File">The accounts' file, for what is refused.</param>
/// <param name="Accounts">In the order of the file.</param>
/// <param name="Capacity">All that there is where nobody is named.</param>
/// <param name="People">Each person's; <c>null</c> where nobody is named.</param>
/// <param name="Policy">Shares by quadrant, 100 together; <c>null</c> without policy.</param>
internal sealed record CallPools(string File, IReadOnlyList<PoolKey> Accounts, decimal Capacity, IReadOnlyDictionary<string, decimal>? People, IReadOnlyDictionary<string, decimal>? Policy)
{
    private const decimal Whole = 100m;

    /// <summary>All that there is.</summary>
    public decimal All => People?.Values.Sum() ?? Capacity;

    /// <summary>Refuses names that nobody knows, and shares that miss a hundred.</summary>
    /// <exception cref="UnreadableFileException">Says which.</exception>
    public void Check(string? policyFile)
    {
        Named(People, "person", account => account.Person);
        Named(Policy, "quadrant", account => account.Quadrant);
        if (Policy is { } shares && shares.Values.Sum() != Whole)
        {
            throw new UnreadableFileException(policyFile ?? File, FileFlaw.SharesNotHundred, string.Create(CultureInfo.InvariantCulture, $"column share: {shares.Values.Sum()}"));
        }
    }

    /// <summary>The best plan within them.</summary>
    /// <param name="choices">In the order of the accounts.</param>
    /// <param name="unit">What a unit of a choice's size is, in hours or money.</param>
    /// <param name="column">The column of what must be kept at least, for what is refused.</param>
    /// <param name="isFree">Without the policy.</param>
    /// <exception cref="UnreadableFileException">What must be kept at least is more than there is.</exception>
    public PooledPlan Plan(IReadOnlyList<CallChoice> choices, decimal unit, string column, bool isFree = false)
    {
        var calls = new int[choices.Count];
        var (brings, bound, method, used) = (0.0, 0.0, PlanMethod.Exact, new List<PlannedPool>());
        foreach (var pool in Pools(isFree ? null : Policy))
        {
            List<CallChoice> own = [.. pool.Accounts.Select(i => choices[i])];
            var plan = CallPlanner.Best(own, Units(pool, own, unit, column));
            for (var i = 0; i < own.Count; i++)
            {
                calls[pool.Accounts[i]] = plan.Calls[i];
            }

            (brings, bound, method) = (brings + plan.Contribution, bound + plan.Bound, plan.Method == PlanMethod.Exact ? method : PlanMethod.Hull);
            used.Add(new PlannedPool(pool, plan.Used * unit, plan.ShadowPrice / (double)unit));
        }

        return new PooledPlan(calls, brings, bound, method, used);
    }

    /// <summary>What each person's plan takes; empty where nobody is named.</summary>
    public IReadOnlyList<PoolUse> UsedByPeople(PooledPlan plan) => People is not { } people ? [] : Uses(plan, people, pool => pool.Pool.Person, person => people[person]);

    /// <summary>What the policy takes and costs; <c>null</c> without policy.</summary>
    /// <param name="plan">With it.</param>
    /// <param name="free">Without.</param>
    public PolicyUse? Costs(PooledPlan plan, PooledPlan free) => Policy is not { } policy ? null
        : new PolicyUse(Uses(plan, policy, pool => pool.Pool.Quadrant, quadrant => All * policy[quadrant] / Whole), free.Contribution, free.Contribution - plan.Contribution);

    private IEnumerable<CallPool> Pools(IReadOnlyDictionary<string, decimal>? policy) => Accounts.Select((account, i) => (Account: account, Index: i))
        .GroupBy(row => (Person: People is null ? "" : row.Account.Person, Quadrant: policy is null ? "" : row.Account.Quadrant))
        .Select(group => new CallPool(
            group.Key.Person, group.Key.Quadrant, (People?[group.Key.Person] ?? Capacity) * (policy?[group.Key.Quadrant] ?? Whole) / Whole, [.. group.Select(row => row.Index)]));

    private long Units(CallPool pool, List<CallChoice> choices, decimal unit, string column)
    {
        var needed = choices.Sum(choice => (decimal)choice.Fewest * choice.Size) * unit;
        return needed <= pool.Capacity ? (long)decimal.Floor(pool.Capacity / unit)
            : throw new UnreadableFileException(File, FileFlaw.FewestAboveCapacity, string.Create(CultureInfo.InvariantCulture, $"column {column}{Whose(pool)}: {needed:0.##} > {pool.Capacity:0.##}"));
    }

    private static string Whose(CallPool pool) => string.Concat(new[] { pool.Person, pool.Quadrant }.Where(name => name.Length > 0).Select(name => ", " + name));

    private void Named(IReadOnlyDictionary<string, decimal>? known, string column, Func<PoolKey, string> name)
    {
        if (known is not null && Accounts.Any(account => !known.ContainsKey(name(account))))
        {
            var unknown = Accounts.First(account => !known.ContainsKey(name(account)));
            throw new UnreadableFileException(File, FileFlaw.UnknownName, string.Create(CultureInfo.InvariantCulture, $"row {unknown.Row}, column {column}: {name(unknown)}"));
        }
    }

    private static List<PoolUse> Uses(PooledPlan plan, IReadOnlyDictionary<string, decimal> names, Func<PlannedPool, string> of, Func<string, decimal> has) =>
    [
        .. names.Keys.Select(name => (Name: name, Pools: plan.Pools.Where(pool => of(pool) == name).ToList()))
            .Select(use => new PoolUse(use.Name, has(use.Name), use.Pools.Sum(pool => pool.Used), use.Pools.Select(pool => pool.ShadowPrice).DefaultIfEmpty(0).Max())),
    ];
}
