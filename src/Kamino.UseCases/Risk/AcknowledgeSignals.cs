using Kamino.Core.Rights;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Risk;

/// <summary>Notes that somebody has seen an account's signals: they aren't listed again until they are worse.</summary>
/// <param name="watch">The signals.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="clock">When.</param>
/// <param name="asker">Who asks.</param>
public sealed class AcknowledgeSignals(WatchSignals watch, ISignalStore store, TimeProvider clock, IAsker asker)
{
    /// <summary>Acknowledges them.</summary>
    /// <param name="account">Whose signals.</param>
    /// <param name="kind">Which; all of the account where left out.</param>
    /// <param name="by">Who has seen them.</param>
    /// <param name="facts">On which day, accounts or groups.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>What was acknowledged; empty where the account has no such signal.</returns>
    public async Task<IReadOnlyList<SeenSignal>> Of(string account, SignalKind? kind, string by, FactsQuery facts, CancellationToken ct)
    {
        asker.Demand(Right.EditOpportunities);
        by = asker.Signs(by);
        var board = await watch.By(new SignalQuery(facts), ct);
        List<SeenSignal> seen = [.. board.Sellers.SelectMany(seller => seller.Signals)
            .Where(signal => signal.Account == account && (kind is null || signal.Kind == kind))
            .Select(signal => new SeenSignal(account, signal.Kind, signal.Strength, board.AsOf, by, clock.GetUtcNow()))];
        await store.Acknowledge(seen, ct);
        return seen;
    }
}
