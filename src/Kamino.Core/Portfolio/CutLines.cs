using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>The two lines that make four boxes.</summary>
/// <param name="Rule">How the attractiveness line was drawn.</param>
/// <param name="Attractiveness">From 0 to 10; unknown where no account is scored and the rule needs one.</param>
/// <param name="Strength">1 is as strong as the best rival.</param>
public sealed record CutLines(CutRule Rule, Answer<double> Attractiveness, double Strength)
{
    /// <summary>How far below a line a value still counts as on it: only what binary fractions lose.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Draws the lines.</summary>
    /// <param name="setting">The model's rule.</param>
    /// <param name="attractiveness">Every account's attractiveness, of those covered well enough; order doesn't matter.</param>
    public static CutLines Of(CutSetting setting, IReadOnlyCollection<double> attractiveness)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(attractiveness);
        var line = setting.Rule switch
        {
            CutRule.Fixed => Answer.Of(setting.Attractiveness),
            CutRule.MidRange => OfScored(attractiveness, scored => (scored[0] + scored[^1]) / 2),
            CutRule.Median => OfScored(attractiveness, scored => (scored[(scored.Length - 1) / 2] + scored[scored.Length / 2]) / 2),
            CutRule.Capacity => OfScored(attractiveness, scored => scored[Math.Max(0, scored.Length - Math.Max(1, setting.Capacity))]),
        };
        return new CutLines(setting.Rule, line, setting.Strength);
    }

    private static Answer<double> OfScored(IReadOnlyCollection<double> scores, Func<double[], double> line) =>
        scores.Count == 0 ? Answer.Unknown<double>(Doubt.NoFactors) : Answer.Of(line([.. scores.Order()]));
}
