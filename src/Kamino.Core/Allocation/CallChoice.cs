namespace Kamino.Core.Allocation;

/// <summary>An account to be called on.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Contribution">What it leaves at 0, 1, 2… calls, up to <paramref name="Most"/>.</param>
/// <param name="Fewest">It gets as many at least, from 0.</param>
/// <param name="Most">And no more than that.</param>
/// <param name="Size">What a call takes of the capacity, from 1.</param>
public sealed record CallChoice(string Account, IReadOnlyList<double> Contribution, int Fewest, int Most, int Size)
{
    /// <summary>What an account leaves by the number of calls: margin of the curve's sales, less what calls cost.</summary>
    /// <param name="curve">Today's calls are effort 1.</param>
    /// <param name="now">Calls today, from 1.</param>
    /// <param name="margin">Share of sales that stays.</param>
    /// <param name="cost">Of a call, from 0.</param>
    /// <param name="most">Up to how many.</param>
    public static IReadOnlyList<double> Contributions(EffortCurve curve, int now, double margin, double cost, int most)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return [.. Enumerable.Range(0, most + 1).Select(calls => margin * curve.Sales((double)calls / now) - cost * calls)];
    }
}

/// <summary>How a plan was found.</summary>
public enum PlanMethod
{
    /// <summary>No other plan brings more.</summary>
    Exact,

    /// <summary>By steps of the concave hull; another plan may bring more, by the gap at most.</summary>
    Hull,
}

/// <summary>Who is called on how often.</summary>
/// <param name="Calls">By account, in the order given.</param>
/// <param name="Contribution">Of all.</param>
/// <param name="ShadowPrice">What one more unit of capacity would bring: the slope of the last step taken; 0 where nothing is left to gain.</param>
/// <param name="Method">How it was found.</param>
/// <param name="Bound">No plan brings more than this.</param>
/// <param name="Used">Units of capacity that it takes.</param>
public sealed record CallPlan(IReadOnlyList<int> Calls, double Contribution, double ShadowPrice, PlanMethod Method, double Bound, long Used);
