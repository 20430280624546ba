namespace Kamino.Core.Accounts;

/// <summary>How a person at an account is tied to somebody.</summary>
public enum LinkKind
{
    /// <summary>One of us knows them and keeps in touch.</summary>
    KnownBy,

    /// <summary>They work under another person of the account.</summary>
    ReportsTo,

    /// <summary>They listen to another person of the account.</summary>
    Trusts,
}

/// <summary>A tie of a person, from one day to another: it ends, and stays known.</summary>
/// <param name="Kind">Which tie.</param>
/// <param name="To">The other's name: one of us where <paramref name="Kind"/> is <see cref="LinkKind.KnownBy"/>, else another person of the same account.</param>
/// <param name="Since">The first day; <c>null</c> where it was there before anybody wrote it down.</param>
/// <param name="Until">The first day that it no longer holds; <c>null</c> while it does.</param>
/// <param name="Strength">How well the one of us knows them, from 0 to 5; <c>null</c> where nobody said, and on other ties.</param>
public sealed record ContactLink(LinkKind Kind, string To, DateOnly? Since, DateOnly? Until = null, int? Strength = null)
{
    /// <summary>Whether it holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => (Since is not { } since || since <= day) && (Until is not { } until || day < until);
}
