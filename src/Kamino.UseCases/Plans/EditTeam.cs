using System.Net.Mail;
using System.Text.Json.Serialization;
using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>One of us, as far as reminders and calendars need it.</summary>
/// <param name="Name">As plans name them.</param>
/// <param name="Email">Where reminders go; empty where nowhere.</param>
/// <param name="TimeZone">Where their days begin and end, such as <c>America/Bogota</c>; empty where the company's counts.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
/// <param name="Reminders">Whether they want reminders.</param>
public sealed record Teammate(string Name, string Email = "", string TimeZone = "", string Language = "es", bool Reminders = true)
{
    /// <summary>Since when their calendar has an address; <c>null</c> where it has none.</summary>
    public DateTimeOffset? FeedSince { get; init; }

    /// <summary>How plans may write them: by name, or by their address for mail, which stays the same when the name is written otherwise.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<string> Names => Email.Length > 0 ? [Name, Email] : [Name];

    /// <summary>Whether a text in a plan means them.</summary>
    public bool Is(string written) => Names.Any(name => PlanHandover.IsSame(written, name));
}

/// <summary>Where it is kept who we are.</summary>
public interface ITeam
{
    /// <summary>All of us, by name.</summary>
    Task<IReadOnlyList<Teammate>> Read(CancellationToken ct);

    /// <summary>Keeps one of us; their calendar's address stays.</summary>
    Task Keep(Teammate mate, CancellationToken ct);

    /// <summary>Removes one of us with their calendar's address; <c>false</c> where there is nobody of that name.</summary>
    Task<bool> Remove(string name, CancellationToken ct);

    /// <summary>Sets the hash of the secret in a calendar's address, or takes it away; <c>false</c> where there is nobody of that name.</summary>
    Task<bool> Feed(string name, string? hash, DateTimeOffset? since, CancellationToken ct);

    /// <summary>The key that links in mail are signed with; made when it is first asked for, and never shown.</summary>
    Task<byte[]> Key(CancellationToken ct);

    /// <summary>Whose calendar it is; <c>null</c> where nobody's.</summary>
    Task<Teammate?> FindByFeed(string hash, CancellationToken ct);
}

/// <summary>Why one of us isn't kept.</summary>
public enum TeamFlaw
{
    /// <summary>The name is missing.</summary>
    NoName,

    /// <summary>No address that mail understands.</summary>
    BadAddress,

    /// <summary>Not a time zone such as America/Bogota.</summary>
    BadTimeZone,

    /// <summary>Neither <c>es</c> nor <c>en</c>.</summary>
    BadLanguage,
}

/// <summary>Keeps who we are, and gives calendars their secret addresses.</summary>
/// <param name="team">Where it is kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class EditTeam(ITeam team, TimeProvider clock, IAsker asker)
{
    /// <summary>All of us.</summary>
    public Task<IReadOnlyList<Teammate>> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return team.Read(ct);
    }

    /// <summary>Keeps one of us.</summary>
    /// <returns>Why not; <c>null</c> where they are kept.</returns>
    public async Task<TeamFlaw?> Keep(Teammate mate, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        ArgumentNullException.ThrowIfNull(mate);
        TeamFlaw? flaw = mate.Name.Trim().Length == 0 ? TeamFlaw.NoName
            : mate.Email.Length > 0 && !MailAddress.TryCreate(mate.Email, out _) ? TeamFlaw.BadAddress
            : mate.TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(mate.TimeZone, out _) ? TeamFlaw.BadTimeZone
            : mate.Language is not ("es" or "en") ? TeamFlaw.BadLanguage
            : null;
        if (flaw is null)
        {
            await team.Keep(mate with { Name = mate.Name.Trim() }, ct);
        }

        return flaw;
    }

    /// <summary>Removes one of us; <c>false</c> where there is nobody of that name.</summary>
    public Task<bool> Remove(string name, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return team.Remove(name, ct);
    }

    /// <summary>Gives a calendar a new address; the one before stops working. It is told once and can't be looked up.</summary>
    /// <returns>The secret in it; <c>null</c> where there is nobody of that name.</returns>
    public async Task<string?> Feed(string name, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        var token = LinkToken.New();
        return await team.Feed(name, LinkToken.Hash(token), clock.GetUtcNow(), ct) ? token : null;
    }

    /// <summary>Takes a calendar's address away; <c>false</c> where there is nobody of that name.</summary>
    public Task<bool> Revoke(string name, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return team.Feed(name, null, null, ct);
    }
}
