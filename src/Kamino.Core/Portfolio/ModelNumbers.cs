namespace Kamino.Core.Portfolio;

/// <summary>A model's numbers, worked out once for all accounts: points of 100 and the random weight draws.</summary>
public sealed class ModelNumbers
{
    /// <summary>How many random weightings the hold rate is taken over.</summary>
    public const int Draws = 1000;

    /// <summary>Works them out.</summary>
    /// <param name="model">A model without flaws.</param>
    public ModelNumbers(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
        Cut = model.Cut ?? new CutSetting();
        Attractiveness = AxisNumbers.Of(model.Attractiveness, model.Seed, 0);
        Strength = AxisNumbers.Of(model.Strength, model.Seed, 1);
        Proxy = AxisNumbers.Of(model.Proxy ?? ModelAxis.None, model.Seed, 2);
        Stage = AxisNumbers.Of(StageStrength.Axis, model.Seed, 3);
    }

    /// <summary>The model itself.</summary>
    public ScoringModel Model { get; }

    /// <summary>Where the cut lines lie.</summary>
    public CutSetting Cut { get; }

    internal AxisNumbers Attractiveness { get; }

    internal AxisNumbers Strength { get; }

    internal AxisNumbers Proxy { get; }

    internal AxisNumbers Stage { get; }

    /// <summary>The axis that the strength scores belong to.</summary>
    internal AxisNumbers StrengthBy(AccountScores account) => account.Own is { } own ? AxisNumbers.Of(own, Model.Seed, 3) : account.Evidence switch
    {
        StrengthEvidence.CustomerStated => Strength,
        StrengthEvidence.AgreedStage => Stage,
        StrengthEvidence.LedgerProxy or StrengthEvidence.None => Proxy,
    };
}

/// <summary>One axis in numbers.</summary>
/// <param name="keys">The factors' keys.</param>
/// <param name="points">Whole points that sum to 100.</param>
/// <param name="draws">Draws the random weights, once they are asked for.</param>
internal sealed class AxisNumbers(IReadOnlyList<string> keys, IReadOnlyList<int> points, Lazy<double[]> draws)
{
    public IReadOnlyList<string> Keys => keys;

    public IReadOnlyList<int> Points => points;

    /// <summary>The random weights, factor after factor; the weights of one draw sum to 1.</summary>
    public double[] Draws => draws.Value;

    public static AxisNumbers Of(ModelAxis axis, long seed, int stream)
    {
        var points = axis.Points();
        return new AxisNumbers(
            [.. axis.Factors.Select(factor => factor.Key)], points,
            new Lazy<double[]>(() => [.. WeightDraws.Of(points, ModelNumbers.Draws, unchecked(((ulong)seed * 4) + (ulong)stream)).SelectMany(factor => factor)]));
    }
}
