namespace Kamino.Core.Value;

/// <summary>What kind of customer an account is by what it pays and what it asks for.</summary>
public enum ShapiroCell
{
    /// <summary>Pays well and asks for much.</summary>
    CarriageTrade,

    /// <summary>Pays well and asks for little.</summary>
    Passive,

    /// <summary>Pays little and asks for much.</summary>
    Aggressive,

    /// <summary>Pays little and asks for little.</summary>
    BargainBasement,
}

/// <summary>Net price against cost to serve.</summary>
/// <remarks>Shapiro, Rangan, Moriarty and Ross, Harvard Business Review, September 1987; <c>docs/methods/profitability.md</c>.</remarks>
public static class ShapiroGrid
{
    /// <summary>The cell of an account; what lies on a line is high.</summary>
    /// <param name="price">What it pays, by whatever scale.</param>
    /// <param name="cost">What serving it costs, by whatever scale.</param>
    /// <param name="priceLine">From where a price is high.</param>
    /// <param name="costLine">From where a cost is high.</param>
    public static ShapiroCell Place(double price, double cost, double priceLine, double costLine) => (price >= priceLine, cost >= costLine) switch
    {
        (true, true) => ShapiroCell.CarriageTrade,
        (true, false) => ShapiroCell.Passive,
        (false, true) => ShapiroCell.Aggressive,
        (false, false) => ShapiroCell.BargainBasement,
    };

    /// <summary>The line that halves the accounts: the median, the mean of the two middle ones where their number is even.</summary>
    /// <param name="values">At least one.</param>
    public static double Line(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
