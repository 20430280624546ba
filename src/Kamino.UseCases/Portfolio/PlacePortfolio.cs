using Kamino.Core.Accounts;
using Kamino.Core.Portfolio;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>A portfolio with what it was placed by.</summary>
/// <param name="Inputs">What it is computed from.</param>
/// <param name="Placed">Every account's place and the lines.</param>
public sealed record PlacedInputs(PortfolioInputs Inputs, PlacedPortfolio Placed)
{
    private static readonly MadeOnce<IReadOnlyList<PlacedAccount>, Dictionary<string, PlacedAccount>> Places = new(places => places.ToDictionary(place => place.Account));

    /// <summary>An account's place; <c>null</c> where it has none.</summary>
    internal PlacedAccount? Place(string account) => Places.Of(Placed.Accounts).GetValueOrDefault(account);

    /// <summary>What the ledger says of an account; <c>null</c> where it says nothing.</summary>
    internal AccountFacts? Facts(string account) => LedgerFacts.ByAccount(Inputs.Facts.Accounts).GetValueOrDefault(account);
}

/// <summary>Which portfolio was placed on which day.</summary>
/// <param name="Query">The question.</param>
/// <param name="Today">Answers age from day to day, also where nothing is written.</param>
public sealed record PlacedOn(PortfolioQuery Query, DateOnly Today);

/// <summary>Places every account on the matrix. What was placed last is kept until something is written to the records.</summary>
/// <param name="portfolio">Reads what it is computed from.</param>
/// <param name="kept">What was placed last.</param>
/// <param name="clock">What day it is.</param>
/// <param name="asker">Who asks.</param>
/// <param name="sight">What they reach.</param>
public sealed class PlacePortfolio(ReadPortfolio portfolio, KeptAnswers<PlacedOn, PlacedInputs> kept, TimeProvider clock, IAsker asker, ISight sight)
{
    /// <summary>How many accounts are kept together: with its place one takes about a kilobyte.</summary>
    public const int MostKept = 1_500_000;

    /// <summary>Places it for one question.</summary>
    /// <exception cref="UnknownModelException">There is no such model.</exception>
    public Task<PlacedInputs> For(PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return kept.Get(new PlacedOn(query, clock.Today()), () => Place(query, ct));
    }

    // The lines are drawn through all accounts; of those, the ones in reach are shown.
    private async Task<PlacedInputs> Place(PortfolioQuery query, CancellationToken ct)
    {
        var seen = await sight.Now(ct);
        if (seen.IsAll && asker.May(Right.SeeMargins))
        {
            using var work = Work.Begin(Work.Matrix);
            var inputs = await portfolio.For(query, ct);
            var placed = new PlacedInputs(inputs, ParallelPlacement.All(inputs.Scored(), inputs.Model, ct));
            work.Done(placed.Placed.Accounts.Count);
            return placed;
        }

        PlacedInputs whole;
        using (asker.Begin(Asker.Program))
        {
            whole = await For(query, ct);
        }

        var shown = asker.May(Right.SeeMargins) || !CoveredPlacement.IsNeeded(whole.Inputs.Model) ? whole.Placed : Covered(query, whole);
        return new PlacedInputs(whole.Inputs.Only(seen, asker), shown with { Accounts = seen.Of(shown.Accounts, own => own.Account) });
    }

    // A line that is moved at will finds out by halves where a hidden score lies.
    private PlacedPortfolio Covered(PortfolioQuery query, PlacedInputs whole)
    {
        if (query.Cut is not null || query.Capacity is not null)
        {
            asker.Demand(Right.SeeMargins);
        }

        return CoveredPlacement.Of(whole.Placed, whole.Inputs.Model);
    }
}
