using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Somebody whom plans name and no mail reaches.</summary>
/// <param name="Name">As the plans write it.</param>
/// <param name="Things">How many open actions and reviews are theirs.</param>
public sealed record UnremindedOwner(string Name, int Things);

/// <summary>Finds owners of open work whom nobody reminds, because none of us has that name or that address: nothing is forgotten silently.</summary>
/// <param name="team">Who we are.</param>
/// <param name="due">What is due.</param>
/// <param name="asker">Who asks.</param>
public sealed class FindUnreminded(ITeam team, ReadDue due, IAsker asker)
{
    /// <summary>Them, whoever has most first.</summary>
    public async Task<IReadOnlyList<UnremindedOwner>> Now(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var mates = await team.Read(ct);
        return
        [
            .. (await due.All(ct)).Where(thing => thing.Owner.Trim().Length > 0 && !mates.Any(mate => mate.Is(thing.Owner))).GroupBy(thing => thing.Owner.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(own => new UnremindedOwner(own.Key, own.Count())).OrderByDescending(own => own.Things).ThenBy(own => own.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
