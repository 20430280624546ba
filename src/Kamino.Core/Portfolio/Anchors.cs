namespace Kamino.Core.Portfolio;

/// <summary>Which values of a measure are worth nothing and everything: the scale of a measured factor.</summary>
/// <remarks>Worked examples: <c>docs/methods/portfolio.md</c>.</remarks>
public sealed record Anchors
{
    /// <summary>Sets the scale; <paramref name="ten"/> below <paramref name="zero"/> means that less is better.</summary>
    /// <param name="zero">The value that scores 0, in the measure's unit.</param>
    /// <param name="ten">The value that scores 10, in the measure's unit.</param>
    /// <exception cref="ArgumentException">The anchors are equal, or one is no number.</exception>
    public Anchors(double zero, double ten)
    {
        if (!double.IsFinite(zero) || !double.IsFinite(ten) || zero.Equals(ten))
        {
            throw new ArgumentException("Two different values anchor a scale.", nameof(ten));
        }

        (Zero, Ten) = (zero, ten);
    }

    /// <summary>The value that scores 0.</summary>
    public double Zero { get; }

    /// <summary>The value that scores 10.</summary>
    public double Ten { get; }

    /// <summary>Linear between the anchors, cut off beyond them.</summary>
    /// <param name="value">In the measure's unit.</param>
    /// <returns>From 0 to 10.</returns>
    public double Score(double value) => Math.Clamp(10 * (value - Zero) / (Ten - Zero), 0, 10);
}
