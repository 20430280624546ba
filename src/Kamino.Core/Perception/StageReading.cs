using Kamino.Core.Quantities;

namespace Kamino.Core.Perception;

/// <summary>How one side sees the relationship.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Points">The six items from 1 to 4, in their order; all 1 where none was scored. After a handover, what a basic relationship has at most.</param>
/// <param name="Sum">The points' sum as it was scored; <c>null</c> where they weren't.</param>
/// <param name="Day">When they said so.</param>
/// <param name="By">Who.</param>
/// <param name="IsCapped">Whether a handover since holds it at basic.</param>
public sealed record SideView(RelationshipStage Stage, IReadOnlyList<double> Points, int? Sum, DateOnly Day, string By, bool IsCapped);

/// <summary>An item that the two sides see differently.</summary>
/// <param name="Item">Which.</param>
/// <param name="Ours">Our points.</param>
/// <param name="Theirs">The customer's.</param>
public sealed record ItemGap(StageItem Item, double Ours, double Theirs);

/// <summary>The two sides' views put together.</summary>
/// <param name="Ours">Our view; <c>null</c> where we said nothing.</param>
/// <param name="Theirs">The customer's; <c>null</c> where nobody asked.</param>
/// <param name="Working">The stage to work at: the lower of the two, disintegrating where either says so; unknown until both said something.</param>
/// <param name="Gap">By how many stages we are above the customer's view; negative below; unknown where either is missing or disintegrating.</param>
/// <param name="IsInsight">Whether the gap is one stage or more, either way: something to talk about.</param>
/// <param name="Items">What the sides see differently, the widest first.</param>
public sealed record StageView(SideView? Ours, SideView? Theirs, Answer<RelationshipStage> Working, Answer<int> Gap, bool IsInsight, IReadOnlyList<ItemGap> Items);

/// <summary>Reads an account's history of stages.</summary>
/// <remarks>Bands, rules and worked examples: <c>docs/methods/relationship-stage.md</c>.</remarks>
public static class StageReading
{
    /// <summary>The most points for an item; the least is 1.</summary>
    public const int MostPoints = 4;

    /// <summary>Months after which what somebody said is no evidence any more, unless the company says otherwise.</summary>
    public const int FreshMonths = 24;

    private const int BasicMost = 10;
    private const int CooperativeMost = 16;
    private const int InterdependentMost = 22;

    /// <summary>The six items.</summary>
    public static IReadOnlyList<StageItem> Items { get; } = Enum.GetValues<StageItem>();

    /// <summary>The stage of a sum of points.</summary>
    /// <param name="sum">From 6 to 24.</param>
    /// <exception cref="ArgumentOutOfRangeException">Six items can't give that.</exception>
    public static RelationshipStage Band(int sum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sum, Items.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sum, Items.Count * MostPoints);
        return sum switch
        {
            <= BasicMost => RelationshipStage.Basic,
            <= CooperativeMost => RelationshipStage.Cooperative,
            <= InterdependentMost => RelationshipStage.Interdependent,
            _ => RelationshipStage.Integrated,
        };
    }

    /// <summary>Whether an entry says what its word needs: six items from 1 to 4 where it is scored, none elsewhere.</summary>
    public static bool IsWhole(StageEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Word == StageWord.Scored
            ? entry.Points.Count == Items.Count && entry.Points.All(points => points is >= 1 and <= MostPoints)
            : entry.Points.Count == 0 && (entry.Word != StageWord.Handover || entry.Side == StageSide.Us);
    }

    /// <summary>Both views on a day.</summary>
    /// <param name="history">Entries of one account in the order they were made.</param>
    /// <param name="day">The day that counts as today; later entries don't count.</param>
    /// <param name="freshMonths">What is older than that is no evidence any more.</param>
    public static StageView On(IEnumerable<StageEntry> history, DateOnly day, int freshMonths = FreshMonths)
    {
        List<StageEntry> known = [.. history.Where(entry => entry.Day <= day && entry.Day > day.AddMonths(-freshMonths)).OrderBy(entry => entry.Day)];
        var (ours, theirs) = (Side(known, StageSide.Us), Side(known, StageSide.Customer));
        if (ours is null || theirs is null)
        {
            return new StageView(ours, theirs, Answer.Unknown<RelationshipStage>(Doubt.OneSideOnly), Answer.Unknown<int>(Doubt.OneSideOnly), false, []);
        }

        var broken = ours.Stage == RelationshipStage.Disintegrating || theirs.Stage == RelationshipStage.Disintegrating;
        var gap = (int)ours.Stage - (int)theirs.Stage;
        return new StageView(
            ours, theirs, Answer.Of(broken ? RelationshipStage.Disintegrating : gap > 0 ? theirs.Stage : ours.Stage),
            broken ? Answer.Unknown<int>(Doubt.Disintegrating) : Answer.Of(gap), !broken && Math.Abs(gap) >= 1, Differences(ours, theirs));
    }

    /// <summary>The side to work by: the one that stands lower, by stage and then by points; the customer's where both are the same.</summary>
    /// <param name="view">Both views.</param>
    /// <returns><c>null</c> until both sides said something.</returns>
    public static SideView? Agreed(StageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view is not { Ours: { } ours, Theirs: { } theirs } ? null : Height(ours).CompareTo(Height(theirs)) < 0 ? ours : theirs;
    }

    private static (int Stage, double Sum) Height(SideView side) =>
        (side.Stage == RelationshipStage.Disintegrating ? 0 : (int)side.Stage, side.Points.Sum());

    private static SideView? Side(List<StageEntry> known, StageSide side) =>
        known.Where(entry => entry.Side == side).Aggregate((SideView?)null, (view, entry) => entry.Word switch
        {
            StageWord.Scored => new SideView(Band(entry.Points.Sum()), [.. entry.Points.Select(points => (double)points)], entry.Points.Sum(), entry.Day, entry.By, false),
            StageWord.NoBusiness => Unscored(RelationshipStage.Exploratory, entry),
            StageWord.TrustBroken => Unscored(RelationshipStage.Disintegrating, entry),
            StageWord.Handover => view is null || view.Stage is RelationshipStage.Exploratory or RelationshipStage.Disintegrating ? view : Capped(view),
        });

    private static SideView Unscored(RelationshipStage stage, StageEntry entry) => new(stage, [.. Items.Select(_ => 1.0)], null, entry.Day, entry.By, false);

    private static SideView Capped(SideView view) => view with
    {
        Stage = RelationshipStage.Basic,
        Points = [.. view.Points.Select(points => Math.Min(points, (double)BasicMost / Items.Count))],
        IsCapped = view.IsCapped || view.Stage > RelationshipStage.Basic,
    };

    private static List<ItemGap> Differences(SideView ours, SideView theirs) => ours.Sum is null || theirs.Sum is null ? [] :
    [
        .. Items.Select((item, at) => new ItemGap(item, ours.Points[at], theirs.Points[at])).Where(gap => gap.Ours != gap.Theirs)
            .OrderByDescending(gap => Math.Abs(gap.Ours - gap.Theirs)).ThenBy(gap => gap.Item),
    ];
}
