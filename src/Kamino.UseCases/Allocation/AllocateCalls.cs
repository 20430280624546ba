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
        var people = query.PeopleFile is { } named ? await files.Shares(named, "person", "capacity", ct) : query.People;
        var policy = query.PolicyFile is { } rule ? await files.Shares(rule, "quadrant", "share", ct) : query.Policy;
        var view = Of(file, accounts, query with { People = people, Policy = policy });
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
        return Of("", accounts, query);
    }

    private static AllocationView Of(string file, IReadOnlyList<JudgedAccount> accounts, AllocationQuery query)
    {
        if (query.StrategicLeast is not null && accounts.All(account => account.Quadrant.Length == 0))
        {
            throw new UnreadableFileException(file, FileFlaw.NoSuchColumn, "row 1, column quadrant");
        }

        var calls = new CallTime(accounts, query);
        var pools = new CallPools(file, [.. accounts.Select(account => new PoolKey(account.Person, account.Quadrant, account.Row))], calls.Capacity, query.People, query.Policy);
        pools.Check(query.PolicyFile);
        return View(accounts, calls, pools);
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

    private static AllocationView View(IReadOnlyList<JudgedAccount> accounts, CallTime calls, CallPools pools)
    {
        var free = calls.Plan(pools, isFree: true);
        var plan = pools.Policy is null ? free : calls.Plan(pools);
        var now = accounts.Select(calls.Now).ToList();
        return new AllocationView(
            [.. accounts.Select((account, i) => Row(account, plan.Calls[i], now[i], calls.Contribution(i, plan.Calls[i]), pools.People is not null))],
            now.Sum(), plan.Contribution, now.Sum() > 0 ? plan.Contribution / now.Sum() - 1.0 : 0.0, plan.Pools.Max(pool => pool.ShadowPrice), plan.Method, plan.Bound - plan.Contribution,
            pools.All, plan.Pools.Sum(pool => pool.Used), pools.UsedByPeople(plan), pools.Costs(plan, free));
    }

    private static PlannedCalls Row(JudgedAccount account, int calls, double now, double then, bool named) => new(
        account.Account, account.Now, calls, now, then, calls < account.Now ? Served.Over : calls > account.Now ? Served.Under : Served.Right, calls == 0, named ? account.Person : null,
        FitCurves.Of(account.Account, account.Judged).MisfitHalf);
}
