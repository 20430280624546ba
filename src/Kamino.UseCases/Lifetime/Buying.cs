using Kamino.Core.Lifetime;

namespace Kamino.UseCases.Lifetime;

/// <summary>A model of either kind, in continuous time or of fixed occasions, seen alike.</summary>
/// <param name="Parameters">By their names.</param>
/// <param name="LogLikelihood">Of one customer.</param>
/// <param name="Alive">The chance of not having stopped.</param>
/// <param name="Expected">Purchases within a time ahead, by the chance of not having stopped.</param>
internal sealed record Buying(
    IReadOnlyList<Parameter> Parameters, Func<SummaryRow, double> LogLikelihood, Func<SummaryRow, double> Alive, Func<SummaryRow, double, double, double> Expected)
{
    public static Buying Of(IPurchaseModel model)
    {
        var forecast = new PurchaseForecast(model);
        return new Buying(
            model.Parameters, row => model.LogLikelihood(Purchases(row)), row => model.ProbabilityAlive(Purchases(row)),
            (row, alive, ahead) => alive * forecast.IfAlive(Purchases(row), ahead));
    }

    public static Buying Of(BgBb model) => new(
        model.Parameters, row => model.LogLikelihood(Occasions(row)), row => model.ProbabilityAlive(Occasions(row)),
        (row, _, ahead) => model.Expected(Occasions(row), (int)Math.Round(ahead)));

    /// <summary>The model with parameters that somebody gives.</summary>
    public static Buying With(IReadOnlyList<double> given, LifetimeQuery query) => query.Model switch
    {
        LifetimeModel.BgNbd => Of(new BgNbd(given[0], given[1], given[2], given[3], query.Unit)),
        LifetimeModel.MbgNbd => Of(new MbgNbd(given[0], given[1], given[2], given[3], query.Unit)),
        LifetimeModel.ParetoNbd => Of(new ParetoNbd(given[0], given[1], given[2], given[3], query.Unit)),
        LifetimeModel.BgBb => Of(new BgBb(given[0], given[1], given[2], given[3])),
    };

    public static PurchaseHistory Purchases(SummaryRow row) => new((int)row.Repeats, Math.Min(row.Last, row.Age), row.Age);

    public static OpportunityHistory Occasions(SummaryRow row) => new((int)row.Repeats, (int)row.Last, (int)row.Age);
}
