namespace Kamino.Core.Allocation;

/// <summary>
/// Deals calls out to accounts so that they bring most. One call at a time fails where curves are S-shaped: the first calls on an
/// account bring little, and the many that follow are never seen. So steps of the upper concave hull are taken, and where they don't
/// use the capacity up, all plans are compared.
/// </summary>
/// <remarks>Source: Lodish, Management Science 18 (1971), CALLPLAN. Worked example: <c>docs/methods/effort.md</c>.</remarks>
public static class CallPlanner
{
    private const long MostWork = 3_000_000_000;
    private const long MostMemory = 16_000_000;
    private const double Nothing = 1e-12;

    /// <summary>The best plan.</summary>
    /// <param name="accounts">Whom to call on.</param>
    /// <param name="capacity">In units of <see cref="CallChoice.Size"/>; not below what the fewest calls take.</param>
    public static CallPlan Best(IReadOnlyList<CallChoice> accounts, long capacity)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var room = capacity - accounts.Sum(account => (long)account.Fewest * account.Size);
        ArgumentOutOfRangeException.ThrowIfNegative(room, nameof(capacity));
        var hull = new HullSteps(accounts, room);
        return hull.UsesAll ? hull.Plan(PlanMethod.Exact)
            : Affordable(accounts, room) ? Exactly(accounts, room, hull)
            : hull.Filled();
    }

    /// <summary>One call after the other to whom it brings most: what habit does, and what S-curves trap. For comparison only.</summary>
    /// <param name="accounts">Whom to call on; a call takes one unit.</param>
    /// <param name="capacity">How many calls.</param>
    public static CallPlan OneByOne(IReadOnlyList<CallChoice> accounts, long capacity)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var calls = accounts.Select(account => account.Fewest).ToArray();
        for (var left = capacity - calls.Sum(); left > 0; left--)
        {
            var best = Enumerable.Range(0, calls.Length).Where(i => calls[i] < accounts[i].Most)
                .OrderByDescending(i => accounts[i].Contribution[calls[i] + 1] - accounts[i].Contribution[calls[i]]).FirstOrDefault(-1);
            if (best < 0)
            {
                break;
            }

            calls[best]++;
        }

        var sum = Sum(accounts, calls);
        return new CallPlan(calls, sum, 0.0, PlanMethod.Hull, sum, Used(accounts, calls));
    }

    internal static double Sum(IReadOnlyList<CallChoice> accounts, IReadOnlyList<int> calls) => accounts.Select((account, i) => account.Contribution[calls[i]]).Sum();

    internal static long Used(IReadOnlyList<CallChoice> accounts, IReadOnlyList<int> calls) => accounts.Select((account, i) => (long)account.Size * calls[i]).Sum();

    private static bool Affordable(IReadOnlyList<CallChoice> accounts, long room) =>
        (room + 1) * (accounts.Count + 1) <= MostMemory && (room + 1) * accounts.Sum(account => account.Most - account.Fewest + 1L) <= MostWork;

    // best[i][j]: the most that the first i accounts bring with j units. The plan is read back from where the values came from.
    private static CallPlan Exactly(IReadOnlyList<CallChoice> accounts, long room, HullSteps hull)
    {
        var best = new double[accounts.Count + 1][];
        best[0] = new double[room + 1];
        for (var i = 0; i < accounts.Count; i++)
        {
            best[i + 1] = Row(accounts[i], best[i]);
        }

        var (calls, left) = (new int[accounts.Count], room);
        for (var i = accounts.Count - 1; i >= 0; i--)
        {
            var (account, at) = (accounts[i], left);
            var more = Enumerable.Range(0, account.Most - account.Fewest + 1).First(more =>
                (long)more * account.Size <= at && best[i][at - (long)more * account.Size] + account.Contribution[account.Fewest + more] == best[i + 1][at]);
            calls[i] = account.Fewest + more;
            left -= (long)more * account.Size;
        }

        var sum = Sum(accounts, calls);
        return new CallPlan(calls, sum, hull.LastSlope, PlanMethod.Exact, sum, Used(accounts, calls));
    }

    private static double[] Row(CallChoice account, double[] before)
    {
        var row = new double[before.Length];
        Array.Fill(row, double.NegativeInfinity);
        for (var more = 0; more <= account.Most - account.Fewest && (long)more * account.Size < row.Length; more++)
        {
            var (brings, shift) = (account.Contribution[account.Fewest + more], more * account.Size);
            Raise(row.AsSpan(shift), before.AsSpan(0, before.Length - shift), brings);
        }

        return row;
    }

    private static void Raise(Span<double> row, ReadOnlySpan<double> before, double brings)
    {
        var (wide, i) = (new System.Numerics.Vector<double>(brings), 0);
        for (; i <= row.Length - System.Numerics.Vector<double>.Count; i += System.Numerics.Vector<double>.Count)
        {
            System.Numerics.Vector.Max(new System.Numerics.Vector<double>(row[i..]), new System.Numerics.Vector<double>(before[i..]) + wide).CopyTo(row[i..]);
        }

        for (; i < row.Length; i++)
        {
            row[i] = Math.Max(row[i], before[i] + brings);
        }
    }

    /// <summary>The steps of all accounts' concave hulls, the steepest first.</summary>
    private sealed class HullSteps
    {
        private readonly IReadOnlyList<CallChoice> accounts;
        private readonly int[] calls;
        private readonly double bound;
        private long left;

        public HullSteps(IReadOnlyList<CallChoice> accounts, long room)
        {
            (this.accounts, left, calls) = (accounts, room, [.. accounts.Select(account => account.Fewest)]);
            UsesAll = true;
            foreach (var (slope, account, to) in accounts.SelectMany((account, i) => Steps(account).Select(step => (step.Slope, Account: i, step.To))).OrderByDescending(step => step.Slope))
            {
                var takes = (long)(to - calls[account]) * accounts[account].Size;
                if (takes > left)
                {
                    (UsesAll, bound) = (left == 0, slope * left);
                    break;
                }

                (calls[account], LastSlope, left) = (to, slope, left - takes);
            }

            bound += Sum(accounts, calls);
        }

        /// <summary>Whether the steps end where the capacity does, or where nothing more is to be gained.</summary>
        public bool UsesAll { get; }

        public double LastSlope { get; }

        public CallPlan Plan(PlanMethod method)
        {
            var sum = Sum(accounts, calls);
            return new CallPlan([.. calls], sum, UsesAll && left > 0 ? 0.0 : LastSlope, method, method == PlanMethod.Exact ? sum : bound, Used(accounts, calls));
        }

        /// <summary>What the last step left over goes to whom it brings most, several calls at once where need be.</summary>
        public CallPlan Filled()
        {
            while (Enumerable.Range(0, calls.Length).SelectMany(Further).Where(next => next.Slope > Nothing).OrderByDescending(next => next.Slope).Take(1).ToList() is [var next])
            {
                left -= (long)(next.To - calls[next.Account]) * accounts[next.Account].Size;
                calls[next.Account] = next.To;
            }

            return Plan(PlanMethod.Hull);
        }

        private IEnumerable<(int Account, int To, double Slope)> Further(int i)
        {
            var account = accounts[i];
            for (var to = calls[i] + 1; to <= account.Most && (long)(to - calls[i]) * account.Size <= left; to++)
            {
                yield return (i, to, (account.Contribution[to] - account.Contribution[calls[i]]) / ((to - calls[i]) * (double)account.Size));
            }
        }

        // From each corner of the hull to the next one: the call count up to which the mean gain per unit is highest.
        private static IEnumerable<(double Slope, int To)> Steps(CallChoice account)
        {
            for (var from = account.Fewest; from < account.Most;)
            {
                var (best, to) = (double.NegativeInfinity, from);
                for (var next = from + 1; next <= account.Most; next++)
                {
                    var slope = (account.Contribution[next] - account.Contribution[from]) / ((next - from) * (double)account.Size);
                    if (slope > best)
                    {
                        (best, to) = (slope, next);
                    }
                }

                if (best <= Nothing)
                {
                    yield break;
                }

                yield return (best, to);
                from = to;
            }
        }
    }
}
