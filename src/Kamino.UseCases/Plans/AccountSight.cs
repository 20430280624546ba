using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Tells which accounts somebody reaches: those that they sell to, whose plan they answer for or that they were given, and all that is below those.</summary>
/// <param name="asker">Who asks.</param>
/// <param name="reach">The rules.</param>
/// <param name="kept">What somebody reached last.</param>
public sealed class AccountSight(IAsker asker, AccountReach reach, KeptAnswers<Asker, Sight> kept) : ISight
{
    // A plan that is written may change what somebody reaches, and mostly doesn't: then the reach is the same object, and what was made of it stands.
    private static readonly LastMade<SoldAccounts, string, Sight> Sights = new();

    /// <summary>For how many askers it is kept what they reach.</summary>
    public const int MostKept = 1_000;

    /// <inheritdoc/>
    public async Task<Sight> Now(CancellationToken ct)
    {
        var who = asker.Now with { From = "" };
        if (who.Role is null || who.SeesAll)
        {
            return who.Role is null ? Sight.Nothing : Sight.All;
        }

        // Whatever is kept for somebody is kept for what they reach, not for the tables that tell it: a plan that is written changes nobody's reach, mostly.
        using var apart = TablesRead.Apart();
        return await kept.Get(who, () => Of(who, ct));
    }

    private async Task<Sight> Of(Asker who, CancellationToken ct)
    {
        var (sold, given) = await reach.Causes(who, ct);
        return Sights.Of(sold, string.Join('\n', given.Select(top => top.Account).Order(StringComparer.Ordinal)), () => Of(sold, given));
    }

    private static Sight Of(SoldAccounts sold, IReadOnlyList<ReachTop> given)
    {
        var codes = sold.Tops.Concat(given).Select(top => top.Account).ToHashSet();
        return new Sight(code => AccountReach.IsBelow(code, codes, sold.Tree), codes, sold.Tree);
    }
}
