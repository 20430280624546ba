using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Web.Portfolio;

/// <summary>How many accounts of a matrix there are of each kind.</summary>
/// <param name="Placed">Those that have a place.</param>
/// <param name="Proxies">Those whose strength is guessed from the ledger.</param>
/// <param name="Boxes">Those in each box.</param>
internal sealed record MatrixCounts(int Placed, int Proxies, IReadOnlyDictionary<Quadrant, int> Boxes)
{
    /// <summary>Counts them.</summary>
    public static MatrixCounts Of(IReadOnlyList<PlacedAccount> accounts) => new(
        accounts.Count(HasPlace), accounts.Count(account => account.StrengthEvidence == StrengthEvidence.LedgerProxy),
        accounts.Select(account => account.Quadrant).OfType<Answer<Quadrant>.Known>().CountBy(box => box.Value).ToDictionary());

    /// <summary>Whether an account has a place.</summary>
    public static bool HasPlace(PlacedAccount account) => account.X is Answer<double>.Known && account.Attractiveness is Answer<double>.Known;

    /// <summary>How many are in a box.</summary>
    public int In(Quadrant quadrant) => Boxes.GetValueOrDefault(quadrant);
}
