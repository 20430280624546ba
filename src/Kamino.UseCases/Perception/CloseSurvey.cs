using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Closes surveys for good: no answer is taken any more, and the names leave an anonymous one.</summary>
/// <param name="surveys">Where they are kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class CloseSurvey(ISurveyStore surveys, TimeProvider clock, IAsker asker)
{
    /// <summary>Closes one; <c>false</c> where there is no such survey, or it was closed.</summary>
    public Task<bool> Of(int number, CancellationToken ct)
    {
        asker.Demand(Right.RunSurveys);
        return surveys.Close(number, clock.GetUtcNow(), ct);
    }

    /// <summary>Closes those whose last day is over.</summary>
    public async Task Due(CancellationToken ct)
    {
        asker.Demand(Right.RunSurveys);
        var today = clock.Today();
        foreach (var survey in (await surveys.List(ct)).Where(survey => survey.ClosedAt is null && survey.Closes < today))
        {
            await Of(survey.Number, ct);
        }
    }
}
