namespace Kamino.Core.Accounts;

/// <summary>Who an account belongs to and who it was merged into.</summary>
/// <param name="Code">The account.</param>
/// <param name="Parent">Code of the account that it belongs to; <c>null</c> where it is its own.</param>
/// <param name="MergedInto">Code of the account that a person merged it into; <c>null</c> where it stands for itself.</param>
public readonly record struct AccountLink(string Code, string? Parent, string? MergedInto = null);

/// <summary>
/// Groups of accounts, of any depth, in any order. A parent that nobody described is an account of its own. Merges are followed first:
/// an account merged into another has that one's place, and its members become that one's.
/// </summary>
/// <remarks>Bad data must not hang a report: in a circle the smallest code counts as the top. Whoever writes data refuses circles: <see cref="Circles"/>.</remarks>
public sealed class AccountTree
{
    private readonly Dictionary<string, string> _kept;
    private readonly Dictionary<string, string> _tops;
    private readonly Dictionary<string, string> _parents = [];
    private readonly Lazy<ILookup<string, string>> _children;
    private readonly Lazy<ILookup<string, string>> _merged;

    private AccountTree(IReadOnlyCollection<AccountLink> links)
    {
        var merges = new Dictionary<string, string>();
        foreach (var link in links.Where(link => link.MergedInto is not null && link.MergedInto != link.Code))
        {
            merges[link.Code] = link.MergedInto ?? link.Code;
        }

        (_kept, MergeCircles) = Climb(merges);
        foreach (var (code, parent) in Above(links, merges))
        {
            _parents.TryAdd(code, parent);
        }

        (_tops, Circles) = Climb(_parents);
        _merged = new(() => _kept.Where(pair => pair.Key != pair.Value).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToLookup(pair => pair.Value, pair => pair.Key));
        _children = new(() => _parents.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToLookup(pair => pair.Value, pair => pair.Key));
    }

    /// <summary>The circles of accounts that belong to each other, each from its smallest code upward; empty in good data.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles { get; }

    /// <summary>The circles of accounts merged into each other; empty in good data.</summary>
    public IReadOnlyList<IReadOnlyList<string>> MergeCircles { get; }

    /// <summary>Makes the tree.</summary>
    /// <param name="links">Accounts in any order, each once; those with neither parent nor merge may be left out.</param>
    public static AccountTree Of(IReadOnlyCollection<AccountLink> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return new AccountTree(links);
    }

    /// <summary>The account that it counts as: the end of the chain of merges, itself where nobody merged it.</summary>
    public string Kept(string code) => _kept.GetValueOrDefault(code, code);

    /// <summary>All codes that count as the account that this one counts as: that account first, then those merged into it, by code.</summary>
    public IReadOnlyList<string> CountedAs(string code)
    {
        var kept = Kept(code);
        return [kept, .. _merged.Value[kept]];
    }

    /// <summary>The ultimate parent of the account that it counts as; that account where it belongs to nobody.</summary>
    public string Top(string code)
    {
        var kept = Kept(code);
        return _tops.GetValueOrDefault(kept, kept);
    }

    /// <summary>The account directly above; <c>null</c> where there is none.</summary>
    public string? Parent(string code) => _parents.GetValueOrDefault(Kept(code));

    /// <summary>The accounts directly below, by code.</summary>
    public IReadOnlyList<string> Children(string code) => [.. _children.Value[Kept(code)]];

    // What an account says of its own parent comes before what those merged into it say.
    private IEnumerable<(string Code, string Parent)> Above(IReadOnlyCollection<AccountLink> links, Dictionary<string, string> merges) => links
        .Where(link => !string.IsNullOrEmpty(link.Parent))
        .OrderBy(link => merges.ContainsKey(link.Code))
        .ThenBy(link => link.Code, StringComparer.Ordinal)
        .Select(link => (Code: Kept(link.Code), Parent: Kept(link.Parent ?? link.Code)))
        .Where(pair => pair.Code != pair.Parent);

    // Each code is climbed from once: what is known of a code above ends the climb.
    private static (Dictionary<string, string> Tops, List<IReadOnlyList<string>> Circles) Climb(Dictionary<string, string> above)
    {
        var tops = new Dictionary<string, string>(above.Count);
        var circles = new List<IReadOnlyList<string>>();
        var path = new List<string>();
        var onPath = new Dictionary<string, int>();
        foreach (var start in above.Keys)
        {
            var code = start;
            while (!tops.ContainsKey(code) && above.TryGetValue(code, out var next) && onPath.TryAdd(code, path.Count))
            {
                path.Add(code);
                code = next;
            }

            if (!onPath.TryGetValue(code, out var closes))
            {
                closes = path.Count;
            }
            else
            {
                circles.Add(FromSmallest(path[closes..]));
            }

            var top = closes < path.Count ? circles[^1][0] : tops.GetValueOrDefault(code, code);
            path.ForEach(climbed => tops[climbed] = top);
            path.Clear();
            onPath.Clear();
        }

        circles.Sort((left, right) => string.CompareOrdinal(left[0], right[0]));
        return (tops, circles);
    }

    private static List<string> FromSmallest(List<string> circle)
    {
        var first = circle.IndexOf(circle.Min(StringComparer.Ordinal) ?? "");
        return [.. circle[first..], .. circle[..first]];
    }
}
