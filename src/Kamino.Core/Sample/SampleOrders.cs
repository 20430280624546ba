using Kamino.Core.Numerics;

namespace Kamino.Core.Sample;

/// <summary>An account orders on a day.</summary>
/// <param name="Day">When.</param>
/// <param name="Weight">How much, against all other orders.</param>
internal readonly record struct SampleOrder(DateOnly Day, long Weight);

/// <summary>When the accounts order, and how many of the ledger's lines each order gets.</summary>
internal static class SampleOrders
{
    private const double DaysPerYear = 365.25;
    private const double Finest = 1000;

    /// <summary>All orders by day, with their shares of the ledger's lines; the shares add up exactly.</summary>
    public static IEnumerable<(SampleAccount Account, SampleOrder Order, int Lines)> Shared(SampleCompany company)
    {
        var whole = company.Accounts.Append(company.Counter).Sum(account => Of(account, company.Settings.Seed).Sum(order => order.Weight));
        var (weight, given) = (0L, 0L);
        foreach (var (account, order) in ByDay(company))
        {
            weight += order.Weight;
            var due = (long)((Int128)company.Settings.Lines * weight / whole);
            yield return (account, order, (int)(due - given));
            given = due;
        }
    }

    private static IEnumerable<(SampleAccount Account, SampleOrder Order)> ByDay(SampleCompany company)
    {
        var waiting = new PriorityQueue<(SampleAccount Account, IEnumerator<SampleOrder> Orders), (DateOnly Day, int Account)>();
        foreach (var account in company.Accounts.Append(company.Counter))
        {
            var orders = Of(account, company.Settings.Seed).GetEnumerator();
            if (orders.MoveNext())
            {
                waiting.Enqueue((account, orders), (orders.Current.Day, account.Number));
            }
        }

        while (waiting.TryDequeue(out var next, out _))
        {
            yield return (next.Account, next.Orders.Current);
            if (next.Orders.MoveNext())
            {
                waiting.Enqueue(next, (next.Orders.Current.Day, next.Account.Number));
            }
        }
    }

    // The same account orders on the same days whoever asks, so that one pass can count what the next one deals out.
    private static IEnumerable<SampleOrder> Of(SampleAccount account, ulong seed)
    {
        var (habit, random) = (account.Habit, new SeededRandom(unchecked((seed * 0x9E3779B97F4A7C15) + (ulong)account.Number)));
        var day = habit.Active.From.AddDays((int)(habit.Rhythm * random.NextUniform()));
        while (day < habit.Active.Until)
        {
            var workday = day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
            var years = (workday.DayNumber - habit.Active.From.DayNumber) / DaysPerYear;
            yield return new SampleOrder(
                workday < habit.Active.From ? habit.Active.From : workday,
                1 + (long)(Finest * habit.Lines * Math.Pow(1 + habit.Growth, years) * (0.4 + (1.2 * random.NextUniform()))));
            day = day.AddDays(Math.Max(1, (int)Math.Round(habit.Rhythm * Math.Exp(habit.Irregularity * random.NextNormal()))));
        }
    }
}
