using Kamino.Core.Perception;

namespace Kamino.UseCases.Perception;

/// <summary>The surveys that an import's answers belong to: those that are known, and those that it makes of what its file asks about.</summary>
internal sealed class AskedSurveys
{
    private readonly Dictionary<string, Survey> _byName;
    private readonly HashSet<int> _new;

    public AskedSurveys(IReadOnlyList<Survey> known, IReadOnlyList<AnswerSheet> sheets, string us, string by, DateTimeOffset at)
    {
        _byName = known.ToDictionary(survey => survey.Name, StringComparer.OrdinalIgnoreCase);
        var next = known.Count == 0 ? 1 : known.Max(survey => survey.Number) + 1;
        var made = sheets.Where(sheet => !_byName.ContainsKey(sheet.Survey)).GroupBy(sheet => sheet.Survey, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Max(sheet => sheet.Answer.Day))
            .Select((group, i) => Make(next + i, [.. group], us, by, at)).ToList();
        _new = [.. made.Select(survey => survey.Number)];
        made.ForEach(survey => _byName.Add(survey.Name, survey));
    }

    public Survey this[string name] => _byName[name];

    public bool IsNew(Survey survey) => _new.Contains(survey.Number);

    /// <summary>The new surveys that one of the answers belongs to.</summary>
    public IReadOnlyCollection<Survey> Made(IEnumerable<KeptAnswer> answers) =>
        answers.Select(answer => answer.Survey).ToHashSet() is var used ? [.. _byName.Values.Where(survey => IsNew(survey) && used.Contains(survey.Number))] : [];

    private static Survey Make(int number, List<AnswerSheet> sheets, string us, string by, DateTimeOffset at)
    {
        var answers = sheets.ConvertAll(sheet => sheet.Answer);
        var factors = answers.SelectMany(answer => answer.Points.Select(given => given.Factor).Concat(answer.Scores.Select(score => score.Factor))).Distinct()
            .Select(key => FactorSets.Find(key) ?? FactorSets.Unlisted(key));
        var riders = Enum.GetValues<RiderQuestion>().Where(question => answers.Exists(answer => answer.Rider(question) is not null));
        var rivals = answers.GroupBy(answer => answer.Account).Select(account => new AccountRivals(account.Key, Rivals(account)));
        return new Survey(
            number, sheets[0].Survey, new Questionnaire(us, [.. factors], [], [.. riders], false), [.. rivals], answers.Max(answer => answer.Day), by, at, at);
    }

    private static IReadOnlyList<string> Rivals(IEnumerable<SurveyAnswer> answers) =>
        [.. answers.SelectMany(answer => answer.Scores).Select(score => score.Supplier).Where(supplier => !SupplierName.IsUs(supplier)).DistinctBy(SupplierName.Fold)];
}
