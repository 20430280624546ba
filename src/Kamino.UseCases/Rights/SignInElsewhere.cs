using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Somebody as a provider of identities vouches for them.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its own name for them, which never becomes another's.</param>
/// <param name="Name">How they are called.</param>
/// <param name="Mail">Their address, where the provider has seen that it is theirs; else empty.</param>
/// <param name="Groups">The groups that they are in.</param>
public sealed record Vouched(string Issuer, string Subject, string Name, string Mail, IReadOnlyCollection<string> Groups);

/// <summary>What the provider's word is worth here.</summary>
/// <param name="Roles">What its groups make of somebody.</param>
/// <param name="LetsIn">Whether somebody who isn't known here becomes a user.</param>
public sealed record ElsewhereRules(GroupRoles Roles, bool LetsIn);

/// <summary>Why somebody who signed in elsewhere doesn't come in.</summary>
public enum ElsewhereFlaw
{
    /// <summary>The provider refused, or its answer was none.</summary>
    Refused,

    /// <summary>The provider can't be reached.</summary>
    Away,

    /// <summary>None of their groups opens.</summary>
    NoGroup,

    /// <summary>They aren't known here, and new ones are let in by an administrator only.</summary>
    NotKnown,

    /// <summary>The provider has seen no address that is theirs, so there is nothing to call or to find them by.</summary>
    NoMail,

    /// <summary>An administrator with a password comes in by that alone, so that a provider that is broken or broken into neither shuts the last door nor opens it.</summary>
    LocalAdministrator,

    /// <summary>That login is somebody's who comes in by another identity.</summary>
    Taken,

    /// <summary>Their door is shut.</summary>
    Disabled,
}

/// <summary>Lets in whoever signed in at the company's provider of identities: knows them again, finds them by the address that the provider vouches for, or makes a user of them.</summary>
/// <param name="users">Who may sign in.</param>
/// <param name="asker">Whose work it is: nobody is signed in yet.</param>
/// <param name="trail">Where it is noted who came in, and who didn't.</param>
public sealed class SignInElsewhere(IUsers users, IAsker asker, IAuditTrail trail)
{
    /// <summary>By what a provider says of them.</summary>
    /// <returns>Who they are here, or why they don't come in.</returns>
    public async Task<(SignedIn? Who, ElsewhereFlaw? Flaw)> With(Vouched who, ElsewhereRules rules, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(rules);
        var (entered, flaw) = await Enter(who, rules, ct);
        await trail.NoteEntry(asker, entered?.User, entered?.User.Login ?? "", ct);
        return (entered, flaw);
    }

    private async Task<(SignedIn? Who, ElsewhereFlaw? Flaw)> Enter(Vouched who, ElsewhereRules rules, CancellationToken ct)
    {
        using var program = asker.Begin(Asker.Program with { From = asker.Now.From });
        var role = rules.Roles.Of(who.Groups);
        if (rules.Roles.Decide && role is null)
        {
            return (null, ElsewhereFlaw.NoGroup);
        }

        var (user, flaw) = await users.FindElsewhere(who.Issuer, who.Subject, ct) is { } known ? (known, null) : await Met(who, rules, role, ct);
        return user is null ? (null, flaw)
            : user.IsDisabled ? (null, ElsewhereFlaw.Disabled)
            : (await As(user, role, ct), null);
    }

    // Somebody who comes for the first time by this identity.
    private async Task<(User? User, ElsewhereFlaw? Flaw)> Met(Vouched who, ElsewhereRules rules, Role? role, CancellationToken ct)
    {
        var login = EditUsers.Plain(who.Mail);
        if (!EditUsers.IsLogin(login))
        {
            return (null, ElsewhereFlaw.NoMail);
        }

        if (await users.FindByMail(login, ct) is { } found)
        {
            return EditUsers.Opens(found) ? (null, ElsewhereFlaw.LocalAdministrator)
                : await users.Link(found.Login, who.Issuer, who.Subject, ct) ? (found, null) : (null, ElsewhereFlaw.Taken);
        }

        if (!rules.LetsIn || role is not { } fresh || !await users.Any(ct))
        {
            return (null, ElsewhereFlaw.NotKnown);
        }

        var made = new User(login, who.Name.Trim() is { Length: > 0 } name ? name : login, fresh, false, []) { Mail = login };
        await users.AddElsewhere(made, who.Issuer, who.Subject, ct);
        return (await users.Find(login, ct), null);
    }

    // The provider's groups say what somebody is, each time they come; which accounts they reach is said here.
    private async Task<SignedIn> As(User user, Role? role, CancellationToken ct)
    {
        if (role is { } now && now != user.Role && !await EditUsers.IsLast(users, user, ct))
        {
            user = user with { Role = now };
            await users.Change(user, ct);
        }

        return new SignedIn(user, user.Stamp);
    }
}
