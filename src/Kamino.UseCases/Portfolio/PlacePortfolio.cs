using Kamino.Core.Portfolio;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Portfolio;

/// <summary>A portfolio with what it was placed by.</summary>
/// <param name="Inputs">What it is computed from.</param>
/// <param name="Placed">Every account's place and the lines.</param>
public sealed record PlacedInputs(PortfolioInputs Inputs, PlacedPortfolio Placed);

/// <summary>Which portfolio was placed on which day.</summary>
/// <param name="Query">The question.</param>
/// <param name="Today">Answers age from day to day, also where nothing is written.</param>
public sealed record PlacedOn(PortfolioQuery Query, DateOnly Today);

/// <summary>Places every account on the matrix. What was placed last is kept until something is written to the records.</summary>
/// <param name="portfolio">Reads what it is computed from.</param>
/// <param name="kept">What was placed last.</param>
/// <param name="clock">What day it is.</param>
public sealed class PlacePortfolio(ReadPortfolio portfolio, KeptAnswers<PlacedOn, PlacedInputs> kept, TimeProvider clock)
{
    /// <summary>How many accounts are kept together: with its place one takes about a kilobyte.</summary>
    public const int MostKept = 1_500_000;

    /// <summary>Places it for one question.</summary>
    /// <exception cref="UnknownModelException">There is no such model.</exception>
    public Task<PlacedInputs> For(PortfolioQuery query, CancellationToken ct) =>
        kept.Get(new PlacedOn(query, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)), async () =>
        {
            var inputs = await portfolio.For(query, ct);
            return new PlacedInputs(inputs, ParallelPlacement.All(inputs.Scored(), inputs.Model, ct));
        });
}
