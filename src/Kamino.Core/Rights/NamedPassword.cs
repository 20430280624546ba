namespace Kamino.Core.Rights;

/// <summary>Whether a password is little more than names that whoever guesses would try first: the program's, and those of whose password it is.</summary>
public static class NamedPassword
{
    /// <summary>The program's own names, which no password is to lean on.</summary>
    public static readonly IReadOnlyList<string> Program = ["kamino", "key account"];

    // Shorter parts of names ("de", "ana") are in too many good phrases to say anything.
    private const int ShortestName = 4;

    // As many as the least that is asked of a password anywhere: what the names add isn't counted.
    private const int FewestOwn = 8;

    /// <summary>Looks at what is left of a password without the names in it.</summary>
    /// <param name="password">As it was typed.</param>
    /// <param name="names">A login, a person's name, a mail address: taken apart at whatever is no letter and no digit. Parts of fewer than four signs count for nothing.</param>
    /// <returns>Whether a name is in it and fewer than eight letters and digits are left without the names; case doesn't matter.</returns>
    public static bool Leans(string password, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(names);
        // The longest first, so that no short name breaks a long one.
        var parts = names.Concat(Program).SelectMany(Parts).Where(part => part.Length >= ShortestName).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(part => part.Length);
        var left = parts.Aggregate(password, (rest, part) => rest.Replace(part, " ", StringComparison.OrdinalIgnoreCase));
        return left != password && left.Count(char.IsLetterOrDigit) < FewestOwn;
    }

    private static IEnumerable<string> Parts(string name) =>
        new string([.. name.Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
