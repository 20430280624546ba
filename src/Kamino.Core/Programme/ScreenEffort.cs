namespace Kamino.Core.Programme;

/// <summary>Where somebody of us enters something.</summary>
public enum EntryScreen
{
    /// <summary>A plan is begun.</summary>
    Plan,

    /// <summary>A review is noted.</summary>
    Review,

    /// <summary>An opportunity is opened.</summary>
    Opportunity,

    /// <summary>The questions of its phase are answered.</summary>
    Answers,

    /// <summary>One side's view of the relationship.</summary>
    Stage,

    /// <summary>A person at the customer.</summary>
    Person,
}

/// <summary>What a screen asks of somebody's time: effort that is stated can be kept small.</summary>
/// <param name="Screen">Which.</param>
/// <param name="Fields">How many it needs.</param>
/// <param name="Seconds">How long that takes.</param>
/// <remarks>Rule: <c>docs/methods/adoption.md</c>.</remarks>
public sealed record ScreenEffort(EntryScreen Screen, int Fields, double Seconds)
{
    /// <summary>Seconds for a field, as long as nobody's were measured.</summary>
    public const double Assumed = 8;

    /// <summary>Every screen.</summary>
    /// <param name="perField">Seconds for a field, above 0.</param>
    public static IReadOnlyList<ScreenEffort> All(double perField) => [.. Enum.GetValues<EntryScreen>().Select(screen => new ScreenEffort(screen, Of(screen), Of(screen) * perField))];

    private static int Of(EntryScreen screen) => screen switch
    {
        EntryScreen.Plan => 2,
        EntryScreen.Review => 4,
        EntryScreen.Opportunity => 5,
        EntryScreen.Answers => 5,
        EntryScreen.Stage => 7,
        EntryScreen.Person => 3,
    };
}
