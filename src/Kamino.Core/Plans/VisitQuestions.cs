namespace Kamino.Core.Plans;

/// <summary>What to ask at the next meeting.</summary>
public enum VisitTopic
{
    /// <summary>What we would have to change on a factor on which a rival is better.</summary>
    Gap,

    /// <summary>Why they stopped buying something.</summary>
    Dropped,

    /// <summary>Who follows somebody who left.</summary>
    WhoFollows,

    /// <summary>Who decides: nobody is known who holds the money.</summary>
    WhoDecides,

    /// <summary>How they see the relationship: they never said.</summary>
    TheirView,

    /// <summary>Whether what they want still holds: an insight is too old, or they never said what they want.</summary>
    TheirGoals,

    /// <summary>Where they buy something that others like them buy from us.</summary>
    WhiteSpace,

    /// <summary>What holds up an action of theirs.</summary>
    TheirAction,
}

/// <summary>One question.</summary>
/// <param name="Topic">What about.</param>
/// <param name="About">The factor, product, person, line or action.</param>
public sealed record VisitQuestion(VisitTopic Topic, string About = "");

/// <summary>What is known before a visit, as far as questions follow from it.</summary>
/// <param name="Today">The day that counts as today.</param>
public sealed record VisitGround(DateOnly Today)
{
    /// <summary>Factors on which a rival is better, the costliest first.</summary>
    public IReadOnlyList<string> Behind { get; init; } = [];

    /// <summary>Products that they stopped buying.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>People of the plan who left.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>Whether somebody is known who holds the money; <c>null</c> where nobody says.</summary>
    public bool? KnowsWhoDecides { get; init; }

    /// <summary>Whether the customer ever said how it sees the relationship.</summary>
    public bool TheySaidTheirView { get; init; }

    /// <summary>Lines that others like them buy from us.</summary>
    public IReadOnlyList<string> WhiteSpace { get; init; } = [];
}

/// <summary>Makes the questions of a visit from what isn't known and what went wrong.</summary>
public static class VisitQuestions
{
    /// <summary>More than that nobody asks in a meeting.</summary>
    public const int Most = 6;

    /// <summary>The questions, those that cost most if they aren't asked first.</summary>
    public static IReadOnlyList<VisitQuestion> Of(Plan plan, VisitGround ground)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ground);
        return
        [
            .. new[]
            {
                ground.Left.Select(name => new VisitQuestion(VisitTopic.WhoFollows, name)),
                ground.Dropped.Take(1).Select(product => new VisitQuestion(VisitTopic.Dropped, product)),
                plan.Actions.Where(own => own.Side == ActionSide.Customer && own.IsOverdue(ground.Today)).Take(1).Select(own => new VisitQuestion(VisitTopic.TheirAction, own.Text)),
                ground.Behind.Take(1).Select(factor => new VisitQuestion(VisitTopic.Gap, factor)),
                ground.KnowsWhoDecides == false ? [new VisitQuestion(VisitTopic.WhoDecides)] : [],
                Goals(plan, ground.Today),
                ground.TheySaidTheirView ? [] : [new VisitQuestion(VisitTopic.TheirView)],
                ground.WhiteSpace.Take(1).Select(line => new VisitQuestion(VisitTopic.WhiteSpace, line)),
            }.SelectMany(own => own).Take(Most),
        ];
    }

    private static IEnumerable<VisitQuestion> Goals(Plan plan, DateOnly today) =>
        plan.Insights.FirstOrDefault(own => own.Source == InsightSource.Customer && own.HasExpired(today)) is { } old ? [new VisitQuestion(VisitTopic.TheirGoals, old.Text)]
        : plan.Insights.Any(own => own.Source == InsightSource.Customer) ? []
        : [new VisitQuestion(VisitTopic.TheirGoals)];
}
