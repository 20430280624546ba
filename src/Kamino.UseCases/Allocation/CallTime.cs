using Kamino.Core.Allocation;

namespace Kamino.UseCases.Allocation;

/// <summary>The time that calls take, in units that every call takes whole numbers of.</summary>
internal sealed class CallTime
{
    private const int FewestTried = 60;
    private const int TimesToday = 5;
    private const string Strategic = "strategic";

    private readonly IReadOnlyList<JudgedAccount> accounts;
    private readonly AllocationQuery query;
    private readonly List<CallChoice> choices;
    private readonly decimal unit;

    public CallTime(IReadOnlyList<JudgedAccount> accounts, AllocationQuery query)
    {
        (this.accounts, this.query) = (accounts, query);
        Capacity = query.Capacity ?? accounts.Sum(account => account.Now * account.Hours);
        unit = accounts.Select(account => account.Hours).Aggregate(CommonPart);
        choices = [.. accounts.Select(Choice)];
    }

    public decimal Capacity { get; }

    public double Now(JudgedAccount account) => account.Margin * Curve(account).Sales(1.0) - query.CallCost * account.Now;

    public double Contribution(int account, int calls) => choices[account].Contribution[calls];

    public PooledPlan Plan(CallPools pools, bool isFree = false) => pools.Plan(choices, unit, "min_calls", isFree);

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
