using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>Why an account stands elsewhere than before.</summary>
public enum MoveCause
{
    /// <summary>One score changed more than any other.</summary>
    Factor,

    /// <summary>No score changed: the line did.</summary>
    CutLine,

    /// <summary>The two snapshots were scored with different models.</summary>
    Model,

    /// <summary>The strength rests on other evidence than before.</summary>
    Evidence,
}

/// <summary>The reason of a move.</summary>
/// <param name="Cause">What kind.</param>
/// <param name="Axis">On which axis the score changed.</param>
/// <param name="Factor">Key of the factor whose contribution changed most; <c>null</c> unless it is a factor.</param>
/// <param name="Supplier">Whose score it is on the strength axis.</param>
/// <param name="Change">How much the contribution changed, in points of the axis.</param>
public sealed record MoveReason(MoveCause Cause, Axis? Axis = null, string? Factor = null, string? Supplier = null, double Change = 0);

/// <summary>An account in both snapshots: an arrow from one place to another.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">Where it was.</param>
/// <param name="To">Where it is.</param>
/// <param name="Reason">Why; <c>null</c> where it didn't move.</param>
public sealed record Arrow(string Account, string Name, PlacedAccount From, PlacedAccount To, MoveReason? Reason);

/// <summary>What changed between two snapshots.</summary>
/// <param name="SameModel">Whether both were scored with the same version of the same model; else places compare only loosely.</param>
/// <param name="Arrows">Accounts in both, those that changed box first.</param>
/// <param name="Entered">Accounts only in the later one.</param>
/// <param name="Left">Accounts only in the earlier one.</param>
public sealed record SnapshotChange(
    bool SameModel, IReadOnlyList<Arrow> Arrows, IReadOnlyList<PlacedAccount> Entered, IReadOnlyList<PlacedAccount> Left);

/// <summary>A scored portfolio of one day.</summary>
/// <param name="Model">What it was scored with.</param>
/// <param name="Scores">What was scored.</param>
/// <param name="Placed">What came out.</param>
public sealed record ScoredDay(ScoringModel Model, IReadOnlyList<AccountScores> Scores, PlacedPortfolio Placed);

/// <summary>Compares two snapshots.</summary>
public static class SnapshotComparison
{
    /// <summary>What changed from the earlier to the later.</summary>
    public static SnapshotChange Compare(ScoredDay earlier, ScoredDay later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var before = earlier.Placed.Accounts.ToDictionary(account => account.Account);
        var after = later.Placed.Accounts.ToDictionary(account => account.Account);
        var (scoresBefore, scoresAfter) = (earlier.Scores.ToDictionary(account => account.Account), later.Scores.ToDictionary(account => account.Account));
        var sameModel = earlier.Model.Name == later.Model.Name && earlier.Model.Version == later.Model.Version;
        var arrows = later.Placed.Accounts.Where(account => before.ContainsKey(account.Account)).Select(to => new Arrow(
            to.Account, to.Name, before[to.Account], to,
            Reason(sameModel, before[to.Account], to, () => Biggest(later.Model, scoresBefore[to.Account], scoresAfter[to.Account]))));
        return new SnapshotChange(
            sameModel,
            [.. arrows.OrderByDescending(arrow => !arrow.From.Quadrant.Equals(arrow.To.Quadrant)).ThenBy(arrow => arrow.To.RankByMatrix)],
            [.. later.Placed.Accounts.Where(account => !before.ContainsKey(account.Account))],
            [.. earlier.Placed.Accounts.Where(account => !after.ContainsKey(account.Account))]);
    }

    private static MoveReason? Reason(bool sameModel, PlacedAccount from, PlacedAccount to, Func<MoveReason?> biggest) =>
        from.Attractiveness == to.Attractiveness && from.Strength == to.Strength && from.Quadrant == to.Quadrant ? null
        : !sameModel ? new MoveReason(MoveCause.Model)
        : from.StrengthEvidence != to.StrengthEvidence ? new MoveReason(MoveCause.Evidence, Axis.Strength)
        : biggest() ?? (from.Strength == to.Strength ? new MoveReason(MoveCause.CutLine) : new MoveReason(MoveCause.Evidence, Axis.Strength)); // a rival came or went

    private static MoveReason? Biggest(ScoringModel model, AccountScores before, AccountScores after)
    {
        var (strengthBefore, strength) = (before.StrengthAxis(model), after.StrengthAxis(model));
        if (!strengthBefore.Factors.Select(factor => factor.Key).SequenceEqual(strength.Factors.Select(factor => factor.Key)))
        {
            return new MoveReason(MoveCause.Evidence, Axis.Strength);
        }

        var rivals = after.Rivals.ToDictionary(rival => rival.Supplier, rival => rival.Scores);
        var changes = Changes(model.Missing, Axis.Attractiveness, null, (model.Attractiveness, before.Attractiveness), (model.Attractiveness, after.Attractiveness))
            .Concat(Changes(model.Missing, Axis.Strength, SupplierScores.Us, (strengthBefore, before.Us), (strength, after.Us)))
            .Concat(before.Rivals.Where(rival => rivals.ContainsKey(rival.Supplier))
                .SelectMany(rival => Changes(model.Missing, Axis.Strength, rival.Supplier, (strengthBefore, rival.Scores), (strength, rivals[rival.Supplier]))));
        return changes.Where(change => change.Change != 0).MaxBy(change => Math.Abs(change.Change));
    }

    private static IEnumerable<MoveReason> Changes(
        MissingPolicy missing, Axis name, string? supplier, (ModelAxis Axis, IReadOnlyList<Answer<double>> Scores) before, (ModelAxis Axis, IReadOnlyList<Answer<double>> Scores) after) =>
        before.Scores.Count != before.Axis.Factors.Count || after.Scores.Count != after.Axis.Factors.Count ? []
        : Contributions.Of(before.Axis, before.Scores, missing).Zip(
            Contributions.Of(after.Axis, after.Scores, missing),
            (from, to) => new MoveReason(MoveCause.Factor, name, to.Factor, supplier, to.Adds - from.Adds));
}
