using System.Collections.Concurrent;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;

namespace Kamino.Storage.Records;

/// <summary>Plans that were read before: the list of all of them parses again only what was written since.</summary>
internal sealed class KeptDocuments
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<int, (int Version, int Revision, DateTimeOffset At, Plan Plan)> _kept = new();

    /// <summary>The document of a card; <c>null</c> where it was changed since, or never read.</summary>
    public Plan? Of(PlanCard card) => _kept.TryGetValue(card.Number, out var kept) && (kept.Version, kept.Revision, kept.At) == (card.Version, card.Revision, card.At) ? kept.Plan : null;

    /// <summary>Keeps the document of a card that was read.</summary>
    public Plan Keep(PlanCard card, Plan plan)
    {
        if (_kept.Count < Most || _kept.ContainsKey(card.Number))
        {
            _kept[card.Number] = (card.Version, card.Revision, card.At, plan);
        }

        return plan;
    }
}
