using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Forecasting;

/// <summary>Products of the library among the analogs of a forecast.</summary>
internal static class LibraryLaunches
{
    private const int Usual = 12;

    /// <summary>Those that the question or an expert names, as long as the other analogs.</summary>
    /// <param name="others">The company's own launches, or a file's.</param>
    /// <param name="observed">How many periods are over; no profile of a curve is shorter.</param>
    /// <param name="query">The question.</param>
    /// <exception cref="UnreadableFileException">The library has no such product.</exception>
    public static List<Analog> Of(IReadOnlyCollection<Analog> others, int observed, AnalogyQuery query)
    {
        if (query.Library.Keys.FirstOrDefault(name => AnalogLibrary.Find(name) is null) is { } unknown)
        {
            throw new UnreadableFileException(unknown, FileFlaw.NotInLibrary);
        }

        var periods = Math.Max(observed, query.Periods ?? others.Select(other => other.Sales.Count).DefaultIfEmpty(Usual).Max());
        var named = query.Library.Keys.Concat(query.Experts.Select(rating => rating.Analog).Where(name => others.All(other => other.Name != name))).Distinct();
        return [.. named.Select(AnalogLibrary.Find).OfType<LibraryAnalog>().Select(product => LibraryProfile.Of(product, query.Every, periods).AsAnalog(query.Library.GetValueOrDefault(product.Name)))];
    }

    /// <summary>What a forecast says of an analog that it used.</summary>
    /// <param name="analog">The analog.</param>
    /// <param name="all">The sum of all similarities.</param>
    public static UsedAnalog Told(Analog analog, double all)
    {
        var weight = analog.Similarity / all;
        return analog.Library is not { } profile ? new UsedAnalog(analog.Name, analog.Similarity, weight, Answer.Of(analog.Total))
            : new UsedAnalog(analog.Name, analog.Similarity, weight, Answer.Unknown<double>(Doubt.NotMeasured)) { Origin = profile.Origin, Source = profile.Product.Source, Outcome = profile.Product.Outcome };
    }
}
