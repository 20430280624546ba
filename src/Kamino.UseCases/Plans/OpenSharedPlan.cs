using Kamino.Core.Plans;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>What stands at the door of a shared plan: nothing of the plan itself.</summary>
/// <param name="Us">How the customer knows us.</param>
/// <param name="Language">Their language.</param>
/// <param name="Email">Where a code goes, all but its ends covered; empty where none can be sent.</param>
public sealed record SharedDoor(string Us, string Language, string Email);

/// <summary>Something that was said or done about the plan, as the customer reads it.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Where">About what.</param>
/// <param name="Text">In their words.</param>
/// <param name="Taken">Whether one of us put it into the plan.</param>
public sealed record GuestAct(PlanActKind Kind, string By, DateTimeOffset At, string Where, string Text, bool Taken);

/// <summary>A shared plan as one person at the customer sees it.</summary>
/// <param name="Plan">What they see of it.</param>
/// <param name="Person">Who they are.</param>
/// <param name="Language">Their language.</param>
/// <param name="Right">What they may do.</param>
/// <param name="Expires">From when on it doesn't open any more.</param>
/// <param name="Today">The day that counts as today.</param>
/// <param name="Acts">What they and their colleagues did, latest first.</param>
public sealed record GuestView(SharedPlan Plan, string Person, string Language, ShareRight Right, DateTimeOffset Expires, DateOnly Today, IReadOnlyList<GuestAct> Acts);

/// <summary>A visitor who came by a link and gave the code.</summary>
/// <param name="Share">Their share.</param>
/// <param name="Kept">The plan as it is kept.</param>
/// <param name="View">What they see of it.</param>
internal sealed record Guest(PlanShare Share, KeptPlan Kept, GuestView View);

/// <summary>Lets somebody at the customer in: first the link, then a code that went to their address, then a visit of some hours.</summary>
/// <param name="links">Where links are kept.</param>
/// <param name="shares">With whom plans are shared.</param>
/// <param name="plans">The plans.</param>
/// <param name="outbox">Where mail waits.</param>
/// <param name="passes">Makes codes.</param>
/// <param name="ground">What accounts are called.</param>
/// <param name="company">How customers know us.</param>
/// <param name="clock">When it is.</param>
public sealed class OpenSharedPlan(
    ILinkStore links, IShareStore shares, IPlanStore plans, IOutbox outbox, SharePlan passes, ReadPlanGround ground, ICompanySettings company, TimeProvider clock)
{
    private static readonly PlanActKind[] Own = [PlanActKind.Confirmed, PlanActKind.Corrected, PlanActKind.Commented, PlanActKind.Proposed, PlanActKind.Accepted, PlanActKind.Done, PlanActKind.Measured, PlanActKind.Agreed];

    /// <summary>The door; <c>null</c> for whatever reason the link doesn't work.</summary>
    public async Task<SharedDoor?> Knock(string token, CancellationToken ct)
    {
        if (await Find(token, ct) is not { } share)
        {
            return null;
        }

        var settings = await company.Read(ct);
        return new SharedDoor(settings.OurName, share.Language, settings.Mail.IsComplete ? Covered(share.Email) : "");
    }

    /// <summary>Queues mail with a code.</summary>
    /// <returns><c>false</c> where too many were asked for, or mail can't leave; <c>null</c> for whatever reason the link doesn't work.</returns>
    public async Task<bool?> Code(string token, CancellationToken ct)
    {
        if (await Find(token, ct) is not { } share)
        {
            return null;
        }

        var (mails, since) = (await outbox.List(MailTopic.PlanCode, share.Number, ct), clock.GetUtcNow() - CodePace.Window);
        if (share.Email.Length == 0 || !(await company.Read(ct)).Mail.IsComplete || mails.Count(mail => mail.At > since) >= CodePace.MostCodes)
        {
            return false;
        }

        await outbox.Queue([passes.Mail(MailTopic.PlanCode, share, mails.Count)], ct);
        return true;
    }

    /// <summary>Spends a code.</summary>
    /// <returns>The secret of the visit; <c>null</c> where link or code don't work.</returns>
    public async Task<string?> Enter(string token, string code, CancellationToken ct)
    {
        if (await Find(token, ct) is not { } share || !await shares.Spend(share.Number, SharePlan.CodeHash(share.Number, code.Trim()), clock.GetUtcNow(), ct))
        {
            return null;
        }

        var (visit, now) = (LinkToken.New(), clock.GetUtcNow());
        await links.Add(new KeptLink(LinkToken.Hash(visit), LinkUse.Visit, share.Number, share.Account, share.Person, now + CodePace.Visit), ct);
        var version = (await plans.Find(share.Plan, null, ct))?.Card.Version ?? 0;
        await shares.Add(new PlanAct(0, share.Plan, version, PlanActKind.Opened, share.Person, now) { Share = share.Number }, null, ct);
        return visit;
    }

    /// <summary>What they see; <c>null</c> for whatever reason link or visit don't work.</summary>
    public async Task<GuestView?> Open(string token, string visit, CancellationToken ct) => (await Guest(token, visit, ct))?.View;

    internal async Task<Guest?> Guest(string token, string visit, CancellationToken ct)
    {
        if (await Find(token, ct) is not { } share || await LinkToken.Find(links, LinkUse.Visit, visit, clock.GetUtcNow(), ct) is not { } come || come.Subject != share.Number
            || await plans.Find(share.Plan, null, ct) is not { } kept)
        {
            return null;
        }

        var acts = await shares.Acts(share.Plan, ct);
        var us = (await company.Read(ct)).OurName;
        var name = (await ground.Names(ct)).GetValueOrDefault(kept.Card.Account, kept.Card.Account);
        var shared = SharedPlan.Of(kept.Plan, kept.Card.Version, us, name, acts).Only(share.Parts);
        return new Guest(share, kept, new GuestView(shared, share.Person, share.Language, share.Right, share.Expires, ground.Today, Said(acts, share)));
    }

    private static IReadOnlyList<GuestAct> Said(IReadOnlyList<PlanAct> acts, PlanShare share)
    {
        var taken = acts.Where(act => act.Kind == PlanActKind.TakenOver).Select(act => act.Where).ToHashSet();
        return
        [
            .. acts.Where(act => act.IsTheirs && Own.Contains(act.Kind) && Sees(share, act.Where)).OrderByDescending(act => act.Number)
                .Select(act => new GuestAct(act.Kind, act.Person, act.At, act.Where, act.Text, taken.Contains(FormattableString.Invariant($"acts/{act.Number}")))),
        ];
    }

    // What is about a part that they don't see isn't told to them either.
    private static bool Sees(PlanShare share, string where) => where.Split('/')[0] switch
    {
        "insights" => share.Parts.Contains(SharedPart.Insights),
        "objectives" => share.Parts.Contains(SharedPart.Objectives),
        "actions" => share.Parts.Contains(SharedPart.Actions),
        "scorecard" or "meetings" => share.Parts.Contains(SharedPart.Scorecard),
        _ => true,
    };

    private async Task<PlanShare?> Find(string token, CancellationToken ct) =>
        await LinkToken.Find(links, LinkUse.Plan, token, clock.GetUtcNow(), ct) is { } link && await shares.Find(link.Subject, ct) is { } share && share.IsOpen(clock.GetUtcNow()) ? share : null;

    private static string Covered(string email) => email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{email[0]}…{email[at..]}" : "";
}
