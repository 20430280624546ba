using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Forecasting;

/// <summary>Makes the view of a curve.</summary>
internal static class BassViews
{
    public static BassView Of(IReadOnlyList<double> sales, BassQuery query) => query.Method switch
    {
        BassMethod.Nls => Of(BassFit.Nls(sales, query.Form), sales, query),
        BassMethod.Ols => BassFit.Ols(sales).Match(fit => fit.Status == BassStatus.Converged ? Of(fit, sales, query) : Inadmissible(fit, sales, query), _ => Inadmissible(null, sales, query)),
    };

    public static BassView Of(BassCurve curve, BassQuery query, BassNotice notice) => new(
        Answer.Of(curve.P), Answer.Of(curve.Q), Answer.Of(curve.M), Answer.Unknown<double>(Doubt.NotIdentified), null, query.Form, null, curve.Peak, curve.BoughtAtPeak,
        [.. Enumerable.Range(1, query.Horizon).Select(period => curve.Sales(period, query.Form)).Select((sold, i) => new BandPoint(i + 1, sold, sold, sold))], [], null,
        curve.Q > curve.P ? [notice] : [notice, BassNotice.Falling]);

    private static BassView Of(BassFit fit, IReadOnlyList<double> sales, BassQuery query)
    {
        var falling = fit.Curve.Q <= fit.Curve.P;
        var known = fit.Status != BassStatus.Boundary;
        Answer<double> Told(double figure, bool told) => told ? Answer.Of(figure) : Answer.Unknown<double>(Doubt.ParameterAtBoundary);
        return new BassView(
            Told(fit.Curve.P, known || falling), Told(fit.Curve.Q, known || !falling), known ? Answer.Of(fit.Curve.M) : Answer.Unknown<double>(Doubt.NotIdentified), Answer.Of(fit.Sum),
            fit.Method, fit.Form, fit.Status, known ? fit.Curve.Peak : Answer.Unknown<BassPeak>(Doubt.NoPeak), known ? fit.Curve.BoughtAtPeak : Answer.Unknown<double>(Doubt.NoPeak),
            known || falling ? BassBand.Of(fit, sales, query.Horizon) : [],
            fit.Method == BassMethod.Nls ? [.. sales.Select((_, i) => fit.Curve.Sales(i + 1, fit.Form))] : [.. sales.Select((_, i) => fit.Curve.Next(sales.Take(i).Sum()))],
            null, Notices(fit, sales, falling, known));
    }

    private static List<BassNotice> Notices(BassFit fit, IReadOnlyList<double> sales, bool falling, bool known)
    {
        var notices = new List<BassNotice>();
        if (falling)
        {
            notices.Add(BassNotice.Falling);
        }
        else if (!known)
        {
            notices.Add(BassNotice.NoTurnYet);
        }

        if (fit.Method == BassMethod.Ols && sales.Sum() > fit.Curve.M)
        {
            notices.Add(BassNotice.CumulativeAboveMarket);
        }

        return notices;
    }

    private static BassView Inadmissible(BassFit? fit, IReadOnlyList<double> sales, BassQuery query)
    {
        var fallback = Of(sales, query with { Method = BassMethod.Nls });
        Answer<double> Told(Func<BassFit, double> figure) => fit is null ? Answer.Unknown<double>(Doubt.NotIdentified) : Answer.Of(figure(fit));
        return fallback with
        {
            P = Told(found => found.Curve.P),
            Q = Told(found => found.Curve.Q),
            M = Told(found => found.Curve.M),
            Sse = Told(found => found.Sum),
            Fit = BassMethod.Ols,
            Status = BassStatus.Inadmissible,
            Fallback = fallback,
            Notices = [BassNotice.FellBackToNls, .. fallback.Notices],
        };
    }
}
