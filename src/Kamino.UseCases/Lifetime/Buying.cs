using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>A model of either kind, in continuous time or of fixed occasions, seen alike.</summary>
/// <param name="Parameters">By their names.</param>
/// <param name="LogLikelihood">Of all customers.</param>
/// <param name="Alive">The chance of not having stopped, of one customer.</param>
/// <param name="Outlook">What to expect of all, within a time ahead.</param>
internal sealed record Buying(
    IReadOnlyList<Parameter> Parameters, Func<PurchaseTable, double> LogLikelihood, Func<PurchaseHistory, double> Alive,
    Func<PurchaseTable, double, Discounting?, PurchaseOutlook> Outlook)
{
    public static Buying Of(IPurchaseModel model) => new(
        model.Parameters, model.LogLikelihood, model.ProbabilityAlive, (table, ahead, discounting) => PurchaseOutlook.Of(model, table, ahead, discounting));

    public static Buying Of(BgBb model) => new(
        model.Parameters, table => Enumerable.Range(0, table.Distinct).Sum(row => table.Weight[row] * model.LogLikelihood(OpportunityHistory.Of(table[row]))), history => model.ProbabilityAlive(OpportunityHistory.Of(history)),
        (table, ahead, discounting) => PurchaseOutlook.Of(model, table, ahead, discounting));

    /// <summary>The model with parameters that somebody gives.</summary>
    public static Buying With(IReadOnlyList<double> given, LifetimeQuery query) => query.Model switch
    {
        LifetimeModel.BgNbd => Of(new BgNbd(given[0], given[1], given[2], given[3], query.Unit)),
        LifetimeModel.MbgNbd => Of(new MbgNbd(given[0], given[1], given[2], given[3], query.Unit)),
        LifetimeModel.ParetoNbd => Of(new ParetoNbd(given[0], given[1], given[2], given[3], query.Unit)),
        LifetimeModel.BgBb => Of(new BgBb(given[0], given[1], given[2], given[3])),
    };
}
