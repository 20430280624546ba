using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Which lines of an account are asked for.</summary>
/// <param name="Account">The account's code; lines of accounts merged into it are among them.</param>
/// <param name="AsOf">Nothing later than this day; all where left out.</param>
/// <param name="Skip">How many of the latest to leave out.</param>
/// <param name="Take">How many at most.</param>
public sealed record LinesQuery(string Account, DateOnly? AsOf = null, int Skip = 0, int Take = 50);

/// <summary>One line of the ledger as it counts, with where it was read.</summary>
/// <param name="Batch">The import that it came with.</param>
/// <param name="Row">1-based row of that file.</param>
/// <param name="Date">The document's day.</param>
/// <param name="Net">In the line's own currency; negative for a credit.</param>
public sealed record CountedLine(string Batch, long Row, DateOnly Date, Money Net)
{
    /// <summary>The invoice or credit note.</summary>
    public string? Document { get; init; }

    /// <summary>The line's number in it.</summary>
    public string? Line { get; init; }

    /// <summary>The product's code.</summary>
    public string? Product { get; init; }

    /// <summary>The product's name.</summary>
    public string? ProductName { get; init; }

    /// <summary>Units; unknown as <c>null</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Price of a unit; unknown as <c>null</c>.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>Net in the reporting currency, as it is summed; unknown where there is no reporting currency or no rate.</summary>
    public required Answer<Money> Reported { get; init; }

    /// <summary>The rate that <see cref="Reported"/> was counted at, as it was quoted, with its day; <c>null</c> where nothing was converted.</summary>
    public ExchangeRate? Rate { get; init; }

    /// <summary>Cost of the line; unknown where the file had none.</summary>
    public required Answer<Money> Cost { get; init; }
}

/// <summary>Some lines of an account, latest first.</summary>
/// <param name="Account">The account.</param>
/// <param name="Total">How many lines it has in all.</param>
/// <param name="Lines">Those that were asked for.</param>
public sealed record AccountLines(string Account, long Total, IReadOnlyList<CountedLine> Lines);

/// <summary>The lines of the ledger, by account.</summary>
public interface IAccountLines
{
    /// <summary>Reads some of the lines that count.</summary>
    Task<AccountLines> Read(LinesQuery query, CancellationToken ct);
}

/// <summary>The ledger lines behind an account's figures.</summary>
/// <param name="lines">The ledger.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewLines(IAccountLines lines, IAsker asker)
{
    /// <summary>How many lines one answer holds at most.</summary>
    public const int Most = 1_000;

    /// <summary>The lines, latest first; no line where there is no such account.</summary>
    public Task<AccountLines> Of(LinesQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        return lines.Read(query with { Skip = Math.Max(0, query.Skip), Take = Math.Clamp(query.Take, 1, Most) }, ct);
    }
}
