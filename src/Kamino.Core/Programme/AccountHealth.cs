using Kamino.Core.Quantities;

namespace Kamino.Core.Programme;

/// <summary>What the health of an account is made of.</summary>
public enum HealthPart
{
    /// <summary>Sales of the last year beside the year before: half as much or less gives 0, half as much again all.</summary>
    Trend,

    /// <summary>Days since the last order beside its usual gap: not later than usual gives all, three times as late nothing.</summary>
    Rhythm,

    /// <summary>What it sent back: nothing gives all, a tenth of sales or more nothing.</summary>
    Returns,
}

/// <summary>A part of it.</summary>
/// <param name="Part">Which.</param>
/// <param name="Measured">What it is read from: a ratio.</param>
/// <param name="Most">Points it can give at most; the parts that are known share all 100.</param>
/// <param name="Points">Points it gives.</param>
public sealed record HealthPoints(HealthPart Part, Answer<double> Measured, double Most, double Points);

/// <summary>How well it goes with an account, from 0 to 100. Nothing is in it but what the ledger says; how complete a plan is doesn't count.</summary>
/// <remarks>Worked example: <c>docs/methods/retention.md</c>.</remarks>
public static class AccountHealth
{
    private const double All = 100;

    /// <summary>The parts; their points add up to the total exactly.</summary>
    /// <param name="trend">Last year's sales over the year before's.</param>
    /// <param name="lateness">Days since the last order over the usual gap.</param>
    /// <param name="returns">Returns over gross sales.</param>
    public static IReadOnlyList<HealthPoints> Of(Answer<double> trend, Answer<double> lateness, Answer<double> returns)
    {
        (HealthPart Part, Answer<double> Measured, double Weight, Func<double, double> Share)[] parts =
        [
            (HealthPart.Trend, trend, 40, ratio => Math.Clamp(ratio - 0.5, 0, 1)), (HealthPart.Rhythm, lateness, 40, ratio => Math.Clamp((3 - ratio) / 2, 0, 1)),
            (HealthPart.Returns, returns, 20, ratio => Math.Clamp(1 - ratio * 10, 0, 1)),
        ];
        var known = parts.Where(part => part.Measured is Answer<double>.Known).Sum(part => part.Weight);
        return [.. parts.Select(part => part.Measured.Match(
            ratio => new HealthPoints(part.Part, part.Measured, part.Weight * All / known, part.Weight * All / known * part.Share(ratio)), _ => new HealthPoints(part.Part, part.Measured, 0, 0)))];
    }

    /// <summary>All points together; unknown where nothing but returns is known.</summary>
    public static Answer<double> Total(IReadOnlyCollection<HealthPoints> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Any(part => part is { Part: not HealthPart.Returns, Most: > 0 }) ? Answer.Of(parts.Sum(part => part.Points)) : Answer.Unknown<double>(Doubt.TooShortHistory);
    }
}
