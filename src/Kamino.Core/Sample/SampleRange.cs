using Kamino.Core.Numerics;

namespace Kamino.Core.Sample;

/// <summary>From where to where a number is drawn, evenly.</summary>
internal readonly record struct Span(double From, double To)
{
    public double Draw(SeededRandom random) => From + ((To - From) * random.NextUniform());
}

/// <summary>What is usual for a kind of account.</summary>
/// <param name="Part">How many of a hundred accounts are of the kind.</param>
/// <param name="Lines">Lines of an order in the mean.</param>
/// <param name="Units">Units of a line, as a multiple of the product's own.</param>
/// <param name="Rhythm">Median days between orders.</param>
/// <param name="Irregularity">Standard deviation of their logarithm.</param>
/// <param name="Growth">Change by year.</param>
/// <param name="Discount">From list price, from 0 to 1.</param>
/// <param name="Returns">Probability of a credit note after an order.</param>
/// <param name="Breadth">Products bought.</param>
/// <param name="Wallet">Our part of its spending, from 0 to 1.</param>
internal sealed record SampleRange(
    int Part, double Lines, double Units, Span Rhythm, Span Irregularity, Span Growth, Span Discount, Span Returns, Span Breadth, Span Wallet)
{
    private static readonly SampleRange Pillar = new(6, 4.2, 3.6, new(5, 8), new(0.15, 0.3), new(0.08, 0.3), new(0.04, 0.11), new(0.01, 0.05), new(70, 130), new(0.5, 0.8));
    private static readonly SampleRange Promise = new(10, 3.4, 2.4, new(12, 26), new(0.45, 0.8), new(0.35, 0.9), new(0.02, 0.08), new(0.01, 0.05), new(30, 80), new(0.06, 0.22));
    private static readonly SampleRange Faithful = new(18, 2.9, 1.1, new(8, 15), new(0.12, 0.3), new(-0.08, 0.03), new(0.08, 0.17), new(0.03, 0.09), new(25, 60), new(0.6, 0.92));
    private static readonly SampleRange Occasional = new(40, 2.2, 0.6, new(24, 60), new(0.6, 1.0), new(-0.1, 0.12), new(0, 0.08), new(0.02, 0.12), new(8, 30), new(0.1, 0.5));
    private static readonly SampleRange Newcomer = new(8, 2.6, 0.9, new(14, 32), new(0.3, 0.7), new(0.2, 0.6), new(0, 0.06), new(0.01, 0.05), new(15, 45), new(0.1, 0.35));
    private static readonly SampleRange Fading = new(10, 3, 1.5, new(10, 22), new(0.3, 0.6), new(-0.5, -0.25), new(0.06, 0.2), new(0.06, 0.18), new(20, 60), new(0.2, 0.5));
    private static readonly SampleRange Lost = new(8, 2.6, 1.1, new(12, 35), new(0.3, 0.7), new(-0.3, 0), new(0.02, 0.12), new(0.04, 0.14), new(12, 45), new(0.1, 0.4));

    public static SampleRange Of(SampleKind kind) => kind switch
    {
        SampleKind.Pillar => Pillar,
        SampleKind.Promise => Promise,
        SampleKind.Faithful => Faithful,
        SampleKind.Occasional => Occasional,
        SampleKind.Newcomer => Newcomer,
        SampleKind.Fading => Fading,
        SampleKind.Lost => Lost,
    };

    /// <summary>Draws what an account is; the parts of all kinds add up to a hundred.</summary>
    public static SampleKind DrawKind(SeededRandom random)
    {
        var left = random.NextUniform() * 100;
        foreach (var kind in Enum.GetValues<SampleKind>())
        {
            left -= Of(kind).Part;
            if (left < 0)
            {
                return kind;
            }
        }

        return SampleKind.Occasional;
    }
}
