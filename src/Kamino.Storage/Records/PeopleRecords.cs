using System.Security.Cryptography;
using System.Text.Json;
using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Portfolio;
using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class PeopleRecords(IDbContextFactory<RecordsContext> records, KeptAnswers<string, PrivacyRules> kept) : IPeopleRecords
{
    private const string RulesName = "people_privacy";

    private static readonly MadeQuery<Func<RecordsContext, string, IAsyncEnumerable<MapNoteRow>>> NotesOf = new(() => EF.CompileAsyncQuery((RecordsContext context, string account) =>
        context.Set<MapNoteRow>().AsNoTracking().Where(row => row.Account == account).OrderBy(row => row.Day).AsQueryable()));

    public async Task<IReadOnlyList<MapNote>> Notes(string account, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await NotesOf.In(context)(context, account).ToListAsync(ct);
        return [.. rows.Select(row => new MapNote(row.Account, row.Day, row.People, row.WeightedDisposition, row.Coverage))];
    }

    public async Task<IReadOnlyList<MapNote>> LatestNotes(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<MapNoteRow>().AsNoTracking().ToListAsync(ct);
        return [.. rows.GroupBy(row => row.Account).Select(all => all.MaxBy(row => row.Day)).OfType<MapNoteRow>().Select(row => new MapNote(row.Account, row.Day, row.People, row.WeightedDisposition, row.Coverage))];
    }

    public async Task Note(IReadOnlyCollection<MapNote> notes, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Upsert.Rows<MapNoteRow>(
            context, [.. notes.Select(note => new MapNoteRow { Account = note.Account, Day = note.Day, People = note.People, WeightedDisposition = note.WeightedDisposition, Coverage = note.Coverage })], ct);
    }

    public async Task Forget(string name, Erasure erasure, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var account = erasure.Account;
        await context.Set<ContactRow>().Where(row => row.Account == account && row.Name == name).ExecuteDeleteAsync(ct);
        await context.Set<ContactLinkRow>().Where(row => row.Account == account && (row.Contact == name || (row.To == name && row.Kind != LinkKind.KnownBy))).ExecuteDeleteAsync(ct);
        await Unname(context, account, name, ct);
        await ForgetImports(context, account, name, ct);
        await AuditStore.Forget(context, account, name, ct);
        context.Add(new ErasureRow { Account = account, Why = erasure.Why, By = erasure.By, At = erasure.At });
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task Rename(string account, string name, string newName, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await new PersonRename(context, account, name, newName).Run(ct);
        await context.Told([new AuditDraft("contact", account, AuditAct.Changed, $"{account} · {newName}", [new AuditChange("name", name, newName)])], ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<Erasure>> Erasures(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ErasureRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return [.. rows.Select(row => new Erasure(row.Account, row.Why, row.By, row.At))];
    }

    public async Task<PersonTraces> Traces(string account, string name, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var scores = await Answers(context, account, name).AsNoTracking().OrderBy(row => row.Day).ThenBy(row => row.Factor).ThenBy(row => row.Supplier).ToListAsync(ct);
        var stages = await Views(context, account, name).AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        var links = await context.Set<ContactLinkRow>().AsNoTracking().Where(row => row.Account == account && row.To == name && row.Kind != LinkKind.KnownBy).ToListAsync(ct);
        var batches = (await Changes(context, account, name, ct)).Select(change => change.Batch).Distinct().Order();
        return new PersonTraces(
            [.. scores.Select(row => new PersonAnswer(row.Day, row.Factor, row.Supplier, row.Score)), .. await SurveyTraces.Of(context, account, name, ct)], [.. stages.Select(row => row.Entry(account))],
            [.. batches.Select(ManifestName.Of)], [.. links.Select(row => row.Contact).Distinct().Order(StringComparer.Ordinal)],
            await SurveyTraces.Deeds(context, account, name, ct));
    }

    public Task<PrivacyRules> Rules(CancellationToken ct) => kept.Get("", () => ReadRules(ct));

    private async Task<PrivacyRules> ReadRules(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<SettingRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Name == RulesName, ct);
        return row is null ? new PrivacyRules() : JsonSerializer.Deserialize<PrivacyRules>(row.Value, RecordJson.Options) ?? new PrivacyRules();
    }

    public async Task Save(PrivacyRules rules, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Traced.Rows<SettingRow>(context, [new() { Name = RulesName, Value = RecordJson.Write(rules) }], ct);
    }

    // What they answered goes on counting, under a name that nobody can lead back to them; the same one throughout, so that no mean changes.
    private static async Task Unname(RecordsContext context, string account, string name, CancellationToken ct)
    {
        await ForgetViews(context, account, name, ct);
        var nobody = "erased-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        await Answers(context, account, name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Assessor, nobody), ct);
        await Views(context, account, name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.By, nobody), ct);
        await SurveyTraces.Forget(context, account, name, nobody, ct);
    }

    private static async Task ForgetViews(RecordsContext context, string account, string name, CancellationToken ct)
    {
        var keys = (await Views(context, account, name).Select(row => row.Id).ToListAsync(ct)).ConvertAll(id => JsonSerializer.Serialize(new[] { id }));
        await context.Set<BatchChangeRow>().Where(row => row.Table == "stage_entry" && keys.Contains(row.Key)).ExecuteDeleteAsync(ct);
        var scores = await context.Set<BatchChangeRow>().Where(row => row.Table == "factor_score").ToListAsync(ct);
        context.RemoveRange(scores.Where(row => JsonSerializer.Deserialize<JsonElement[]>(row.Key) is [var at, _, _, _, var who, var source, ..]
            && at.ToString() == account && who.ToString() == name && source.GetInt32() == (int)ScoreSource.Customer));
    }

    // The notes that an import can be taken back by hold the person too, and so do the edits that an undo named.
    private static async Task ForgetImports(RecordsContext context, string account, string name, CancellationToken ct)
    {
        context.RemoveRange(await Changes(context, account, name, ct));
        var named = $"{account} · {name}";
        foreach (var batch in await context.Set<BatchRow>().Where(row => row.Kind == BatchKind.Contacts || row.Kind == BatchKind.Stages || row.Kind == BatchKind.Scores).ToListAsync(ct))
        {
            batch.KeptEdits = batch.KeptEdits is { } kept
                ? RecordJson.Write((JsonSerializer.Deserialize<List<KeptEdit>>(kept, RecordJson.Options) ?? []).Where(edit => edit.Record != named && !edit.Record.StartsWith(named + " · ", StringComparison.Ordinal)))
                : null;
            batch.Report = batch.Report.Replace(RecordJson.Write(name).Trim('"'), "—", StringComparison.Ordinal);
        }
    }

    private static IQueryable<FactorScoreRow> Answers(RecordsContext context, string account, string name) =>
        context.Set<FactorScoreRow>().Where(row => row.Account == account && row.Source == ScoreSource.Customer && row.Assessor == name);

    private static IQueryable<StageEntryRow> Views(RecordsContext context, string account, string name) =>
        context.Set<StageEntryRow>().Where(row => row.Account == account && row.Side == StageSide.Customer && row.By == name);

    private static async Task<List<BatchChangeRow>> Changes(RecordsContext context, string account, string name, CancellationToken ct)
    {
        var rows = await context.Set<BatchChangeRow>().Where(row => row.Table == "contact" || row.Table == "contact_link").ToListAsync(ct);
        return [.. rows.Where(row => IsAbout(row, account, name))];
    }

    private static bool IsAbout(BatchChangeRow row, string account, string name)
    {
        var key = (JsonSerializer.Deserialize<JsonElement[]>(row.Key) ?? []).Select(part => part.ToString()).ToList();
        return key.Count > 1 && key[0] == account && (key[1] == name || (key.Count > 3 && key[3] == name && key[2] != ((int)LinkKind.KnownBy).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
