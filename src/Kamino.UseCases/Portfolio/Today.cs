using Kamino.Core.Accounts;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Portfolio;

/// <summary>Sales of the last twelve months beside the twelve before, in one currency.</summary>
public sealed record YearSales(Money LastYear, Money YearBefore);

/// <summary>An account whose sales moved.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="LastYear">The last twelve months.</param>
/// <param name="YearBefore">The twelve before.</param>
public sealed record Mover(string Account, string Name, Money LastYear, Money YearBefore)
{
    /// <summary>By how much: above zero where it rose.</summary>
    public Money Change => new(LastYear.Amount - YearBefore.Amount, LastYear.Currency);
}

/// <summary>What stands in one box of the matrix.</summary>
/// <param name="Quadrant">The box.</param>
/// <param name="Accounts">How many accounts.</param>
/// <param name="Share">Their part of all sales of the last twelve months, from 0 to 1.</param>
public sealed record BoxCount(Quadrant Quadrant, int Accounts, double Share);

/// <summary>The first so many of a list, and how many there are.</summary>
public sealed record Shortlist<T>(IReadOnlyList<T> First, int Count);

/// <summary>What to look at today.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Sales">One for each currency, the largest first; none where the ledger is empty.</param>
/// <param name="Months">Sales by month, with and without a customer.</param>
/// <param name="Risers">Who rose most.</param>
/// <param name="Fallers">Who fell most.</param>
/// <param name="Boxes">The four boxes.</param>
/// <param name="Contested">Verdicts that another reasonable weighting would change, by sales.</param>
/// <param name="Overdue">Orders that are late, by sales.</param>
/// <param name="WithoutAccount">Net of the lines without a customer, by currency.</param>
/// <param name="WithoutRate">Accounts with lines that no rate leads to the reporting currency.</param>
public sealed record Today(
    DateOnly AsOf, IReadOnlyList<YearSales> Sales, IReadOnlyList<MonthSales> Months, IReadOnlyList<Mover> Risers, IReadOnlyList<Mover> Fallers,
    IReadOnlyList<BoxCount> Boxes, Shortlist<PlacedAccount> Contested, Shortlist<RhythmRow> Overdue, IReadOnlyList<Money> WithoutAccount, int WithoutRate);

/// <summary>Gathers what deserves a look today.</summary>
/// <param name="portfolio">Where accounts stand, and by what.</param>
/// <param name="months">Sales over time.</param>
/// <param name="rhythm">Whose order is late.</param>
/// <param name="kept">What was shown last.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewToday(PlacePortfolio portfolio, IMonthlySales months, ViewRhythm rhythm, KeptAnswers<PortfolioQuery, Today> kept, IAsker asker)
{
    private const int Shown = 5;

    /// <summary>For how many questions the answer is kept.</summary>
    public const int MostKept = 500;

    /// <summary>Gathers it for one matrix.</summary>
    /// <exception cref="UnknownModelException">There is no such model.</exception>
    public Task<Today> For(PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        return kept.Get(query, () => Find(query, ct));
    }

    private async Task<Today> Find(PortfolioQuery query, CancellationToken ct)
    {
        var (inputs, matrix) = await portfolio.For(query, ct);
        var accounts = inputs.Facts.Accounts;
        var placed = matrix.Accounts;
        var sales = await months.Read(inputs.Facts.AsOf, ct);
        var late = (await rhythm.Board(new FactsQuery(query.AsOf), WorkingCalendar.EveryDay, ct)).Where(row => row.Late).OrderByDescending(row => row.LastYear.Amount);
        var main = Sales(accounts);
        var movers = accounts.Where(row => main.Count > 0 && row.Currency == main[0].LastYear.Currency)
            .Select(row => new Mover(row.Account, row.Name, row.LastYear, row.YearBefore)).OrderByDescending(mover => mover.Change.Amount).ToList();
        return new Today(
            inputs.Facts.AsOf, main, sales, [.. movers.TakeWhile(mover => mover.Change.Amount > 0).Take(Shown)],
            [.. movers.AsEnumerable().Reverse().TakeWhile(mover => mover.Change.Amount < 0).Take(Shown)],
            Boxes(placed), First(placed.Where(account => account.Contested).OrderByDescending(Amount)), First(late),
            WithoutAccount(sales), accounts.Count(row => row.WithoutRate > 0));
    }

    private static IReadOnlyList<YearSales> Sales(IReadOnlyList<AccountFacts> accounts) =>
    [
        .. accounts.GroupBy(row => row.Currency)
            .Select(rows => new YearSales(
                new Money(rows.Sum(row => row.LastYear.Amount), rows.Key), new Money(rows.Sum(row => row.YearBefore.Amount), rows.Key)))
            .OrderByDescending(sales => sales.LastYear.Amount),
    ];

    private static IReadOnlyList<BoxCount> Boxes(IReadOnlyList<PlacedAccount> placed)
    {
        var all = placed.Sum(Amount);
        return
        [
            .. Enum.GetValues<Quadrant>().Select(quadrant =>
            {
                var inside = placed.Where(account => account.Quadrant is Answer<Quadrant>.Known box && box.Value == quadrant).ToList();
                return new BoxCount(quadrant, inside.Count, all > 0 ? (double)(inside.Sum(Amount) / all) : 0);
            }),
        ];
    }

    private static IReadOnlyList<Money> WithoutAccount(IReadOnlyList<MonthSales> sales) =>
    [
        .. sales.Where(month => !month.HasAccount).GroupBy(month => month.Net.Currency)
            .Select(months => new Money(months.Sum(month => month.Net.Amount), months.Key)).Where(net => net.Amount != 0),
    ];

    private static Shortlist<T> First<T>(IEnumerable<T> all)
    {
        var list = all.ToList();
        return new Shortlist<T>([.. list.Take(Shown)], list.Count);
    }

    private static decimal Amount(PlacedAccount account) => account.Sales.Match(sales => sales.Amount, _ => 0m);
}
