using Kamino.Core.Perception;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Perception;

/// <summary>Compares the sheets of an import with what is kept: a new one enters, the same one again does nothing, another one is the next version.</summary>
/// <param name="intake">The rows.</param>
/// <param name="asked">The surveys.</param>
/// <param name="kept">What is kept.</param>
/// <param name="today">What day it is.</param>
/// <param name="now">When it is.</param>
internal sealed class AnswerEntry(TableIntake intake, AskedSurveys asked, IReadOnlyList<KeptAnswer> kept, DateOnly today, DateTimeOffset now)
{
    private readonly ILookup<(int, string, AnswerSide, string), KeptAnswer> _known =
        kept.ToLookup(answer => (answer.Survey, answer.Answer.Account, answer.Side, answer.Answer.By.Name));

    private readonly HashSet<(int, string)> _answered = [.. kept.Where(answer => answer.Side == AnswerSide.Customer).Select(answer => (answer.Survey, answer.Answer.Account))];
    private readonly List<KeptAnswer> _changed = [];
    private readonly List<KeptAnswer> _confirmed = [];
    private readonly List<RowChange> _outcomes = [];

    public IReadOnlyCollection<RowChange> Outcomes => _outcomes;

    public TableChanges<KeptAnswer> Found => new(_changed, _confirmed);

    public void Take(AnswerSheet sheet)
    {
        var survey = asked[sheet.Survey];
        var before = _known[(survey.Number, sheet.Answer.Account, sheet.Side, sheet.Answer.By.Name)].MaxBy(answer => answer.Version);
        if (before is not null && Same(before.Answer, sheet.Answer))
        {
            _confirmed.Add(before);
            _outcomes.AddRange(sheet.Rows.Select(_ => RowChange.Same));
        }
        else if (Flaw(sheet, survey, before) is { } flaw)
        {
            foreach (var row in sheet.Rows)
            {
                intake.Refuse(row, flaw.Field, flaw.Value, flaw.Flaw);
            }
        }
        else
        {
            _changed.Add(new KeptAnswer(survey.Number, sheet.Side, (before?.Version ?? 0) + 1, sheet.Answer, now));
            _outcomes.AddRange(sheet.Rows.Select(_ => before is null ? RowChange.New : RowChange.Changed));
        }
    }

    private (string Field, string Value, RecordFlaw Flaw)? Flaw(AnswerSheet sheet, Survey survey, KeptAnswer? before)
    {
        var answer = sheet.Answer;
        return asked.IsNew(survey) && survey.Asked.Factors.Count is < Questionnaire.FewestFactors or > Questionnaire.MostFactors
                ? ("factor", FormattableString.Invariant($"{survey.Asked.Factors.Count}"), RecordFlaw.BadQuestionnaire)
            : !asked.IsNew(survey) && !survey.IsOpen(today) ? ("survey", survey.Name, RecordFlaw.SurveyClosed)
            : sheet.Side == AnswerSide.Customer && before is { Answer.TakenBy: null } ? ("respondent", answer.By.Name, RecordFlaw.AnsweredThemselves)
            : sheet.Side == AnswerSide.Ours && _answered.Contains((survey.Number, answer.Account)) ? ("account", answer.Account, RecordFlaw.GuessTooLate)
            : AnswerReview.Flaws(answer, survey.AskedAt(answer.Account)) is [var first, ..] ? Told(first, answer)
            : null;
    }

    private static (string Field, string Value, RecordFlaw Flaw) Told(AnswerFlaw flaw, SurveyAnswer answer) => flaw switch
    {
        AnswerFlaw.PointsNotHundred => ("points", FormattableString.Invariant($"{answer.Points.Sum(given => given.Points)}"), RecordFlaw.PointsNotHundred),
        AnswerFlaw.UsNotScored => ("supplier", "us", RecordFlaw.UsNotScored),
        AnswerFlaw.UnknownFactor => ("factor", "", RecordFlaw.UnknownFactor),
        AnswerFlaw.RepeatedPoints => ("points", "", RecordFlaw.RepeatedCode),
        AnswerFlaw.RepeatedScore => ("score", "", RecordFlaw.RepeatedCode),
        AnswerFlaw.TooManySuppliers => ("supplier", "", RecordFlaw.TooManySuppliers),
        AnswerFlaw.PointsOutOfScale => ("points", "", RecordFlaw.OutOfScale),
        AnswerFlaw.ScoreOutOfScale => ("score", "", RecordFlaw.OutOfScale),
        AnswerFlaw.RiderOutOfScale => ("nps", "", RecordFlaw.OutOfScale),
        AnswerFlaw.RemarkTooLong => ("remark", "", RecordFlaw.OutOfScale),
    };

    // Lists of records don't compare by content; their JSON does.
    private static bool Same(SurveyAnswer one, SurveyAnswer other) => RecordJson.Write(one) == RecordJson.Write(other);
}
