using Kamino.Core.Portfolio;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>Whether a snapshot can be computed again to the last bit.</summary>
/// <param name="Snapshot">Its card.</param>
/// <param name="InputsIntact">The kept scores are those that were hashed.</param>
/// <param name="PlacesIntact">The kept places are those that were hashed.</param>
/// <param name="Recomputed">The kept scores give the kept places, bit for bit, on this machine.</param>
/// <param name="LedgerUnchanged">Today's ledger still gives the same scores for that day; <c>false</c> after a correction or a late import.</param>
public sealed record SnapshotCheck(SnapshotCard Snapshot, bool InputsIntact, bool PlacesIntact, bool Recomputed, bool LedgerUnchanged);

/// <summary>Two snapshots compared.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
/// <param name="Change">What changed.</param>
public sealed record ComparedSnapshots(SnapshotCard From, SnapshotCard To, SnapshotChange Change);

/// <summary>Takes, signs, checks and compares snapshots of the matrix.</summary>
/// <param name="portfolio">What a matrix is computed from.</param>
/// <param name="store">Where snapshots are kept.</param>
/// <param name="clock">When.</param>
/// <param name="asker">Who asks.</param>
public sealed class Snapshots(ReadPortfolio portfolio, ISnapshotStore store, TimeProvider clock, IAsker asker)
{
    /// <summary>Takes the matrix as it stands.</summary>
    public async Task<SnapshotCard> Take(PortfolioQuery query, string by, CancellationToken ct)
    {
        asker.Demand(Right.Decide);
        by = asker.Signs(by);
        var inputs = await portfolio.For(query, ct);
        var scored = inputs.Scored();
        var (text, places) = (SnapshotText.Write(scored), Places(inputs.Facts.AsOf, inputs.Model, ParallelPlacement.All(scored, inputs.Model, ct)));
        var card = new SnapshotCard(
            0, inputs.Facts.AsOf, ModelName.Of(inputs.Model), scored.Count, SnapshotText.Hash(text), SnapshotText.Hash(places), by, clock.GetUtcNow(), null, null);
        return await store.Add(new KeptSnapshot(card, inputs.Model, text, places), ct);
    }

    /// <summary>Every snapshot's card, oldest first.</summary>
    public Task<IReadOnlyList<SnapshotCard>> List(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return store.List(ct);
    }

    /// <summary>Signs a snapshot off by name; the first signature stands.</summary>
    public Task<SnapshotCard?> Sign(int id, string by, CancellationToken ct)
    {
        asker.Demand(Right.Decide);
        return store.Sign(id, asker.Signs(by), clock.GetUtcNow(), ct);
    }

    /// <summary>The matrix as it was taken; <c>null</c> where there is no such snapshot.</summary>
    public async Task<PortfolioView?> View(int id, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await store.Find(id, ct) is { } kept ? ViewOf(kept.Card.AsOf, kept.Model, Day(kept, ct).Placed) : null;
    }

    /// <summary>Computes a snapshot again; <c>null</c> where there is none.</summary>
    public async Task<SnapshotCheck?> Verify(int id, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (await store.Find(id, ct) is not { } kept)
        {
            return null;
        }

        return new SnapshotCheck(
            kept.Card, SnapshotText.Hash(kept.Inputs) == kept.Card.InputsHash, SnapshotText.Hash(kept.Places) == kept.Card.PlacesHash,
            SnapshotText.Hash(Places(kept.Card.AsOf, kept.Model, Day(kept, ct).Placed)) == kept.Card.PlacesHash,
            await Gives(kept, kept.Card.AsOf, ct) || await Gives(kept, DayOf(kept.Card.TakenAt), ct));
    }

    // A snapshot of a day that was asked for holds what was said until then; one of the matrix as it stood, what was said until it was taken.
    private async Task<bool> Gives(KeptSnapshot kept, DateOnly saidUntil, CancellationToken ct)
    {
        var today = await portfolio.For(new PortfolioQuery(kept.Card.AsOf) { Scoring = kept.Model, SaidUntil = saidUntil }, ct);
        return SnapshotText.Hash(SnapshotText.Write(today.ScoredWith(kept.Model))) == kept.Card.InputsHash;
    }

    /// <summary>What changed between two; <c>null</c> where one of them isn't there.</summary>
    public async Task<ComparedSnapshots?> Compare(int from, int to, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await store.Find(from, ct) is { } earlier && await store.Find(to, ct) is { } later
            ? new ComparedSnapshots(earlier.Card, later.Card, SnapshotComparison.Compare(Day(earlier, ct), Day(later, ct)))
            : null;
    }

    private DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, clock.LocalTimeZone).DateTime);

    private static ScoredDay Day(KeptSnapshot kept, CancellationToken ct)
    {
        var scores = SnapshotText.Read(kept.Inputs);
        return new ScoredDay(kept.Model, scores, ParallelPlacement.All(scores, kept.Model, ct));
    }

    private static string Places(DateOnly asOf, ScoringModel model, PlacedPortfolio placed) => RecordJson.Write(ViewOf(asOf, model, placed));

    private static PortfolioView ViewOf(DateOnly asOf, ScoringModel model, PlacedPortfolio placed) => new(asOf, ModelName.Of(model), placed.Cut, placed.Accounts);
}
