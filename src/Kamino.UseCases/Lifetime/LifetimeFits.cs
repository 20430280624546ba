using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>Fits the model that was asked for.</summary>
internal static class LifetimeFits
{
    public static (Answer<Buying> Model, FitReport Report) Of(IReadOnlyList<SummaryRow> rows, LifetimeQuery query) =>
        query.Parameters is { } given ? Given(Buying.With(given, query), rows) : query.Model switch
        {
            LifetimeModel.BgNbd => Fitted(BgNbd.Fit(Table(rows), query.Unit), Buying.Of, model => model.Parameters),
            LifetimeModel.MbgNbd => Fitted(MbgNbd.Fit(Table(rows), query.Unit), Buying.Of, model => model.Parameters),
            LifetimeModel.ParetoNbd => Fitted(ParetoNbd.Fit(Table(rows), query.Unit), Buying.Of, model => model.Parameters),
            LifetimeModel.BgBb => Fitted(BgBb.Fit(rows.Select(row => (Buying.Occasions(row), 1))), Buying.Of, model => model.Parameters),
        };

    /// <summary>The simpler model that the others come down to where the data show nobody stopping.</summary>
    public static (Answer<Buying> Model, FitReport Report) WithoutStopping(IReadOnlyList<SummaryRow> rows, TimeUnit unit) =>
        Fitted(Nbd.Fit(Table(rows), unit), Buying.Of, model => model.Parameters);

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

    private static (Answer<Buying> Model, FitReport Report) Given(Buying model, IReadOnlyList<SummaryRow> rows) =>
        (Answer.Of(model), new FitReport(
            Answer.Of<IReadOnlyDictionary<string, double>>(Named(model.Parameters)), Answer.Of(rows.Sum(model.LogLikelihood)), Named([]), Status: null, 0.0, rows.Count, 0));

    private static PurchaseTable Table(IEnumerable<SummaryRow> rows) => PurchaseTable.Of(rows.Select(Buying.Purchases));

    private static Dictionary<string, double> Named(IEnumerable<Parameter> parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
}
