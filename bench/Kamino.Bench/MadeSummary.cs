using System.Globalization;
using Kamino.Core.Numerics;

namespace Kamino.Bench;

/// <summary>Customers as Pareto/NBD has them: gamma rates of buying and of stopping, exponential times, 26 to 78 weeks in days; amounts as Gamma-Gamma has them.</summary>
internal static class MadeSummary
{
    private const int Week = 7;

    /// <summary>Writes <c>customer,x,t_x,T,m</c>.</summary>
    public static void Write(int customers, string file)
    {
        var random = new SeededRandom(20070501);
        using var writer = new StreamWriter(file);
        writer.WriteLine("customer,x,t_x,T,m");
        for (var customer = 1; customer <= customers; customer++)
        {
            var age = 26 * Week + (int)(random.NextUniform() * 52 * Week);
            var (x, last) = Bought(random, Gamma(random, 0.55, 10.6) / Week, Math.Min(age, Exponential(random) * Week / Gamma(random, 0.6, 11.7)));
            var mean = x == 0 ? 0.0 : Gamma(random, 6.0 * x, x * Gamma(random, 4.0, 15.0));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"C{customer:D7},{x},{last},{age},{mean:F2}"));
        }
    }

    // Whole days only, the day of the first purchase left out.
    private static (int X, int Last) Bought(SeededRandom random, double rate, double until)
    {
        var (x, last) = (0, 0);
        for (var at = Exponential(random) / rate; at < until; at += Exponential(random) / rate)
        {
            (x, last) = (int)at > last ? (x + 1, (int)at) : (x, last);
        }

        return (x, last);
    }

    private static double Exponential(SeededRandom random) => -Math.Log(1.0 - random.NextUniform());

    private static double Gamma(SeededRandom random, double shape, double rate) =>
        (shape < 1 ? random.NextGamma(shape + 1) * Math.Pow(random.NextUniform(), 1 / shape) : random.NextGamma(shape)) / rate;
}
