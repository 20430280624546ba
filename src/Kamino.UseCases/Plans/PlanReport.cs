using Kamino.Core.Plans;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>Says on paper what a plan says. Two ways in: the plan with all that we know, and the shared part, which is all that a customer's paper can be made of.</summary>
public static class PlanReport
{
    /// <summary>The plan for us.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="figures">What was measured of its account.</param>
    /// <param name="shared">What the customer sees of it, with both sides' measures.</param>
    /// <param name="words">The reader's.</param>
    public static Report Of(PlanView view, PlanFigures figures, SharedPlan shared, IReaderWords words)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(words);
        var parts = new PlanParts(view, figures, shared, words);
        return new Report(
            words.Language, words["report.plan"], view.Position.Name, view.Plan.Ambition.Length > 0 ? view.Plan.Ambition : words["plans.ambition.none"],
            $"{words.Say("plans.version", view.Card.Version)} · {words.Word(view.Card.Status)} · {words.Say("plans.known_on", words.Day(view.Position.AsOf))} · {words["report.internal"]}", parts.Document, parts.Deck);
    }

    /// <summary>What the customer gets.</summary>
    /// <param name="plan">The shared part.</param>
    /// <param name="today">What day it is.</param>
    /// <param name="words">The reader's.</param>
    public static Report Of(SharedPlan plan, DateOnly today, IReaderWords words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        var parts = new SharedParts(plan, today, words);
        return new Report(
            words.Language, words["report.joint_plan"], plan.Customer, words.Say("report.between", parts.Us, plan.Customer),
            $"{parts.Us} · {plan.Customer} · {words.Day(today)}", parts.Document, parts.Deck);
    }
}
