using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

/// <summary>Seeded points to begin a fit at, seeded customers, and the check that a fit ended at the reference optimum.</summary>
internal static class Starts
{
    public static readonly string[] Names = ["r", "alpha", "a", "b"];

    /// <summary>Points spread over three orders of magnitude around 1 in every parameter.</summary>
    public static IEnumerable<double[]?> Random(int count, int parameters)
    {
        var random = new Random(20070501);
        return [.. Enumerable.Range(0, count).Select(_ => (double[]?)[.. Enumerable.Range(0, parameters).Select(_ => Math.Exp(random.NextDouble() * 7 - 3.5))])];
    }

    public static void IsOptimum(IReadOnlyList<Parameter> parameters, Answer<double> likelihood, string name)
    {
        Assert.All(parameters, parameter => Vectors.Close(Vectors.Optimum(name, parameter.Name), parameter.Value, 1e-6, parameter.Name));
        Assert.InRange(Assert.IsType<Answer<double>.Known>(likelihood).Value - Vectors.Optimum(name, "loglik"), -1e-8, 1e-6);
    }

    public static List<PurchaseHistory> Customers(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var (x, age) = (random.Next(0, 12), 20 + 40 * random.NextDouble());
            return new PurchaseHistory(x, x == 0 ? 0 : age * random.NextDouble(), age);
        })];
    }

    /// <summary>Customers who buy as BG/NBD says: each at its own rate, each with its own chance of stopping after a purchase.</summary>
    public static List<PurchaseHistory> Buyers(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => Buyer(random, 30 + random.Next(0, 30)))];
    }

    public static int Poisson(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (; product > Math.Exp(-mean); count++)
        {
            product *= random.NextDouble();
        }

        return count;
    }

    private static PurchaseHistory Buyer(Random random, double age)
    {
        var (rate, stops) = (-0.2 * Math.Log(1 - random.NextDouble()), Math.Pow(random.NextDouble(), 2));
        var (repeats, last) = (0, 0.0);
        for (var next = Wait(random, rate); next <= age && (repeats == 0 || random.NextDouble() >= stops); next += Wait(random, rate))
        {
            (repeats, last) = (repeats + 1, next);
        }

        return new PurchaseHistory(repeats, last, age);
    }

    private static double Wait(Random random, double rate) => -Math.Log(1 - random.NextDouble()) / rate;
}
