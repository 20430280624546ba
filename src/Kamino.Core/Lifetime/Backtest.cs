namespace Kamino.Core.Lifetime;

/// <summary>A customer in a backtest.</summary>
/// <param name="Repeats">x at the end of the observation.</param>
/// <param name="Expected">Purchases that the model expected afterwards.</param>
/// <param name="Naive">Purchases at the customer's own past rate.</param>
/// <param name="Actual">Purchases that came.</param>
public readonly record struct TestedCustomer(int Repeats, double Expected, double Naive, int Actual);

/// <summary>Customers with as many repeat purchases before.</summary>
/// <param name="Repeats">x.</param>
/// <param name="OrMore">Those with more are among them.</param>
/// <param name="Customers">How many they are.</param>
/// <param name="Expected">Mean of what the model expected of them.</param>
/// <param name="Naive">Mean at their own past rates.</param>
/// <param name="Actual">Mean of what came.</param>
public sealed record BacktestRow(int Repeats, bool OrMore, int Customers, double Expected, double Naive, double Actual);

/// <summary>How well a model fitted before a day tells what came after it, beside the simplest forecast there is.</summary>
/// <param name="Customers">How many were predicted.</param>
/// <param name="Expected">Purchases that the model expected of all.</param>
/// <param name="Naive">Purchases if everyone went on at its own past rate.</param>
/// <param name="Actual">Purchases that came.</param>
/// <param name="Error">Mean distance between expected and actual, over customers.</param>
/// <param name="NaiveError">The same of the naive forecast.</param>
/// <param name="ByRepeats">Customers with 0, 1, … 6 and with 7 or more repeat purchases before.</param>
/// <remarks>Worked example: <c>docs/methods/lifetime-value.md</c>.</remarks>
public sealed record Backtest(
    int Customers, double Expected, double Naive, double Actual, double Error, double NaiveError, IReadOnlyList<BacktestRow> ByRepeats)
{
    private const int Last = 7;

    /// <summary>Compares.</summary>
    /// <param name="customers">Everyone who had bought by the day.</param>
    public static Backtest Of(IReadOnlyCollection<TestedCustomer> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return new Backtest(
            customers.Count, customers.Sum(customer => customer.Expected), customers.Sum(customer => customer.Naive), customers.Sum(customer => (double)customer.Actual),
            Mean(customers, customer => Math.Abs(customer.Expected - customer.Actual)), Mean(customers, customer => Math.Abs(customer.Naive - customer.Actual)),
            [.. customers.GroupBy(customer => Math.Min(customer.Repeats, Last)).OrderBy(group => group.Key).Select(group => Row(group.Key, [.. group]))]);
    }

    /// <summary>What a customer would buy if it went on as before: <c>x / T</c> times the time ahead.</summary>
    /// <param name="history">What was seen.</param>
    /// <param name="ahead">In the unit of the history, from 0.</param>
    public static double Naively(PurchaseHistory history, double ahead) => history.Age > 0 ? history.Repeats / history.Age * ahead : 0.0;

    private static BacktestRow Row(int repeats, IReadOnlyCollection<TestedCustomer> customers) => new(
        repeats, repeats == Last, customers.Count, Mean(customers, customer => customer.Expected), Mean(customers, customer => customer.Naive), Mean(customers, customer => customer.Actual));

    private static double Mean(IReadOnlyCollection<TestedCustomer> customers, Func<TestedCustomer, double> figure) =>
        customers.Count == 0 ? 0.0 : customers.Average(figure);
}
