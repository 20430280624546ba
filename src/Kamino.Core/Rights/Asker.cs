using Kamino.Core.Quantities;

namespace Kamino.Core.Rights;

/// <summary>Who asks for something: everything that is seen and done is seen and done by somebody.</summary>
/// <param name="Name">As plans, sellers and owners name them; empty for the local administrator, who has no name.</param>
/// <param name="Role">What they are; <c>null</c> for somebody who may do nothing.</param>
/// <param name="SeesAll">Whether all accounts are in reach; else their own, and those of <paramref name="Groups"/>.</param>
/// <param name="Groups">Codes of accounts that are in reach with everything below them.</param>
public sealed record Asker(string Name, Role? Role, bool SeesAll, ValueList<string> Groups)
{
    /// <summary>Somebody of whom nothing is known: may do nothing.</summary>
    public static Asker Nobody { get; } = new("", null, false, []);

    /// <summary>Whoever sits at the machine of a workspace without users: they could open its files as well.</summary>
    public static Asker Local { get; } = new("", Rights.Role.Administrator, true, []);

    /// <summary>The program itself, in work that nobody asked for, and behind addresses that are a secret of their own.</summary>
    public static Asker Program { get; } = new("Kamino", Rights.Role.Administrator, true, []);

    /// <summary>What they signed in with; empty for whoever did not.</summary>
    public string Login { get; init; } = "";

    /// <summary>From where they ask: an address, a token, the command line; empty where nobody said.</summary>
    public string From { get; init; } = "";

    /// <summary>Whether they may only look, whatever their role.</summary>
    public bool OnlyLooks { get; init; }

    /// <summary>Whether they may.</summary>
    public bool May(Right right) => Role is { } role && RightsTable.Of(role).Contains(right) && (!OnlyLooks || RightsTable.IsSeeing(right));
}
