using Kamino.Core.Accounts;
using Kamino.Core.Quantities;

namespace Kamino.Core.Perception;

/// <summary>Why a relationship would break with one person.</summary>
public enum ThreadRisk
{
    /// <summary>One of us holds more than 60 % of it.</summary>
    OneOfUs,

    /// <summary>Nobody is known in a part that always has a say.</summary>
    RoleUnknown,

    /// <summary>Somebody is known in such a part, but none of us knows them well.</summary>
    RoleUncovered,
}

/// <summary>A part that always has a say and that we can't count on.</summary>
/// <param name="Role">Which.</param>
/// <param name="Why">Whether nobody is known in it, or nobody well.</param>
public sealed record MissingRole(BuyingRole Role, ThreadRisk Why);

/// <summary>What share of an account's relationship one of us holds.</summary>
/// <param name="Name">Who.</param>
/// <param name="Share">From 0 to 1; the shares sum to 1.</param>
public sealed record HeldShare(string Name, double Share);

/// <summary>How an account's people stand to us.</summary>
/// <param name="People">How many work there as far as we know.</param>
/// <param name="WeightedDisposition">From −2 to 2; unknown where nobody's influence and disposition are known, or all the influence is 0.</param>
/// <param name="Coverage">Share of the influence, from 0 to 1, that lies with people whose relationship with us is 3 or more.</param>
/// <param name="Held">Who of us holds how much, most first; empty where nobody's relationship is known.</param>
/// <param name="Missing">Parts that always have a say and that we can't count on.</param>
/// <param name="SingleThread">Whether one of us holds more than 60 %, or such a part is missing; unknown where nobody is known there.</param>
public sealed record MapIndices(
    int People, Answer<double> WeightedDisposition, Answer<double> Coverage, IReadOnlyList<HeldShare> Held, IReadOnlyList<MissingRole> Missing, Answer<bool> SingleThread);

/// <summary>Reads the indices of a stakeholder map.</summary>
/// <remarks>Formulas and worked example: <c>docs/methods/stakeholders.md</c>.</remarks>
public static class StakeholderMap
{
    /// <summary>The share above which the relationship hangs on one of us.</summary>
    public const double TooMuchForOne = 0.6;

    /// <summary>The parts that always have a say.</summary>
    public static IReadOnlyList<BuyingRole> Needed { get; } = [BuyingRole.EconomicBuyer, BuyingRole.User, BuyingRole.TechnicalEvaluator];

    /// <summary>The indices of one account.</summary>
    /// <param name="people">Everybody known there; who left by then doesn't count.</param>
    /// <param name="day">The day that counts as today.</param>
    public static MapIndices Indices(IEnumerable<Contact> people, DateOnly day)
    {
        List<Contact> there = [.. people.Where(person => person.IsThere(day))];
        var held = Held(there, day);
        MissingRole[] missing = [.. Needed.Select(role => Missing(role, there)).OfType<MissingRole>()];
        return new MapIndices(
            there.Count, Disposition(there), Coverage(there), held, missing,
            there.Count == 0 ? Answer.Unknown<bool>(Doubt.NotScored) : Answer.Of(missing.Length > 0 || held is [{ Share: > TooMuchForOne }, ..]));
    }

    // Somebody whose opinion nobody knows has no say in the mean; they aren't neutral.
    private static Answer<double> Disposition(List<Contact> there)
    {
        var (sum, weight) = (0, 0);
        foreach (var person in there)
        {
            if (person is { Influence: { } influence, Disposition: { } disposition })
            {
                (sum, weight) = (sum + (influence * disposition), weight + influence);
            }
        }

        return weight == 0 ? Answer.Unknown<double>(Doubt.NotScored) : Answer.Of((double)sum / weight);
    }

    // Whom nobody says that they know isn't covered.
    private static Answer<double> Coverage(List<Contact> there)
    {
        var all = there.Sum(person => person.Influence ?? 0);
        return all == 0 ? Answer.Unknown<double>(Doubt.NotScored)
            : Answer.Of((double)there.Where(IsCovered).Sum(person => person.Influence ?? 0) / all);
    }

    private static List<HeldShare> Held(List<Contact> there, DateOnly day)
    {
        var held = new Dictionary<string, double>();
        foreach (var person in there)
        {
            foreach (var link in person.Links.Where(link => link.Kind == LinkKind.KnownBy && link.HoldsOn(day)))
            {
                held[link.To] = held.GetValueOrDefault(link.To) + ((person.Influence ?? 0) * (link.Strength ?? person.Relationship ?? 0));
            }
        }

        var total = held.Values.Sum();
        return total == 0 ? [] : [.. held.Where(own => own.Value > 0).OrderByDescending(own => own.Value).ThenBy(own => own.Key, StringComparer.Ordinal).Select(own => new HeldShare(own.Key, own.Value / total))];
    }

    private static MissingRole? Missing(BuyingRole role, List<Contact> there) => there.Where(person => person.Roles.Contains(role)).ToList() switch
    {
        [] => new MissingRole(role, ThreadRisk.RoleUnknown),
        var known when known.Exists(IsCovered) => null,
        _ => new MissingRole(role, ThreadRisk.RoleUncovered),
    };

    private static bool IsCovered(Contact person) => person.Relationship >= Contact.Covered;
}
