using System.Globalization;
using Kamino.Core.Allocation;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Allocation;

/// <summary>Accounts that share one capacity.</summary>
/// <param name="Person">Whose time it is; empty for everybody's.</param>
/// <param name="Quadrant">Which envelope; empty for all.</param>
/// <param name="Capacity">In hours.</param>
/// <param name="Accounts">By their place in the file.</param>
internal sealed record CallPool(string Person, string Quadrant, decimal Capacity, IReadOnlyList<int> Accounts);

/// <summary>What a pool's plan takes, and what one more hour would bring.</summary>
internal sealed record PlannedPool(CallPool Pool, decimal Used, double ShadowPrice);

/// <summary>The plans of all pools as one.</summary>
internal sealed record PooledPlan(int[] Calls, double Contribution, double Bound, PlanMethod Method, IReadOnlyList<PlannedPool> Pools);

/// <summary>The time that calls take, in units that every call takes whole numbers of.</summary>
internal sealed class CallTime
{
    private const int FewestTried = 60;
    private const int TimesToday = 5;
    private const string Strategic = "strategic";

    private readonly IReadOnlyList<JudgedAccount> accounts;
    private readonly AllocationQuery query;
    private readonly string file;
    private readonly List<CallChoice> choices;
    private readonly decimal unit;

    public CallTime(IReadOnlyList<JudgedAccount> accounts, AllocationQuery query, string file)
    {
        (this.accounts, this.query, this.file) = (accounts, query, file);
        Capacity = query.Capacity ?? accounts.Sum(account => account.Now * account.Hours);
        unit = accounts.Select(account => account.Hours).Aggregate(CommonPart);
        choices = [.. accounts.Select(Choice)];
    }

    public decimal Capacity { get; }

    public double Now(JudgedAccount account) => account.Margin * Curve(account).Sales(1.0) - query.CallCost * account.Now;

    public double Contribution(int account, int calls) => choices[account].Contribution[calls];

    public PooledPlan Plan(IReadOnlyList<CallPool> pools)
    {
        var calls = new int[accounts.Count];
        var (brings, bound, method, used) = (0.0, 0.0, PlanMethod.Exact, new List<PlannedPool>());
        foreach (var pool in pools)
        {
            var plan = CallPlanner.Best([.. pool.Accounts.Select(i => choices[i])], Units(pool));
            for (var i = 0; i < pool.Accounts.Count; i++)
            {
                calls[pool.Accounts[i]] = plan.Calls[i];
            }

            (brings, bound, method) = (brings + plan.Contribution, bound + plan.Bound, plan.Method == PlanMethod.Exact ? method : PlanMethod.Hull);
            used.Add(new PlannedPool(pool, plan.Used * unit, plan.ShadowPrice / (double)unit));
        }

        return new PooledPlan(calls, brings, bound, method, used);
    }

    private long Units(CallPool pool)
    {
        var needed = pool.Accounts.Sum(i => choices[i].Fewest * accounts[i].Hours);
        return needed <= pool.Capacity ? (long)decimal.Floor(pool.Capacity / unit)
            : throw new UnreadableFileException(file, FileFlaw.FewestAboveCapacity, string.Create(
                CultureInfo.InvariantCulture, $"column min_calls{Whose(pool)}: {needed.ToString("0.##", CultureInfo.InvariantCulture)} > {pool.Capacity.ToString("0.##", CultureInfo.InvariantCulture)}"));
    }

    private static string Whose(CallPool pool) => string.Concat(new[] { pool.Person, pool.Quadrant }.Where(name => name.Length > 0).Select(name => ", " + name));

    private CallChoice Choice(JudgedAccount account)
    {
        var (least, most) = query.MostChange is { } change
            ? ((int)Math.Ceiling(account.Now * (1 - change) - 1e-9), (int)Math.Floor(account.Now * (1 + change) + 1e-9)) : (0, int.MaxValue);
        var fewest = Math.Max(account.Fewest, Math.Min(Math.Max(least, Policy(account)), account.Most ?? int.MaxValue));
        var tried = account.Most ?? (int)Math.Min(Math.Max(FewestTried, TimesToday * account.Now), decimal.Floor(Capacity / account.Hours));
        var top = Math.Max(fewest, Math.Min(most, tried));
        return new CallChoice(account.Account, CallChoice.Contributions(Curve(account), account.Now, account.Margin, query.CallCost, top), fewest, top, (int)(account.Hours / unit));
    }

    private int Policy(JudgedAccount account) => account.Quadrant == Strategic ? query.StrategicLeast ?? 0 : 0;

    private EffortCurve Curve(JudgedAccount account) => query.Calibration switch
    {
        CurveFit.LeastSquares => EffortCurve.Of(account.Judged),
        CurveFit.Exact or CurveFit.Measured => EffortCurve.Exact(account.Judged),
    };

    // The largest time that divides both; hours are decimals, so the remainders end.
    private static decimal CommonPart(decimal left, decimal right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
