using System.Text.Json;
using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>What surveys and shared plans keep of a person.</summary>
internal static class SurveyTraces
{
    /// <summary>What they answered, every version.</summary>
    public static async Task<IEnumerable<PersonAnswer>> Of(RecordsContext context, string account, string name, CancellationToken ct) =>
        from row in await Answers(context, account, name).AsNoTracking().OrderBy(row => row.Day).ToListAsync(ct)
        from score in Body(row).Scores
        select new PersonAnswer(row.Day, score.Factor, score.Supplier, score.Score);

    /// <summary>What they did with plans that were shared with them.</summary>
    public static async Task<IReadOnlyList<PersonDeed>> Deeds(RecordsContext context, string account, string name, CancellationToken ct) =>
        [.. (await context.Set<PlanActRow>().AsNoTracking().Where(row => row.Account == account && row.Name == name).OrderBy(row => row.Number).ToListAsync(ct)).Select(row => new PersonDeed(row.At, $"{row.Kind}", row.Where, row.Text))];

    /// <summary>Takes a person out: their answers go on counting under another name and without their remark; who was asked, links and mail go.</summary>
    public static async Task Forget(RecordsContext context, string account, string name, string nobody, CancellationToken ct)
    {
        var rows = await Answers(context, account, name).ToListAsync(ct);
        context.RemoveRange(rows);
        context.AddRange(rows.Select(row => Unnamed(row, nobody)));
        await context.Set<SurveyRespondentRow>().Where(row => row.Account == account && row.Name == name).ExecuteDeleteAsync(ct);
        await context.Set<PersonalLinkRow>().Where(row => row.Account == account && row.Name == name).ExecuteDeleteAsync(ct);
        await context.Set<PlanShareRow>().Where(row => row.Account == account && row.Name == name).ExecuteDeleteAsync(ct);
        await context.Set<PlanActRow>().Where(row => row.Account == account && row.Name == name).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Name, nobody), ct);
        await context.Set<OutboxMailRow>().Where(row => row.Account == account && row.Name == name).ExecuteDeleteAsync(ct);
        var changes = await context.Set<BatchChangeRow>().Where(row => row.Table == "survey_answer").ToListAsync(ct);
        context.RemoveRange(changes.Where(row => JsonSerializer.Deserialize<JsonElement[]>(row.Key) is [_, var at, var who, ..] && at.ToString() == account && who.ToString() == name));
    }

    private static IQueryable<SurveyAnswerRow> Answers(RecordsContext context, string account, string name) =>
        context.Set<SurveyAnswerRow>().Where(row => row.Account == account && row.Name == name && row.Side == AnswerSide.Customer);

    private static SurveyAnswer Body(SurveyAnswerRow row) => JsonSerializer.Deserialize<SurveyAnswer>(row.Body, RecordJson.Options) ?? throw new JsonException(row.Body);

    private static SurveyAnswerRow Unnamed(SurveyAnswerRow row, string nobody)
    {
        var answer = Body(row);
        return new SurveyAnswerRow
        {
            Survey = row.Survey,
            Account = row.Account,
            Name = nobody,
            Side = row.Side,
            Version = row.Version,
            Day = row.Day,
            At = row.At,
            Body = RecordJson.Write(answer with { By = new Respondent(nobody, null, answer.By.Influence), Remark = "" }),
        };
    }
}
