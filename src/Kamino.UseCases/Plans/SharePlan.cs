using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Why a plan isn't shared.</summary>
public enum ShareFlaw
{
    /// <summary>Nobody is named.</summary>
    NoPerson,

    /// <summary>Not an address for mail.</summary>
    BadEmail,

    /// <summary>Not from 1 to 366 days.</summary>
    BadDays,

    /// <summary>Not a part is to be seen.</summary>
    NoParts,

    /// <summary>The settings name no mail server, no sender or no address where customers reach us.</summary>
    NoMailSettings,

    /// <summary>It was taken back or has ended.</summary>
    Ended,
}

/// <summary>With whom a plan is to be shared.</summary>
/// <param name="Person">Their name.</param>
/// <param name="By">Who of us shares it.</param>
public sealed record ShareDraft(string Person, string By)
{
    /// <summary>Days for which it opens.</summary>
    public const int UsualDays = 60;

    /// <summary>Most days.</summary>
    public const int MostDays = 366;

    /// <summary>Where the link and the codes go; empty where both are handed over in another way.</summary>
    public string Email { get; init; } = "";

    /// <summary>Their language.</summary>
    public string Language { get; init; } = "es";

    /// <summary>For how many days it opens.</summary>
    public int Days { get; init; } = UsualDays;

    /// <summary>What they may do.</summary>
    public ShareRight Right { get; init; } = ShareRight.TakePart;

    /// <summary>What they see; everything that is shared where left out.</summary>
    public IReadOnlyList<SharedPart>? Parts { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Flaw">Why it wasn't done; <c>null</c> where it was.</param>
/// <param name="Share">The share.</param>
public sealed record ShareOutcome(ShareFlaw? Flaw, PlanShare? Share);

/// <summary>A link, with a code where it is handed over without mail. Told once: neither can be looked up.</summary>
/// <param name="Share">The share.</param>
/// <param name="Token">The secret of the link.</param>
/// <param name="Code">The code that opens it.</param>
public sealed record SharePass(PlanShare Share, string Token, string Code);

/// <summary>Shares plans with people at the customer, and takes that back.</summary>
/// <param name="shares">With whom they are shared.</param>
/// <param name="plans">The plans.</param>
/// <param name="links">Where links are kept.</param>
/// <param name="outbox">Where mail waits.</param>
/// <param name="company">How mail leaves.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class SharePlan(IShareStore shares, IPlanStore plans, ILinkStore links, IOutbox outbox, ICompanySettings company, TimeProvider clock, IAsker asker)
{
    private const int LongestName = 200;

    /// <summary>The shares of a plan; <c>null</c> where there is no such plan.</summary>
    public async Task<IReadOnlyList<PlanShare>?> Of(int plan, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await plans.Find(plan, null, ct) is null ? null : await shares.List(plan, ct);
    }

    /// <summary>Shares a plan with one person; <c>null</c> where there is no such plan. Mail with the link is queued where they have an address and mail can leave.</summary>
    public async Task<ShareOutcome?> With(int plan, ShareDraft draft, CancellationToken ct)
    {
        asker.Demand(Right.SharePlans);
        ArgumentNullException.ThrowIfNull(draft);
        draft = draft with { By = asker.Signs(draft.By) };
        if (await plans.Find(plan, null, ct) is not { } kept)
        {
            return null;
        }

        if (Flaw(draft) is { } flaw)
        {
            return new ShareOutcome(flaw, null);
        }

        var now = clock.GetUtcNow();
        var share = await shares.Add(
            new PlanShare(0, plan, kept.Card.Account, draft.Person.Trim(), draft.Email.Trim(), draft.Language)
            {
                Right = draft.Right,
                Parts = draft.Parts ?? [.. Enum.GetValues<SharedPart>()],
                Expires = now.AddDays(draft.Days),
                By = draft.By.Trim(),
                At = now,
            },
            ct);
        await Send(plan, share.Number, ct);
        return new ShareOutcome(null, share);
    }

    /// <summary>Queues mail with a link to a share; <c>null</c> where there is no such share.</summary>
    public async Task<ShareOutcome?> Send(int plan, int share, CancellationToken ct)
    {
        asker.Demand(Right.SharePlans);
        if (await Find(plan, share, ct) is not { } found)
        {
            return null;
        }

        ShareFlaw? flaw = !found.IsOpen(clock.GetUtcNow()) ? ShareFlaw.Ended
            : found.Email.Length == 0 ? ShareFlaw.BadEmail
            : !(await company.Read(ct)).Mail.IsComplete ? ShareFlaw.NoMailSettings
            : null;
        if (flaw is null)
        {
            await outbox.Queue([Mail(MailTopic.PlanLink, found, (await outbox.List(MailTopic.PlanLink, share, ct)).Count)], ct);
        }

        return new ShareOutcome(flaw, found);
    }

    /// <summary>Makes a link and a code to be handed over in another way than by our mail; <c>null</c> where the share doesn't open.</summary>
    public async Task<SharePass?> Pass(int plan, int share, CancellationToken ct)
    {
        asker.Demand(Right.SharePlans);
        return await Find(plan, share, ct) is { } found && found.IsOpen(clock.GetUtcNow()) ? new SharePass(found, await Link(found, ct), await Code(found, CodePace.ByVoice, ct)) : null;
    }

    /// <summary>Takes a share back; <c>false</c> where there is none of that number, or it is over already.</summary>
    public async Task<bool> Revoke(int plan, int share, string by, CancellationToken ct)
    {
        asker.Demand(Right.SharePlans);
        by = asker.Signs(by);
        return await Find(plan, share, ct) is { } found && await shares.Revoke(found.Number, by.Trim(), clock.GetUtcNow(), ct);
    }

    private async Task<PlanShare?> Find(int plan, int share, CancellationToken ct) => await shares.Find(share, ct) is { } found && found.Plan == plan ? found : null;

    internal async Task<string> Link(PlanShare share, CancellationToken ct)
    {
        var token = LinkToken.New();
        await links.Add(new KeptLink(LinkToken.Hash(token), LinkUse.Plan, share.Number, share.Account, share.Person, share.Expires), ct);
        return token;
    }

    internal async Task<string> Code(PlanShare share, TimeSpan good, CancellationToken ct)
    {
        var code = RandomNumberGenerator.GetInt32((int)Math.Pow(10, CodePace.Digits)).ToString($"D{CodePace.Digits}", CultureInfo.InvariantCulture);
        await shares.Add(new ShareCode(share.Number, CodeHash(share.Number, code), clock.GetUtcNow() + good), ct);
        return code;
    }

    internal static string CodeHash(int share, string code) => LinkToken.Hash(string.Create(CultureInfo.InvariantCulture, $"{share}:{code}"));

    internal OutboxMail Mail(MailTopic topic, PlanShare share, int occasion) => new(topic, share.Number, share.Account, share.Person, occasion, clock.GetUtcNow(), clock.GetUtcNow());

    private static ShareFlaw? Flaw(ShareDraft draft) => draft.Person.Trim().Length is 0 or > LongestName || draft.By.Trim().Length == 0 ? ShareFlaw.NoPerson
        : draft.Email.Trim().Length > 0 && !MailAddress.TryCreate(draft.Email.Trim(), out _) ? ShareFlaw.BadEmail
        : draft.Days is < 1 or > ShareDraft.MostDays ? ShareFlaw.BadDays
        : draft.Parts is { Count: 0 } ? ShareFlaw.NoParts
        : null;
}
