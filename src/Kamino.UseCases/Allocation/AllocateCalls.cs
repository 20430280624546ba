using System.Globalization;
using Kamino.Core.Allocation;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Allocation;

/// <summary>Deals the sales force's calls out to accounts so that they bring most.</summary>
/// <param name="files">Reads judgments, people and policy.</param>
/// <param name="asker">Who asks.</param>
public sealed class AllocateCalls(IEffortFiles files, IAsker asker)
{
    private const decimal All = 100m;

    /// <summary>The best plan.</summary>
    /// <param name="file">As <see cref="IEffortFiles.Accounts"/> reads.</param>
    /// <param name="query">What binds it.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">A file is refused, or nothing fits; says row and column.</exception>
    public async Task<AllocationView> From(string file, AllocationQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var accounts = await files.Accounts(file, ct);
        var people = query.PeopleFile is { } named ? await files.Shares(named, "person", "capacity", ct) : null;
        var policy = query.PolicyFile is { } rule ? await Policy(rule, ct) : null;
        var view = Of(file, accounts, query, people, policy);
        return query.LogFile is { } log ? Really(view, await files.Calls(log, ct), query.Span) : view;
    }

    /// <summary>The best plan of accounts that are judged already.</summary>
    /// <param name="accounts">As <see cref="IEffortFiles.Accounts"/> reads them.</param>
    /// <param name="query">What binds it; its files aren't read.</param>
    /// <exception cref="UnreadableFileException">Nothing fits.</exception>
    public static AllocationView Of(IReadOnlyList<JudgedAccount> accounts, AllocationQuery query)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(query);
        return Of("", accounts, query, null, null);
    }

    private static AllocationView Of(
        string file, IReadOnlyList<JudgedAccount> accounts, AllocationQuery query, IReadOnlyDictionary<string, decimal>? people, IReadOnlyDictionary<string, decimal>? policy)
    {
        Named(file, accounts, people, "person", account => account.Person);
        Named(file, accounts, policy, "quadrant", account => account.Quadrant);
        if (query.StrategicLeast is not null && accounts.All(account => account.Quadrant.Length == 0))
        {
            throw new UnreadableFileException(file, FileFlaw.NoSuchColumn, "row 1, column quadrant");
        }

        var calls = new CallTime(accounts, query, file);
        var free = calls.Plan(Pools(accounts, calls, people, null));
        return policy is null ? View(accounts, calls, free, people, null, null) : View(accounts, calls, calls.Plan(Pools(accounts, calls, people, policy)), people, policy, free);
    }

    // What the log says of its last whole span: an account that it doesn't name wasn't called.
    private static AllocationView Really(AllocationView view, IReadOnlyList<LoggedCalls> log, EffortSpan span)
    {
        var measured = MeasuredEffort.Of(log, span, log.Max(own => own.Day));
        if (measured.Count == 0)
        {
            return view;
        }

        var last = measured.Max(own => own.Period.From);
        var calls = measured.Where(own => own.Period.From == last).ToDictionary(own => own.Account, own => own.Effort);
        return view with { Plan = [.. view.Plan.Select(row => row with { CallsReal = calls.GetValueOrDefault(row.Account) })] };
    }

    private async Task<IReadOnlyDictionary<string, decimal>> Policy(string file, CancellationToken ct)
    {
        var shares = await files.Shares(file, "quadrant", "share", ct);
        return shares.Values.Sum() == All ? shares
            : throw new UnreadableFileException(file, FileFlaw.SharesNotHundred, string.Create(CultureInfo.InvariantCulture, $"column share: {shares.Values.Sum()}"));
    }

    private static void Named(string file, IReadOnlyList<JudgedAccount> accounts, IReadOnlyDictionary<string, decimal>? known, string column, Func<JudgedAccount, string> name)
    {
        if (known is not null && accounts.FirstOrDefault(account => !known.ContainsKey(name(account))) is { } unknown)
        {
            throw new UnreadableFileException(file, FileFlaw.UnknownName, string.Create(CultureInfo.InvariantCulture, $"row {unknown.Row}, column {column}: {name(unknown)}"));
        }
    }

    private static List<CallPool> Pools(IReadOnlyList<JudgedAccount> accounts, CallTime calls, IReadOnlyDictionary<string, decimal>? people, IReadOnlyDictionary<string, decimal>? policy) =>
    [
        .. accounts.Select((account, i) => (Account: account, Index: i))
            .GroupBy(row => (Person: people is null ? "" : row.Account.Person, Quadrant: policy is null ? "" : row.Account.Quadrant))
            .Select(group => new CallPool(
                group.Key.Person, group.Key.Quadrant, (people?[group.Key.Person] ?? calls.Capacity) * (policy?[group.Key.Quadrant] ?? All) / All, [.. group.Select(row => row.Index)])),
    ];

    private static AllocationView View(
        IReadOnlyList<JudgedAccount> accounts, CallTime calls, PooledPlan plan, IReadOnlyDictionary<string, decimal>? people, IReadOnlyDictionary<string, decimal>? policy, PooledPlan? free)
    {
        var now = accounts.Select(calls.Now).ToList();
        var capacity = people?.Values.Sum() ?? calls.Capacity;
        return new AllocationView(
            [.. accounts.Select((account, i) => Row(account, plan.Calls[i], now[i], calls.Contribution(i, plan.Calls[i]), people is not null))],
            now.Sum(), plan.Contribution, now.Sum() > 0 ? plan.Contribution / now.Sum() - 1.0 : 0.0, plan.Pools.Max(pool => pool.ShadowPrice), plan.Method, plan.Bound - plan.Contribution,
            capacity, plan.Pools.Sum(pool => pool.Used), people is null ? [] : Uses(plan, people, pool => pool.Pool.Person, person => people[person]),
            policy is null || free is null ? null : new PolicyUse(Uses(plan, policy, pool => pool.Pool.Quadrant, quadrant => capacity * policy[quadrant] / All), free.Contribution, free.Contribution - plan.Contribution));
    }

    private static List<PoolUse> Uses(PooledPlan plan, IReadOnlyDictionary<string, decimal> names, Func<PlannedPool, string> of, Func<string, decimal> has) =>
    [
        .. names.Keys.Select(name => (Name: name, Pools: plan.Pools.Where(pool => of(pool) == name).ToList()))
            .Select(use => new PoolUse(use.Name, has(use.Name), use.Pools.Sum(pool => pool.Used), use.Pools.Select(pool => pool.ShadowPrice).DefaultIfEmpty(0).Max())),
    ];

    private static PlannedCalls Row(JudgedAccount account, int calls, double now, double then, bool named) => new(
        account.Account, account.Now, calls, now, then, calls < account.Now ? Served.Over : calls > account.Now ? Served.Under : Served.Right, calls == 0, named ? account.Person : null,
        FitCurves.Of(account.Account, account.Judged).MisfitHalf);
}
