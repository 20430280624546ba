using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>One account in the selection, with both ranks.</summary>
/// <param name="Selected">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="OverrideExpired">Whether a decision against the matrix has run out.</param>
/// <param name="Quadrant">Its box now.</param>
/// <param name="RankBySales">1 for the highest sales.</param>
/// <param name="RankByMatrix">1 for the most attractive.</param>
public sealed record SelectionRow(
    SelectedAccount Selected, string Name, bool OverrideExpired, Answer<Quadrant> Quadrant, Answer<int> RankBySales, Answer<int> RankByMatrix);

/// <summary>Who is a key account, and who is on the way.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="KeyAccounts">How many.</param>
/// <param name="Limits">How many are too many.</param>
/// <param name="TooMany">Whether there are more than is sensible.</param>
/// <param name="Accounts">Every account that was ever moved, key accounts first, then by matrix rank.</param>
/// <param name="Candidates">The first by the matrix, then those of the first by sales, that nobody moved yet.</param>
public sealed record SelectionView(
    DateOnly AsOf, int KeyAccounts, SelectionLimits Limits, bool TooMany, IReadOnlyList<SelectionRow> Accounts, IReadOnlyList<SelectionRow> Candidates);

/// <summary>One account's way to and from being a key account.</summary>
/// <param name="Now">Where it is.</param>
/// <param name="Next">The stages that may follow.</param>
/// <param name="Steps">How it came there, oldest first.</param>
/// <param name="KeyAccounts">How many key accounts there are.</param>
/// <param name="Limits">How many are too many.</param>
public sealed record SelectionHistory(
    SelectionRow Now, IReadOnlyList<SelectionStage> Next, IReadOnlyList<SelectionStep> Steps, int KeyAccounts, SelectionLimits Limits);

/// <summary>A step that somebody wants to take.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="To">Where it is to go; where it is, for an override alone.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decides.</param>
/// <param name="Sponsor">Who stands for the account.</param>
/// <param name="OverrideUntil">Last day of a decision against the matrix.</param>
/// <param name="TransitionPlan">How it is to be left.</param>
public sealed record SelectionRequest(
    string Account, SelectionStage? To, string Reason, string By, string? Sponsor = null, DateOnly? OverrideUntil = null, string? TransitionPlan = null);

/// <summary>What became of a step.</summary>
/// <param name="Flaw">What forbids it; <c>null</c> where it was taken.</param>
/// <param name="Account">Where the account is now.</param>
/// <param name="KeyAccounts">How many key accounts there are now.</param>
/// <param name="TooMany">Whether that is more than is sensible.</param>
public sealed record SelectionOutcome(SelectionFlaw? Flaw, SelectedAccount Account, int KeyAccounts, bool TooMany);

/// <summary>Nominates, activates, reviews and lets go key accounts.</summary>
/// <param name="store">Where the steps are kept.</param>
/// <param name="portfolio">The matrix: where accounts stand.</param>
/// <param name="snapshots">Signed or not, the latest says whether both axes are scored.</param>
/// <param name="clock">When.</param>
/// <param name="asker">Who asks.</param>
public sealed class SelectKeyAccounts(ISelectionStore store, ViewPortfolio portfolio, Snapshots snapshots, TimeProvider clock, IAsker asker)
{
    private const int Offered = 20;

    /// <summary>Who is where, and who might be next.</summary>
    public async Task<SelectionView> View(PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var matrix = await portfolio.For(query, ct);
        var places = matrix.Accounts.ToDictionary(account => account.Account);
        var selected = await Selected(places.ContainsKey, ct);
        var limits = await store.Limits(ct);
        var rows = selected.Values.Select(account => Row(account, places.GetValueOrDefault(account.Account)))
            .OrderByDescending(row => row.Selected.IsKey).ThenBy(row => row.RankByMatrix.Match(rank => rank, _ => int.MaxValue));
        var count = selected.Values.Count(account => account.IsKey);
        var unmoved = matrix.Accounts.Where(account => !selected.ContainsKey(account.Account)).ToList();
        var candidates = unmoved.OrderBy(account => account.RankByMatrix).Take(Offered)
            .Union(unmoved.OrderBy(BySales).Take(Offered)).Select(place => Row(new SelectedAccount(place.Account, SelectionStage.Ordinary), place));
        return new SelectionView(matrix.AsOf, count, limits, Selection.Warns(count, limits), [.. rows], [.. candidates]);
    }

    /// <summary>Where one account is, and how it came there; <c>null</c> where there is no such account.</summary>
    public async Task<SelectionHistory?> Of(string account, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var matrix = await portfolio.For(new PortfolioQuery(), ct);
        if (matrix.Accounts.FirstOrDefault(row => row.Account == account) is not { } place)
        {
            return null;
        }

        var steps = (await store.Steps(ct)).Where(step => step.Account == account).ToList();
        var now = Row(Selection.After(account, SelectionStage.Ordinary, steps), place);
        return new SelectionHistory(now, Selection.Next(now.Selected.Stage), steps, (await Selected(_ => true, ct)).Values.Count(other => other.IsKey), await store.Limits(ct));
    }

    /// <summary>Where one account is; computes no matrix.</summary>
    public async Task<SelectedAccount> Stage(string account, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return Selection.After(account, SelectionStage.Ordinary, (await store.Steps(ct)).Where(step => step.Account == account));
    }

    /// <summary>Takes a step, or says what forbids it. <c>null</c> where there is no such account.</summary>
    public async Task<SelectionOutcome?> Step(SelectionRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Decide);
        ArgumentNullException.ThrowIfNull(request);
        request = request with { By = asker.Signs(request.By) };
        var matrix = await portfolio.For(new PortfolioQuery(), ct);
        if (matrix.Accounts.All(account => account.Account != request.Account))
        {
            return null;
        }

        var selected = await Selected(_ => true, ct);
        var now = selected.GetValueOrDefault(request.Account) ?? new SelectedAccount(request.Account, SelectionStage.Ordinary);
        var step = new SelectionStep(
            request.Account, now.Stage, request.To ?? now.Stage, request.Reason, request.By, clock.GetUtcNow(), request.Sponsor, request.OverrideUntil, request.TransitionPlan);
        var (keys, limits) = (selected.Values.Count(account => account.IsKey), await store.Limits(ct));
        var ground = new SelectionGround(Today, keys, limits, await BothAxesScored(request.Account, ct));
        if (Selection.Forbids(now, step, ground) is { } flaw)
        {
            return new SelectionOutcome(flaw, now, keys, Selection.Warns(keys, limits));
        }

        await store.Add(step, ct);
        var after = Selection.After(request.Account, SelectionStage.Ordinary, [.. (await store.Steps(ct)).Where(taken => taken.Account == request.Account)]);
        var count = keys + (after.IsKey ? 1 : 0) - (now.IsKey ? 1 : 0);
        return new SelectionOutcome(null, after, count, Selection.Warns(count, limits));
    }

    /// <summary>Sets how many key accounts are too many; refuses limits that are none.</summary>
    /// <returns>Whether they are set.</returns>
    public async Task<bool> Set(SelectionLimits limits, CancellationToken ct)
    {
        asker.Demand(Right.Decide);
        ArgumentNullException.ThrowIfNull(limits);
        if (limits.Warn < 1 || limits.Refuse < limits.Warn)
        {
            return false;
        }

        await store.Limit(limits, ct);
        return true;
    }

    private static int BySales(PlacedAccount account) => account.RankBySales.Match(rank => rank, _ => int.MaxValue);

    private DateOnly Today => clock.Today();

    private async Task<Dictionary<string, SelectedAccount>> Selected(Func<string, bool> isCustomer, CancellationToken ct) =>
        (await store.Steps(ct)).GroupBy(step => step.Account).ToDictionary(
            steps => steps.Key,
            steps => Selection.After(steps.Key, isCustomer(steps.Key) ? SelectionStage.Ordinary : SelectionStage.Prospect, steps));

    private SelectionRow Row(SelectedAccount account, PlacedAccount? place) => new(
        account, place?.Name ?? account.Account, account.OverrideUntil < Today,
        place?.Quadrant ?? Answer.Unknown<Quadrant>(Doubt.NoSales), place?.RankBySales ?? Answer.Unknown<int>(Doubt.NoSales),
        place is null ? Answer.Unknown<int>(Doubt.NoSales) : Answer.Of(place.RankByMatrix));

    private async Task<bool> BothAxesScored(string account, CancellationToken ct) =>
        (await snapshots.List(ct)) is [.., var latest]
        && (await snapshots.View(latest.Id, ct))?.Accounts.FirstOrDefault(row => row.Account == account)?.Quadrant is Answer<Quadrant>.Known;
}
