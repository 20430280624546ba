using System.Security.Cryptography;
using System.Text.Json;
using Kamino.Core.Perception;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class SurveyStore(IDbContextFactory<RecordsContext> records, TableBatches batches) : ISurveyStore
{
    public async Task<IReadOnlyList<Survey>> List(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<SurveyRow>().AsNoTracking().OrderByDescending(row => row.Number).ToListAsync(ct);
        return [.. rows.Select(row => new Survey(
            row.Number, row.Name, Read<Questionnaire>(row.Asked), Read<List<AccountRivals>>(row.OwnRivals), row.Closes, row.By, row.At, row.ClosedAt))];
    }

    public async Task<Survey?> Add(Survey survey, IReadOnlyCollection<Invitation> invitations, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var numbered = survey with { Number = await context.Set<SurveyRow>().MaxAsync(row => (int?)row.Number, ct) + 1 ?? 1 };
        context.Add(Row(numbered));
        context.AddRange(invitations.Select(invitation => Row(invitation with { Survey = numbered.Number })));
        return await Saved(context, ct) ? numbered : null;
    }

    public async Task<IReadOnlyList<Invitation>> Invitations(int survey, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<SurveyRespondentRow>().AsNoTracking().Where(row => row.Survey == survey).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Account, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).Select(Invitation)];
    }

    public async Task<bool> Revoke(int survey, string account, string person, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await context.Set<SurveyRespondentRow>().Where(row => row.Survey == survey && row.Account == account && row.Name == person)
            .ExecuteUpdateAsync(row => row.SetProperty(own => own.Revoked, true), ct) > 0;
    }

    public async Task<bool> Close(int survey, DateTimeOffset at, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        if (await context.Set<SurveyRow>().FirstOrDefaultAsync(row => row.Number == survey && row.ClosedAt == null, ct) is not { } row)
        {
            return false;
        }

        row.ClosedAt = at;
        if (Read<Questionnaire>(row.Asked).Anonymous)
        {
            await Unname(context, survey, row.Closes, at, ct);
        }

        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    public async Task<IReadOnlyList<KeptAnswer>> Answers(int? survey, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<SurveyAnswerRow>().AsNoTracking().Where(row => survey == null || row.Survey == survey).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Survey).ThenBy(row => row.Account, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Version).Select(Answer)];
    }

    public async Task<bool> Keep(KeptAnswer answer, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        context.Add(Row(answer));
        return await Saved(context, ct);
    }

    public Task<string> Enter(IReadOnlyCollection<Survey> surveys, TableChanges<KeptAnswer> found, TableDraft draft, CancellationToken ct) => batches.Enter(
        BatchKind.Surveys, draft,
        async entry =>
        {
            await entry.Keep(new TableChanges<SurveyRow>([.. surveys.Select(Row)], []), null, ct);
            await entry.Keep(found.As(Row), null, ct);
        },
        ct);

    // Two that write the same version at the same moment: the key lets one of them in.
    private static async Task<bool> Saved(RecordsContext context, CancellationToken ct)
    {
        try
        {
            await context.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException failed) when (KeyTaken.By(failed))
        {
            return false;
        }
    }

    // The last version of each answer stays, under a number drawn anew, of one day and one hour for all: nothing tells any more whose it was.
    private static async Task Unname(RecordsContext context, int survey, DateOnly day, DateTimeOffset at, CancellationToken ct)
    {
        var rows = await context.Set<SurveyAnswerRow>().Where(row => row.Survey == survey && row.Side == AnswerSide.Customer).ToListAsync(ct);
        context.RemoveRange(rows);
        await context.SaveChangesAsync(ct);
        foreach (var account in rows.GroupBy(row => row.Account))
        {
            var last = account.GroupBy(row => row.Name).Select(versions => Answer(versions.First(row => row.Version == versions.Max(other => other.Version)))).ToArray();
            RandomNumberGenerator.Shuffle(last.AsSpan());
            context.AddRange(last.Select((kept, i) => Row(kept with
            {
                Version = 1,
                At = at,
                Answer = kept.Answer with { By = new Respondent(FormattableString.Invariant($"{i + 1}"), null, null), Day = day < DateOnly.FromDateTime(at.DateTime) ? day : DateOnly.FromDateTime(at.DateTime), TakenBy = null },
            })));
        }
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, RecordJson.Options) ?? throw new JsonException(json);

    private static SurveyRow Row(Survey survey) => new()
    {
        Number = survey.Number,
        Name = survey.Name,
        Asked = RecordJson.Write(survey.Asked),
        OwnRivals = RecordJson.Write(survey.OwnRivals),
        Closes = survey.Closes,
        By = survey.By,
        At = survey.At,
        ClosedAt = survey.ClosedAt,
    };

    private static SurveyRespondentRow Row(Invitation invitation) => new()
    {
        Survey = invitation.Survey,
        Account = invitation.Account,
        Name = invitation.Person.Name,
        Role = invitation.Person.Role,
        Influence = invitation.Person.Influence,
        Email = invitation.Email,
        Language = invitation.Language,
        Revoked = invitation.Revoked,
    };

    private static Invitation Invitation(SurveyRespondentRow row) =>
        new(row.Survey, row.Account, new Respondent(row.Name, row.Role, row.Influence), row.Email, row.Language) { Revoked = row.Revoked };

    private static SurveyAnswerRow Row(KeptAnswer kept) => new()
    {
        Survey = kept.Survey,
        Account = kept.Answer.Account,
        Name = kept.Answer.By.Name,
        Side = kept.Side,
        Version = kept.Version,
        Day = kept.Answer.Day,
        At = kept.At,
        Body = RecordJson.Write(kept.Answer),
    };

    private static KeptAnswer Answer(SurveyAnswerRow row) => new(row.Survey, row.Side, row.Version, Read<SurveyAnswer>(row.Body), row.At);
}
