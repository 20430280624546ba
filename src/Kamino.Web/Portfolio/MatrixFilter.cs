using System.Globalization;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Shell;

namespace Kamino.Web.Portfolio;

/// <summary>What the address of the matrix page says: which accounts, and how they are drawn.</summary>
public sealed record MatrixFilter
{
    /// <summary>Rows of a page of the table.</summary>
    public const int PageSize = 50;

    /// <summary>Part of a name or code.</summary>
    public string Search { get; init; } = "";

    /// <summary>One box only.</summary>
    public Quadrant? Quadrant { get; init; }

    /// <summary>One kind of evidence only.</summary>
    public StrengthEvidence? Evidence { get; init; }

    /// <summary>Contested verdicts only.</summary>
    public bool Contested { get; init; }

    /// <summary>Whether strength grows to the right; McDonald draws it to the left.</summary>
    public bool StrongRight { get; init; }

    /// <summary>How many names are written beside their bubbles.</summary>
    public int Labels { get; init; } = 15;

    /// <summary>Corners of a lasso, as seen on the chart.</summary>
    public IReadOnlyList<(double X, double Y)> Area { get; init; } = [];

    /// <summary>Column that the table is sorted by.</summary>
    public string Sort { get; init; } = "";

    /// <summary>Page of the table, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Which matrix is computed.</summary>
    public PortfolioQuery Query { get; init; } = new();

    /// <summary>Reads the address.</summary>
    internal static MatrixFilter Of(Reader reader) => new()
    {
        Search = reader.Text("q"),
        Quadrant = reader.Choice<Quadrant>("quadrant"),
        Evidence = reader.Choice<StrengthEvidence>("evidence"),
        Contested = reader.Text("contested") == "true",
        StrongRight = reader.Text("strong") == "right",
        Labels = reader.Number("labels", 15, 0, 60),
        Area = Corners(reader.Text("area")),
        Sort = reader.Text("sort"),
        Page = reader.Number("page", 1, 1, 1_000_000),
        Query = new PortfolioQuery(
            reader.Day("as_of"), reader.Text("model") is { Length: > 0 } model ? model : null, null, reader.Choice<CutRule>("cut"),
            reader.Text("capacity").Length > 0 ? reader.Number("capacity", 35, 1, 1_000_000) : null),
    };

    /// <summary>The accounts that are shown, by matrix rank.</summary>
    public IReadOnlyList<PlacedAccount> Of(IReadOnlyList<PlacedAccount> accounts)
    {
        var sought = Folded.Of(Search);
        return sought.Length == 0 && Quadrant is null && Evidence is null && !Contested && Area.Count < 3 ? accounts :
        [
            .. accounts.Where(account =>
                (sought.Length == 0 || Folded.Of(account.Name).Contains(sought, StringComparison.Ordinal) || Folded.Of(account.Account).Contains(sought, StringComparison.Ordinal))
                && (Quadrant is null || account.Quadrant is Answer<Quadrant>.Known box && box.Value == Quadrant)
                && (Evidence is null || account.StrengthEvidence == Evidence)
                && (!Contested || account.Contested)
                && (Area.Count < 3 || Inside(account))),
        ];
    }

    /// <summary>Where an account is seen from left to right, 0 to 1.</summary>
    public double Across(double x) => StrongRight ? 1 - x : x;

    // A point is inside a polygon when a ray from it crosses its rim an odd number of times.
    private bool Inside(PlacedAccount account)
    {
        if (account.X is not Answer<double>.Known x || account.Attractiveness is not Answer<double>.Known y)
        {
            return false;
        }

        var (px, py) = (Across(x.Value), y.Value);
        return Area.Zip(Area.Skip(1).Append(Area[0]))
            .Count(edge => edge.First.Y > py != edge.Second.Y > py
                && px < ((edge.Second.X - edge.First.X) * (py - edge.First.Y) / (edge.Second.Y - edge.First.Y)) + edge.First.X) % 2 == 1;
    }

    private static IReadOnlyList<(double X, double Y)> Corners(string text)
    {
        var numbers = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return [.. numbers.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1])).Take(100)];
    }
}
