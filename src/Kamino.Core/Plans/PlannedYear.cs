using System.Text.Json.Serialization;

namespace Kamino.Core.Plans;

/// <summary>Which future.</summary>
public enum Scenario
{
    /// <summary>What we expect.</summary>
    Expected,

    /// <summary>If much goes wrong.</summary>
    Cautious,

    /// <summary>If much goes well.</summary>
    Ambitious,
}

/// <summary>The figures of one year in one future. People state them: none is extrapolated.</summary>
/// <param name="Id">Scenario and year, such as <c>expected-2027</c>.</param>
public sealed record PlannedYear(string Id)
{
    /// <summary>Which future.</summary>
    public Scenario Scenario { get; init; }

    /// <summary>The year that it ends in.</summary>
    public int Year { get; init; }

    /// <summary>Sales.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Revenue { get; init; }

    /// <summary>Sales minus cost of the goods.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Margin { get; init; }

    /// <summary>Margin minus cost to serve.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Contribution { get; init; }
}

/// <summary>One line of business, now and at the end of the plan.</summary>
/// <param name="Id">Its short name in the plan.</param>
public sealed record PlannedLine(string Id)
{
    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Sales of the last year.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Now { get; init; }

    /// <summary>Sales of the last planned year.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Target { get; init; }
}

/// <summary>What a plan may take.</summary>
public sealed record PlanBudget
{
    /// <summary>Days of work of a year that are granted.</summary>
    public decimal? Days { get; init; }

    /// <summary>Days of work of the year before.</summary>
    public decimal? DaysBefore { get; init; }

    /// <summary>Money that is granted.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Investment { get; init; }

    /// <summary>Yearly change of the cost to serve.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? CostToServe { get; init; }

    /// <summary>What the customer gains a year by what we offer.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? ValueToCustomer { get; init; }
}
