using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>Customers as the models need them, in columns: a million take a few dozen megabytes.</summary>
/// <param name="Customers">Their codes.</param>
/// <param name="Repeats">x: purchase occasions after the first.</param>
/// <param name="Last">t_x, in the unit of the model.</param>
/// <param name="Age">T, likewise; for BG/BB the number of occasions.</param>
/// <param name="Means">m: mean amount of the repeat purchases, 0 where a customer has none; <c>null</c> where nobody's is given.</param>
public sealed record SummaryTable(IReadOnlyList<string> Customers, double[] Repeats, double[] Last, double[] Age, double[]? Means)
{
    /// <summary>How many customers there are.</summary>
    public int Count => Repeats.Length;

    /// <summary>One of them.</summary>
    /// <param name="customer">Which, from 0.</param>
    public PurchaseHistory History(int customer) => new((int)Repeats[customer], Math.Min(Last[customer], Age[customer]), Age[customer]);
}
