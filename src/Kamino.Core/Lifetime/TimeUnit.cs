namespace Kamino.Core.Lifetime;

/// <summary>The unit in which a model counts time. It is part of the model: rates of one unit mean nothing in another.</summary>
public enum TimeUnit
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>30.4375 days: the mean month, 365.25 / 12, whatever the calendar says.</summary>
    Month,
}

/// <summary>How long the units are.</summary>
public static class TimeUnits
{
    /// <summary>Length in days: 1, 7 or 30.4375.</summary>
    public static double Days(this TimeUnit unit) => unit switch
    {
        TimeUnit.Day => 1.0,
        TimeUnit.Week => 7.0,
        TimeUnit.Month => 30.4375,
    };
}
