namespace Kamino.Core.Sample;

/// <summary>Which products came to market while the ledger runs, and how fast they took on. Where one isn't sold yet, its neighbour is.</summary>
internal static class SampleLaunches
{
    private const int Every = 12;
    private const int FirstOne = 7;
    private const int MonthsBefore = 4;
    private const int Apart = 2;
    private const int Spread = 22;
    private const int Year = 12;
    private const int Peak = 7;
    private const double DaysOfMonth = 30.4;

    /// <summary>The product that is sold where an account would buy this one.</summary>
    /// <param name="product">Its place in the list.</param>
    /// <param name="count">How long that is.</param>
    /// <param name="day">When.</param>
    /// <param name="line">Number of the ledger's line: the same one falls the same way.</param>
    public static int Sold(int product, int count, DateOnly day, long line) => product % Every != FirstOne || Chance(product / Every, day) > Drawn(line) ? product : (product + 1) % count;

    // Two of three take on within a year; the third rises fast and is gone after another.
    private static double Chance(int launch, DateOnly day)
    {
        var since = SampleCompany.Days.From.AddMonths(MonthsBefore + (launch * Apart % Spread));
        var months = (day.DayNumber - since.DayNumber) / DaysOfMonth;
        return months < 0 ? 0 : launch % 3 == 2 ? Math.Max(0, months < Peak ? (months + 1) / Peak : 1 - ((months - Peak) / Year)) : Math.Min(1, (months + 1) / Year);
    }

    private static double Drawn(long line) => unchecked((ulong)line * 0x9E3779B97F4A7C15) / (double)ulong.MaxValue;
}
