using Kamino.Core.Quantities;

namespace Kamino.Core.Rights;

/// <summary>A group of a provider of identities, and what its people are here.</summary>
/// <param name="Group">As the provider names it.</param>
/// <param name="Role">What they are.</param>
public readonly record struct GroupRole(string Group, Role Role);

/// <summary>What somebody is by the groups that a provider of identities says they are in.</summary>
/// <param name="Groups">The first one that somebody is in decides: who writes the list writes the strongest role first.</param>
/// <param name="Otherwise">What somebody is who is in none of them; <c>null</c> where they don't come in.</param>
public sealed record GroupRoles(ValueList<GroupRole> Groups, Role? Otherwise)
{
    /// <summary>Whether groups say anything about roles.</summary>
    public bool Decide => Groups.Count > 0 || Otherwise is not null;

    /// <summary>The role of somebody in these groups; <c>null</c> where none of them opens.</summary>
    /// <remarks>Names of groups are compared to the letter: a provider may have two that differ in case alone.</remarks>
    public Role? Of(IEnumerable<string> groups)
    {
        var theirs = groups.ToHashSet(StringComparer.Ordinal);
        return Groups.Where(known => theirs.Contains(known.Group)).Select(known => (Role?)known.Role).FirstOrDefault() ?? Otherwise;
    }
}
