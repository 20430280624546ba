using System.Text.Json.Serialization;
using Kamino.Core.Quantities;

namespace Kamino.Core.Accounts;

/// <summary>What the ledger says of one account (or one group) up to a day: one row, exact sums.</summary>
/// <param name="Account">The account's code, or the code of the group's ultimate parent at group level.</param>
/// <param name="Name">The richest spelling of its name; the code where nobody named it.</param>
/// <param name="Group">The ultimate parent's code, <c>null</c> where it is its own.</param>
/// <param name="First">First day with a line.</param>
/// <param name="Last">Last day with a line.</param>
/// <param name="OrderDays">Distinct days with a purchase (lines with a net above zero); returns don't count.</param>
/// <param name="Documents">Distinct documents, credit notes included.</param>
/// <param name="Net">Sales after returns: <c>Gross − Credits</c>, in the reporting currency.</param>
/// <param name="Gross">Sum of the lines at or above zero.</param>
/// <param name="Credits">Sum of the lines below zero, as a positive amount.</param>
/// <param name="Cost">Cost of the goods; unknown unless every line has one, its own or its product's standard cost.</param>
/// <param name="Products">Distinct products bought, charges left out.</param>
public sealed record AccountFacts(
    string Account, string Name, string? Group, DateOnly First, DateOnly Last, int OrderDays, int Documents,
    Money Net, Money Gross, Money Credits, Answer<Money> Cost, int Products)
{
    /// <summary>The currency of all of its amounts.</summary>
    public Currency Currency => Net.Currency;

    /// <summary>Net minus cost; unknown where the cost is.</summary>
    public Answer<Money> Margin => Cost.Then(cost => new Money(Net.Amount - cost.Amount, Net.Currency));

    /// <summary>Margin as a share of net, from −∞ to 1; unknown where net isn't above zero.</summary>
    public Answer<double> MarginShare => Net.Amount > 0
        ? Margin.Then(margin => (double)(margin.Amount / Net.Amount))
        : Answer.Unknown<double>(Doubt.NoSales);

    /// <summary>How many lines are in <see cref="Cost"/> at their product's standard cost, because the ledger doesn't say what they cost; 0 where it says all of it.</summary>
    public long StandardCostLines { get; init; }

    /// <summary>Charges that are no product, such as postage; part of <see cref="Net"/>.</summary>
    public Money Charges { get; init; }

    /// <summary>Net of the twelve months up to the as-of day.</summary>
    public Money LastYear { get; init; }

    /// <summary>Net of the twelve months before those.</summary>
    public Money YearBefore { get; init; }

    /// <summary>Days between neighbouring order days, oldest first; empty where nobody asked for them.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Gaps { get; init; } = [];

    /// <summary>Last day with a purchase; <c>null</c> where there were only returns.</summary>
    public DateOnly? LastOrder { get; init; }

    /// <summary>Who sold most to it.</summary>
    public string? Seller { get; init; }

    /// <summary>Where the account is, as the accounts file says.</summary>
    public string? Country { get; init; }

    /// <summary>What the customer spends a year in our categories, with us and with others; unknown unless somebody said so.</summary>
    public Answer<Money> Available { get; init; } = Answer.Unknown<Money>(Doubt.NoAvailableSpend);

    /// <summary>Where <see cref="Available"/> comes from; <c>null</c> where it is unknown.</summary>
    public SpendSource? AvailableFrom { get; init; }

    /// <summary>First contact or first sale, whichever is earlier.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Part of the account's own lines, from 0 to 1, that have no rate to the reporting currency.</summary>
    public double WithoutRate { get; init; }
}

/// <summary>Where an available spend comes from.</summary>
public enum SpendSource
{
    /// <summary>Somebody said it of the account, or of the group as a whole.</summary>
    Said,

    /// <summary>The sum of what was said of the group's members, each counted once.</summary>
    Members,
}
