using Kamino.Core.Forecasting;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Forecasting;

/// <summary>Forecasts a launch from launches of the company's own past.</summary>
/// <param name="launches">Finds them in the ledger.</param>
/// <param name="files">Reads sales so far and what experts say.</param>
/// <param name="asker">Who asks.</param>
public sealed class ForecastFromLaunches(ReadLaunches launches, IForecastFiles files, IAsker asker)
{
    /// <summary>From the products that are named, or from all that were launched.</summary>
    /// <param name="asOf">The ledger's last day where left out.</param>
    /// <param name="observed">CSV: <c>t,sales</c> by month; <c>null</c> before the launch.</param>
    /// <param name="query">What to forecast; similarity by product code, those that aren't rated count nothing.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">A product was never launched, or a file is refused.</exception>
    public async Task<AnalogyView> Like(DateOnly? asOf, string? observed, AnalogyQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var seen = observed is null ? [] : await files.Series(observed, 1, ct);
        return await Like(asOf, seen, query, ct) ?? throw new UnreadableFileException(observed ?? "", observed is null ? FileFlaw.NoLaunchTotal : FileFlaw.NothingSold);
    }

    /// <summary>The same with sales so far given.</summary>
    /// <returns><c>null</c> where no total is given and nothing is sold that tells one.</returns>
    /// <exception cref="UnreadableFileException">A product was never launched.</exception>
    public async Task<AnalogyView?> Like(DateOnly? asOf, IReadOnlyList<double> observed, AnalogyQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(observed);
        var known = (await launches.On(asOf, ct)).Launches;
        var rated = query.Rated.Where(name => AnalogLibrary.Find(name) is null || known.Any(launch => launch.Product == name)).ToList();
        if (rated.FirstOrDefault(name => !known.Any(launch => launch.Product == name)) is { } unknown)
        {
            throw new UnreadableFileException(unknown, FileFlaw.NeverLaunched);
        }

        var analogs = known.Where(launch => rated.Count == 0 || rated.Contains(launch.Product)).Where(launch => launch.Sales.Count >= Math.Max(1, observed.Count)).Select(launch => launch.AsAnalog()).ToList();
        if (analogs.Count == 0 && query.Library.Count == 0 && query.Experts.All(rating => AnalogLibrary.Find(rating.Analog) is null))
        {
            throw new UnreadableFileException(string.Join(", ", rated), FileFlaw.NeverLaunched);
        }

        return ForecastByAnalogy.Beside(analogs, observed, query);
    }
}
