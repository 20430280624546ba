namespace Kamino.Storage.Facts;

/// <summary>The amounts of one account in one currency, as exact decimals.</summary>
/// <param name="Net">All lines.</param>
/// <param name="Gross">Lines at or above zero.</param>
/// <param name="Cost">What they cost.</param>
/// <param name="Charges">Charges that are no product.</param>
/// <param name="LastYear">The twelve months up to the as-of day.</param>
/// <param name="YearBefore">The twelve before.</param>
/// <param name="WithoutRate">How many lines have no rate; their amounts are in none of the sums.</param>
internal readonly record struct AmountSums(decimal Net, decimal Gross, decimal Cost, decimal Charges, decimal LastYear, decimal YearBefore, long WithoutRate)
{
    public static AmountSums operator +(AmountSums left, AmountSums right) => new(
        left.Net + right.Net, left.Gross + right.Gross, left.Cost + right.Cost, left.Charges + right.Charges,
        left.LastYear + right.LastYear, left.YearBefore + right.YearBefore, left.WithoutRate + right.WithoutRate);
}

/// <summary>Lines of one account, currency and day that SQL didn't sum up.</summary>
internal sealed record ApartLines(
    string Account, string Counted, string Currency, DateOnly Day, bool Credit, bool Charge, long Lines, decimal Net, decimal Cost)
{
    /// <summary>What they add, at so many units of the counting currency for one of theirs.</summary>
    public AmountSums At(decimal rate, DateOnly year, DateOnly before)
    {
        var net = Net * rate;
        return new AmountSums(net, Credit ? 0 : net, Cost * rate, Charge ? net : 0, Day >= year ? net : 0, Day >= before && Day < year ? net : 0, 0);
    }
}
