using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>What an account owed on a day, or how long it takes to pay.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Day">The day.</param>
/// <param name="Balance">What it owed; <c>null</c> where only the days are known.</param>
/// <param name="Days">Days until it pays, agreed or measured; <c>null</c> where they follow from the balance.</param>
/// <param name="DefaultChance">The chance, from 0 to 1, that it doesn't pay within a year; <c>null</c> takes the company's.</param>
/// <param name="LossGiven">The part, from 0 to 1, that is lost then; <c>null</c> takes the company's.</param>
/// <param name="Currency">Of the balance; the default one means the reporting currency.</param>
public sealed record Receivable(string Account, DateOnly Day, decimal? Balance, decimal? Days, double? DefaultChance, double? LossGiven, Currency Currency);

/// <summary>What the settings say of credit.</summary>
/// <param name="CostOfCapital">Yearly rate; <c>null</c> where nobody stated it.</param>
/// <param name="DefaultChance">As in <see cref="Receivable"/>, for accounts without their own.</param>
/// <param name="LossGiven">Likewise.</param>
public sealed record CreditTerms(double? CostOfCapital, double? DefaultChance, double? LossGiven);

/// <summary>What waiting for an account's money costs.</summary>
/// <param name="DaysOutstanding">DSO.</param>
/// <param name="Financing">Cost of the capital that is tied up.</param>
/// <param name="ExpectedLoss">What is lost on average.</param>
/// <remarks>Formulas and worked examples: <c>docs/methods/profitability.md</c>.</remarks>
public sealed record CreditCost(Answer<double> DaysOutstanding, Answer<decimal> Financing, Answer<decimal> ExpectedLoss)
{
    private const int DaysOfYear = 365;

    /// <summary>From what an account owed in a period.</summary>
    /// <param name="receivables">The account's, of the period's days, in the currency of the sales; the last one tells the exposure.</param>
    /// <param name="sales">Its sales of the period.</param>
    /// <param name="period">The period.</param>
    /// <param name="terms">What the settings say.</param>
    public static CreditCost Of(IReadOnlyCollection<Receivable> receivables, decimal sales, Period period, CreditTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(period);
        if (receivables.MaxBy(owed => owed.Day) is not { } last)
        {
            return Unknown(Doubt.NotImported);
        }

        var balance = Balance(receivables, last, sales, period);
        var days = last.Days is { } agreed ? Answer.Of((double)agreed) : balance.Match(owed => Credit.DaysOutstanding(owed, sales, period.Days), Answer.Unknown<double>);
        var financing = terms.CostOfCapital is { } rate
            ? balance.Then(owed => Credit.Financing(owed, rate) * period.Days / DaysOfYear)
            : Answer.Unknown<decimal>(Doubt.NotSet);
        return new CreditCost(days, financing, Loss(last, balance, terms, period));
    }

    /// <summary>Nothing is known.</summary>
    public static CreditCost Unknown(Doubt why) => new(Answer.Unknown<double>(why), Answer.Unknown<decimal>(why), Answer.Unknown<decimal>(why));

    // On average over the period; from days, as much as that many days' sales are.
    private static Answer<decimal> Balance(IReadOnlyCollection<Receivable> receivables, Receivable last, decimal sales, Period period)
    {
        var balances = receivables.Select(owed => owed.Balance).OfType<decimal>().ToList();
        return balances.Count > 0 ? Answer.Of(balances.Average())
            : last.Days is { } days ? Answer.Of(sales * days / period.Days)
            : Answer.Unknown<decimal>(Doubt.NotImported);
    }

    private static Answer<decimal> Loss(Receivable last, Answer<decimal> balance, CreditTerms terms, Period period)
    {
        var (chance, given) = (last.DefaultChance ?? terms.DefaultChance, last.LossGiven ?? terms.LossGiven);
        return chance == 0 ? Answer.Of(0m)
            : chance is { } likely && given is { } lost
                ? balance.Then(owed => Credit.ExpectedLoss(likely, lost, last.Balance ?? owed) * period.Days / DaysOfYear)
                : Answer.Unknown<decimal>(Doubt.NotSet);
    }
}
