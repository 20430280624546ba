using Kamino.Core.Perception;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Perception;

/// <summary>What both sides said of relationships in reach.</summary>
internal sealed class SeenStages([FromKeyedServices(Seen.Whole)] IStageStore whole, ISight sight) : IStageStore
{
    private static readonly LastMade<Sight, IReadOnlyList<StageEntry>, IReadOnlyList<StageEntry>> InReach = new();

    public async Task<IReadOnlyList<StageEntry>> Read(CancellationToken ct)
    {
        var (seen, all) = (await sight.Now(ct), await whole.Read(ct));
        return InReach.Of(seen, all, () => seen.Of(all, entry => entry.Account));
    }

    public async Task<IReadOnlyList<StageEntry>> Kept(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Kept(ct), entry => entry.Account);

    public async Task Add(IReadOnlyCollection<StageEntry> entries, DateTimeOffset at, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(entries.Select(entry => entry.Account));
        await whole.Add(entries, at, ct);
    }

    public Task<string> Enter(TableChanges<StageEntry> found, TableDraft draft, CancellationToken ct) => whole.Enter(found, draft, ct);
}

/// <summary>What accounts in reach were asked and answered; a survey that asks none of them isn't there, unless one's own.</summary>
internal sealed class SeenSurveys([FromKeyedServices(Seen.Whole)] ISurveyStore whole, ISight sight, IAsker asker) : ISurveyStore
{
    public async Task<IReadOnlyList<Survey>> List(CancellationToken ct)
    {
        var (all, seen) = (await whole.List(ct), await sight.Now(ct));
        if (seen.IsAll)
        {
            return all;
        }

        var answered = (await Answers(null, ct)).Select(answer => answer.Survey).ToHashSet();
        var shown = new List<Survey>();
        foreach (var survey in all)
        {
            if (answered.Contains(survey.Number) || survey.By == asker.Now.Name || (await Invitations(survey.Number, ct)).Count > 0)
            {
                shown.Add(survey with { OwnRivals = [.. survey.OwnRivals.Where(own => seen.Sees(own.Account))] });
            }
        }

        return shown;
    }

    public async Task<Survey?> Add(Survey survey, IReadOnlyCollection<Invitation> invitations, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(invitations.Select(invitation => invitation.Account));
        return await whole.Add(survey, invitations, ct);
    }

    public async Task<IReadOnlyList<Invitation>> Invitations(int survey, CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Invitations(survey, ct), invitation => invitation.Account);

    public async Task<bool> Revoke(int survey, string account, string person, CancellationToken ct) => (await sight.Now(ct)).Sees(account) && await whole.Revoke(survey, account, person, ct);

    public async Task<bool> Close(int survey, DateTimeOffset at, CancellationToken ct) => (await List(ct)).Any(own => own.Number == survey) && await whole.Close(survey, at, ct);

    public async Task<IReadOnlyList<KeptAnswer>> Answers(int? survey, CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Answers(survey, ct), answer => answer.Answer.Account);

    public async Task<bool> Keep(KeptAnswer answer, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(answer.Answer.Account);
        return await whole.Keep(answer, ct);
    }

    public Task<string> Enter(IReadOnlyCollection<Survey> surveys, TableChanges<KeptAnswer> found, TableDraft draft, CancellationToken ct) => whole.Enter(surveys, found, draft, ct);
}

/// <summary>Notes on people at accounts in reach.</summary>
internal sealed class SeenPeopleRecords([FromKeyedServices(Seen.Whole)] IPeopleRecords whole, ISight sight) : IPeopleRecords
{
    public async Task<IReadOnlyList<MapNote>> Notes(string account, CancellationToken ct) => (await sight.Now(ct)).Sees(account) ? await whole.Notes(account, ct) : [];

    public async Task<IReadOnlyList<MapNote>> LatestNotes(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.LatestNotes(ct), note => note.Account);

    public async Task Note(IReadOnlyCollection<MapNote> notes, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(notes.Select(note => note.Account));
        await whole.Note(notes, ct);
    }

    public async Task Forget(string name, Erasure erasure, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(erasure.Account);
        await whole.Forget(name, erasure, ct);
    }

    public async Task Rename(string account, string name, string newName, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(account);
        await whole.Rename(account, name, newName, ct);
    }

    public async Task<IReadOnlyList<Erasure>> Erasures(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Erasures(ct), erasure => erasure.Account);

    public async Task<PersonTraces> Traces(string account, string name, CancellationToken ct) =>
        (await sight.Now(ct)).Sees(account) ? await whole.Traces(account, name, ct) : new PersonTraces([], [], [], [], []);

    public Task<PrivacyRules> Rules(CancellationToken ct) => whole.Rules(ct);

    public Task Save(PrivacyRules rules, CancellationToken ct) => whole.Save(rules, ct);
}

/// <summary>Mail about accounts in reach.</summary>
internal sealed class SeenOutbox([FromKeyedServices(Seen.Whole)] IOutbox whole, ISight sight) : IOutbox
{
    public async Task<IReadOnlyList<OutboxMail>> List(MailTopic topic, int? subject, CancellationToken ct) =>
        (await sight.Now(ct)).Of(await whole.List(topic, subject, ct), mail => mail.Account);

    public Task<int> Queue(IReadOnlyCollection<OutboxMail> mails, CancellationToken ct) => whole.Queue(mails, ct);

    public Task<OutboxMail?> Claim(DateTimeOffset now, CancellationToken ct) => whole.Claim(now, ct);

    public Task Settle(OutboxMail mail, CancellationToken ct) => whole.Settle(mail, ct);

    public Task Doubt(DateTimeOffset claimedBefore, CancellationToken ct) => whole.Doubt(claimedBefore, ct);
}
