using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>Fits the model that was asked for.</summary>
internal static class LifetimeFits
{
    public static (Answer<Buying> Model, FitReport Report) Of(PurchaseTable table, LifetimeQuery query) =>
        query.Parameters is { } given ? Given(Buying.With(given, query), table) : query.Model switch
        {
            LifetimeModel.BgNbd => Fitted(BgNbd.Fit(table, query.Unit), Buying.Of, model => model.Parameters),
            LifetimeModel.MbgNbd => Fitted(MbgNbd.Fit(table, query.Unit), Buying.Of, model => model.Parameters),
            LifetimeModel.ParetoNbd => Fitted(ParetoNbd.Fit(table, query.Unit), Buying.Of, model => model.Parameters),
            LifetimeModel.BgBb => Fitted(BgBb.Fit(Patterns(table)), Buying.Of, model => model.Parameters),
        };

    /// <summary>The simpler model that the others come down to where the data show nobody stopping.</summary>
    public static (Answer<Buying> Model, FitReport Report) WithoutStopping(PurchaseTable table, TimeUnit unit) =>
        Fitted(Nbd.Fit(table, unit), Buying.Of, model => model.Parameters);

    public static FitReport Report<T>(Fit<T> fit, Func<T, IReadOnlyList<Parameter>> parameters)
    {
        var names = fit.Model.Match(model => parameters(model), _ => []);
        return new FitReport(
            fit.Model.Then<IReadOnlyDictionary<string, double>>(model => Named(parameters(model))), fit.LogLikelihood,
            Named(names.Zip(fit.StandardErrors, (parameter, error) => new Parameter(parameter.Name, error))),
            fit.Status, fit.GradientNorm, fit.Customers, fit.Iterations);
    }

    private static (Answer<Buying> Model, FitReport Report) Fitted<T>(Fit<T> fit, Func<T, Buying> seen, Func<T, IReadOnlyList<Parameter>> parameters) =>
        (fit.Model.Then(seen), Report(fit, parameters));

    private static (Answer<Buying> Model, FitReport Report) Given(Buying model, PurchaseTable table) =>
        (Answer.Of(model), new FitReport(
            Answer.Of<IReadOnlyDictionary<string, double>>(Named(model.Parameters)), Answer.Of(model.LogLikelihood(table)), Named([]), Status: null, 0.0, table.Customers, 0));

    private static IEnumerable<(OpportunityHistory History, int Customers)> Patterns(PurchaseTable table) =>
        Rows(table).Select(row => (OpportunityHistory.Of(table[row]), (int)table.Weight[row]));

    private static IEnumerable<int> Rows(PurchaseTable table) => Enumerable.Range(0, table.Distinct);

    private static Dictionary<string, double> Named(IEnumerable<Parameter> parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
}
