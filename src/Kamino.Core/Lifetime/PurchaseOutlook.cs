namespace Kamino.Core.Lifetime;

/// <summary>How purchases ahead are brought to today: at the ends of equal steps.</summary>
/// <param name="Steps">How many steps, from 0.</param>
/// <param name="Length">Length of a step in the model's unit, above 0.</param>
/// <param name="Rate">Discount per step, above -1.</param>
public readonly record struct Discounting(int Steps, double Length, double Rate);

/// <summary>What a model says of every distinct customer of a table; what customers have in common is worked out once.</summary>
/// <remarks>The figures are those that the model gives one by one, to ten digits and more.</remarks>
public sealed class PurchaseOutlook
{
    // Fewer figures than that aren't worth a rule of their own.
    private const int Often = 2000;

    private readonly double[] _alive;
    private readonly double[] _expected;
    private readonly double[] _discounted;

    private PurchaseOutlook(int count, bool withValue) =>
        (_alive, _expected, _discounted) = (new double[count], new double[count], withValue ? new double[count] : []);

    /// <summary>The chance, from 0 to 1, of not having stopped; one per row of the table.</summary>
    public ReadOnlySpan<double> Alive => _alive;

    /// <summary>Purchases to expect within the time ahead, likewise.</summary>
    public ReadOnlySpan<double> Expected => _expected;

    /// <summary>The same, each worth what it is today; empty where no discounting was asked for.</summary>
    public ReadOnlySpan<double> Discounted => _discounted;

    /// <summary>Asks a model in continuous time.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The customers.</param>
    /// <param name="ahead">Length of the time ahead, from 0, in the model's unit.</param>
    /// <param name="discounting">How to bring the purchases to today, if that is wanted.</param>
    public static PurchaseOutlook Of(IPurchaseModel model, PurchaseTable table, double ahead, Discounting? discounting = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        var outlook = new PurchaseOutlook(table.Distinct, discounting is not null);
        var (pairs, pairOf) = Pairs(table);
        var (expected, discounted) = IfAlive(model, pairs, ahead, discounting);
        for (var row = 0; row < table.Distinct; row++)
        {
            var alive = outlook._alive[row] = model.ProbabilityAlive(table[row]);
            outlook._expected[row] = alive * expected[pairOf[row]];
            if (discounting is not null)
            {
                outlook._discounted[row] = alive * discounted[pairOf[row]];
            }
        }

        return outlook;
    }

    /// <summary>Asks a model of fixed occasions.</summary>
    /// <inheritdoc cref="Of(IPurchaseModel, PurchaseTable, double, Discounting?)"/>
    public static PurchaseOutlook Of(BgBb model, PurchaseTable table, double ahead, Discounting? discounting = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        var outlook = new PurchaseOutlook(table.Distinct, discounting is not null);
        for (var row = 0; row < table.Distinct; row++)
        {
            var history = OpportunityHistory.Of(table[row]);
            outlook._alive[row] = model.ProbabilityAlive(history);
            outlook._expected[row] = model.Expected(history, (int)Math.Round(ahead));
            if (discounting is { } steps)
            {
                outlook._discounted[row] = LifetimeValue.DiscountedPurchases(until => model.Expected(history, (int)Math.Round(until)), steps);
            }
        }

        return outlook;
    }

    // Once alive, a customer's future hangs on x and T only: there are far fewer of those pairs than customers.
    private static (HistoryGroups Pairs, int[] PairOf) Pairs(PurchaseTable table)
    {
        var (pairs, pairOf) = (new HistoryGroups(), new int[table.Distinct]);
        for (var row = 0; row < pairOf.Length; row++)
        {
            pairOf[row] = pairs.Add(table.Repeats[row], 0.0, table.Age[row]);
        }

        return (pairs, pairOf);
    }

    private static (double[] Expected, double[] Discounted) IfAlive(IPurchaseModel model, HistoryGroups pairs, double ahead, Discounting? discounting)
    {
        var (columns, forecast) = (pairs.ToColumns(), new PurchaseForecast(model));
        var asked = Asked(columns.Repeats.AsSpan(0, pairs.Count), discounting);
        var (expected, discounted) = (new double[pairs.Count], new double[discounting is null ? 0 : pairs.Count]);
        for (var pair = 0; pair < expected.Length; pair++)
        {
            var (repeats, age) = ((int)columns.Repeats[pair], columns.Age[pair]);
            var often = asked[repeats] > Often;
            expected[pair] = forecast.IfAlive(repeats, age, ahead, often);
            if (discounting is { } steps)
            {
                // The end of the last step is mostly the end of the time ahead: what is expected until then is known already.
                var whole = expected[pair];
                discounted[pair] = LifetimeValue.DiscountedPurchases(until => until == ahead ? whole : forecast.IfAlive(repeats, age, until, often), steps);
            }
        }

        return (expected, discounted);
    }

    private static Dictionary<int, int> Asked(ReadOnlySpan<double> pairs, Discounting? discounting)
    {
        var asked = new Dictionary<int, int>();
        foreach (var own in pairs)
        {
            var repeats = (int)own;
            asked[repeats] = asked.GetValueOrDefault(repeats) + 1 + (discounting?.Steps ?? 0);
        }

        return asked;
    }
}
