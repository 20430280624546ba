using System.Text.Json;
using System.Text.Json.Nodes;
using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Writes another name wherever a person is named: the name is part of keys, so that rows are changed where they lie.</summary>
/// <param name="context">The transaction that it is done in.</param>
/// <param name="account">The account's code.</param>
/// <param name="name">Their name so far.</param>
/// <param name="to">The new one.</param>
internal sealed class PersonRename(RecordsContext context, string account, string name, string to)
{
    // Where a change of an import names a person: the places in its key.
    private static readonly Dictionary<string, (int Account, int[] Names)> Keys = new() { ["contact"] = (0, [1]), ["contact_link"] = (0, [1, 3]), ["survey_answer"] = (1, [2]), ["factor_score"] = (0, [4]) };

    public async Task Run(CancellationToken ct)
    {
        await context.Set<ContactRow>().Where(row => row.Account == account && row.Name == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Name, to), ct);
        await context.Set<ContactLinkRow>().Where(row => row.Account == account && row.Contact == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Contact, to), ct);
        await context.Set<ContactLinkRow>().Where(row => row.Account == account && row.To == name && row.Kind != LinkKind.KnownBy).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.To, to), ct);
        await context.Set<FactorScoreRow>().Where(row => row.Account == account && row.Source == ScoreSource.Customer && row.Assessor == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Assessor, to), ct);
        await context.Set<StageEntryRow>().Where(row => row.Account == account && row.Side == StageSide.Customer && row.By == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.By, to), ct);
        await context.Set<SurveyRespondentRow>().Where(row => row.Account == account && row.Name == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Name, to), ct);
        await context.Set<PersonalLinkRow>().Where(row => row.Account == account && row.Name == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Name, to), ct);
        await context.Set<PlanShareRow>().Where(row => row.Account == account && row.Name == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Name, to), ct);
        await context.Set<PlanActRow>().Where(row => row.Account == account && row.Name == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Name, to), ct);
        await context.Set<OutboxMailRow>().Where(row => row.Account == account && row.Name == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Name, to), ct);
        await Answers(ct);
        await Imports(ct);
        await Views(ct);
    }

    private async Task Answers(CancellationToken ct)
    {
        foreach (var row in await context.Set<SurveyAnswerRow>().AsNoTracking().Where(row => row.Account == account && row.Name == name && row.Side == AnswerSide.Customer).ToListAsync(ct))
        {
            var answer = JsonSerializer.Deserialize<SurveyAnswer>(row.Body, RecordJson.Options) ?? throw new JsonException(row.Body);
            var body = RecordJson.Write(answer with { By = answer.By with { Name = to } });
            await context.Set<SurveyAnswerRow>().Where(own => own.Survey == row.Survey && own.Account == account && own.Name == name && own.Side == row.Side && own.Version == row.Version)
                .ExecuteUpdateAsync(rows => rows.SetProperty(own => own.Name, to).SetProperty(own => own.Body, body), ct);
        }
    }

    // So that an import can still be taken back.
    private async Task Imports(CancellationToken ct)
    {
        var tables = Keys.Keys.ToList();
        foreach (var row in await context.Set<BatchChangeRow>().AsNoTracking().Where(row => tables.Contains(row.Table)).ToListAsync(ct))
        {
            var (place, names) = Keys[row.Table];
            var key = JsonNode.Parse(row.Key)?.AsArray() ?? [];
            var own = names.Where(at => key[place]?.ToString() == account && key[at]?.ToString() == name && !IsOurs(row.Table, at, key)).ToList();
            if (own.Count > 0)
            {
                own.ForEach(at => key[at] = to);
                var after = key.ToJsonString(new JsonSerializerOptions(RecordJson.Options) { WriteIndented = false });
                await context.Set<BatchChangeRow>().Where(change => change.Batch == row.Batch && change.Table == row.Table && change.Key == row.Key)
                    .ExecuteUpdateAsync(rows => rows.SetProperty(change => change.Key, after), ct);
            }
        }
    }

    // A view of a stage has a number for a key: its author stands among its columns.
    private async Task Views(CancellationToken ct)
    {
        var keys = (await context.Set<StageEntryRow>().Where(row => row.Account == account && row.Side == StageSide.Customer && row.By == to).Select(row => row.Id).ToListAsync(ct))
            .ConvertAll(id => JsonSerializer.Serialize(new[] { id }));
        foreach (var row in await context.Set<BatchChangeRow>().AsNoTracking().Where(row => row.Table == "stage_entry" && keys.Contains(row.Key) && row.IsNew).ToListAsync(ct))
        {
            var columns = JsonNode.Parse(row.Columns)?.AsObject() ?? [];
            if (columns[nameof(StageEntryRow.By)] is JsonArray { Count: 2 } pair && pair[1]?.ToString() == name)
            {
                pair[1] = to;
                var after = columns.ToJsonString(new JsonSerializerOptions(RecordJson.Options) { WriteIndented = false });
                await context.Set<BatchChangeRow>().Where(change => change.Batch == row.Batch && change.Table == row.Table && change.Key == row.Key)
                    .ExecuteUpdateAsync(rows => rows.SetProperty(change => change.Columns, after), ct);
            }
        }
    }

    // A tie to one of us isn't to somebody of theirs, whatever the name; nor is a judgement of ours the customer's.
    private static bool IsOurs(string table, int at, JsonArray key) =>
        (table == "contact_link" && at == 3 && key[2]?.ToString() == FormattableString.Invariant($"{(int)LinkKind.KnownBy}"))
        || (table == "factor_score" && key[5]?.ToString() == FormattableString.Invariant($"{(int)ScoreSource.Judged}"));
}
