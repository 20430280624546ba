namespace Kamino.Core.Quantities;

/// <summary>The exchange rates that are known, by pair of currencies and day.</summary>
/// <remarks>Where a day has no rate, such as a Sunday, the last one of the seven days before it counts: banks quote none on days off. Never a later one.</remarks>
public sealed class RateTable
{
    /// <summary>How many days back a rate may lie.</summary>
    public const int DaysBack = 7;

    private readonly Dictionary<(Currency From, Currency To), SortedList<DateOnly, ExchangeRate>> _rates = [];

    /// <summary>Takes the rates.</summary>
    /// <param name="rates">In any order; of two for one day and pair the later in the list counts.</param>
    public RateTable(IEnumerable<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        foreach (var rate in rates)
        {
            if (!_rates.TryGetValue((rate.From, rate.To), out var days))
            {
                _rates.Add((rate.From, rate.To), days = []);
            }

            days[rate.Day] = rate;
        }
    }

    /// <summary>The rate from one currency to another on a day: as quoted, else the inverse of the one quoted the other way round.</summary>
    /// <param name="from">The currency of the amount.</param>
    /// <param name="to">The currency that is wanted.</param>
    /// <param name="day">The document's day.</param>
    /// <returns>Unknown, <see cref="Doubt.NoRate"/>, where there is none for the pair within the days before.</returns>
    public Answer<ExchangeRate> Find(Currency from, Currency to, DateOnly day)
    {
        if (from == to)
        {
            return Answer.Of(new ExchangeRate(day, from, to, 1));
        }

        return Quoted(from, to, day) is { } rate
            ? Answer.Of(rate.From == from ? rate : rate.Inverse)
            : Answer.Unknown<ExchangeRate>(Doubt.NoRate);
    }

    /// <summary>The rate between two currencies on a day, in the direction in which it was quoted; <c>null</c> where there is none.</summary>
    public ExchangeRate? Quoted(Currency from, Currency to, DateOnly day)
    {
        var (quoted, opposite) = (Latest(from, to, day), Latest(to, from, day));
        return opposite is not null && (quoted is null || quoted.Day < opposite.Day) ? opposite : quoted;
    }

    private ExchangeRate? Latest(Currency from, Currency to, DateOnly day)
    {
        if (_rates.TryGetValue((from, to), out var days))
        {
            for (var back = 0; back <= DaysBack && day.DayNumber >= back; back++)
            {
                if (days.TryGetValue(day.AddDays(-back), out var rate))
                {
                    return rate;
                }
            }
        }

        return null;
    }
}
