using System.Runtime.InteropServices;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Sales;

/// <summary>A product line over all accounts.</summary>
/// <param name="Line">Its name.</param>
/// <param name="Accounts">How many buy it.</param>
/// <param name="Sales">What they bought in the year.</param>
public sealed record SpaceLine(string Line, int Accounts, Money Sales);

/// <summary>A line at an account.</summary>
/// <param name="Line">The line.</param>
/// <param name="State">What is known.</param>
/// <param name="Sales">What we sold of it in the year.</param>
/// <param name="Potential">What it could buy in a year.</param>
/// <param name="Support">Share of comparable accounts that buy it.</param>
/// <param name="Lift">That over the share of all accounts.</param>
/// <param name="Suggested">Whether it is worth asking about.</param>
public sealed record SpaceCellView(string Line, SpaceState State, Money Sales, Answer<Money> Potential, Answer<double> Support, Answer<double> Lift, bool Suggested);

/// <summary>An account and its lines.</summary>
public sealed record SpaceRow(string Account, string Name, Money Sales, IReadOnlyList<SpaceCellView> Cells);

/// <summary>Accounts by product lines.</summary>
/// <param name="AsOf">The last day of the year that is looked at.</param>
/// <param name="Lines">The lines, best sold first.</param>
/// <param name="Accounts">By sales, highest first.</param>
public sealed record WhiteSpaceView(DateOnly AsOf, IReadOnlyList<SpaceLine> Lines, IReadOnlyList<SpaceRow> Accounts);

/// <summary>What was said of a line at an account by an opportunity.</summary>
public sealed record ToldSpace(string Account, string Line, SpaceState State);

/// <summary>Which accounts by which lines, and what was said of them: opportunities that say the same as before change nothing.</summary>
/// <param name="Facts">The day and the level.</param>
/// <param name="Told">By account and line.</param>
public sealed record SpaceQuestion(FactsQuery Facts, ValueList<ToldSpace> Told);

/// <summary>Shows what accounts don't buy from us.</summary>
/// <param name="sales">Sales by line.</param>
/// <param name="facts">Names and available spend.</param>
/// <param name="opportunities">What is open, and what was refused.</param>
/// <param name="rates">Exchange rates.</param>
/// <param name="settings">The reporting currency.</param>
/// <param name="kept">What was found last.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewWhiteSpace(ILineSales sales, IAccountFacts facts, IOpportunityStore opportunities, IRateStore rates, ICompanySettings settings, KeptAnswers<SpaceQuestion, WhiteSpaceView> kept, IAsker asker)
{
    private static readonly MadeOnce<IReadOnlyList<SpaceRow>, Dictionary<string, SpaceRow>> Rows = new(rows => rows.ToDictionary(row => row.Account));
    private static readonly Answer<Money> NoComparable = Answer.Unknown<Money>(Doubt.NoComparable);

    /// <summary>How many cells are kept together between questions.</summary>
    public const int MostKept = 1_000_000;

    /// <summary>All accounts by all lines.</summary>
    /// <param name="query">The day and the level.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<WhiteSpaceView> By(FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var question = new SpaceQuestion(query, [.. (await opportunities.Read(ct)).Where(one => one.Line.Length > 0).GroupBy(one => (one.Account, one.Line)).SelectMany(Told)]);
        return await kept.Get(question, () => Find(question, ct));
    }

    /// <summary>The rows of a view by account.</summary>
    public static IReadOnlyDictionary<string, SpaceRow> ByAccount(WhiteSpaceView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Rows.Of(view.Accounts);
    }

    private async Task<WhiteSpaceView> Find(SpaceQuestion question, CancellationToken ct)
    {
        var query = question.Facts;
        var read = await sales.Read(query.AsOf, query.Level, ct);
        var known = LedgerFacts.ByAccount((await facts.Read(query, ct)).Accounts);
        var wanted = (await settings.Read(ct)).ReportingCurrency ?? read.Rows.Select(row => row.Net.Currency).GroupBy(currency => currency).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
        var exchange = new Exchange(new RateTable(await rates.Read(ct)), wanted, read.AsOf);
        var bought = Bought(read.Rows, exchange);
        var lines = bought.SelectMany(own => own.Value).GroupBy(own => own.Key, own => own.Value).Select(line => new SpaceLine(line.Key, line.Count(), new Money(line.Sum(), wanted)))
            .OrderByDescending(line => line.Sales.Amount).ThenBy(line => line.Line, StringComparer.Ordinal).ToList();
        var told = question.Told.ToLookup(own => own.Account);
        var accounts = bought.Select(own => new SpaceAccount(
            own.Key, own.Value, told[own.Key].ToDictionary(said => said.Line, said => said.State), known.TryGetValue(own.Key, out var account) ? account.Available.Then(spend => spend.Amount) : Answer.Unknown<decimal>(Doubt.NoAvailableSpend)))
            .OrderByDescending(account => account.Sales.Values.Sum()).ThenBy(account => account.Account, StringComparer.Ordinal).ToList();
        var cells = WhiteSpace.Of(accounts, [.. lines.Select(line => line.Line)]);
        return new WhiteSpaceView(read.AsOf, lines, [.. accounts.Zip(cells, (account, own) => new SpaceRow(
            account.Account, known.GetValueOrDefault(account.Account)?.Name ?? account.Account, new Money(account.Sales.Values.Sum(), wanted), [.. own.Select(cell => Cell(cell, wanted))]))]);
    }

    // By account and line, what is above 0 in the year: returns may outweigh.
    private static Dictionary<string, Dictionary<string, decimal>> Bought(IReadOnlyList<LineSale> rows, Exchange exchange)
    {
        var bought = new Dictionary<string, Dictionary<string, decimal>>();
        foreach (var row in rows)
        {
            var own = CollectionsMarshal.GetValueRefOrAddDefault(bought, row.Account, out _) ??= [];
            CollectionsMarshal.GetValueRefOrAddDefault(own, row.Line, out _) += exchange.Of(row.Net.Amount, row.Net.Currency).Match(amount => amount, _ => 0m);
        }

        foreach (var (account, own) in bought)
        {
            foreach (var line in own.Where(line => line.Value <= 0).Select(line => line.Key).ToList())
            {
                own.Remove(line);
            }

            if (own.Count == 0)
            {
                bought.Remove(account);
            }
        }

        return bought;
    }

    private static SpaceCellView Cell(SpaceCell cell, Currency currency) => new(
        cell.Line, cell.State, new Money(cell.Sales, currency),
        cell.Potential is Answer<double>.Unknown { Why: Doubt.NoComparable } ? NoComparable : cell.Potential.Then(amount => new Money((decimal)amount, currency)), cell.Support, cell.Lift, cell.Suggested);

    // The latest word on a line counts: an opportunity that is open, or why the last one was lost.
    private static IEnumerable<ToldSpace> Told(IGrouping<(string Account, string Line), Opportunity> own) =>
        own.OrderBy(one => one.IsOpen).ThenBy(one => one.Ended).Last().End switch
        {
            OpportunityEnd.Open => [new ToldSpace(own.Key.Account, own.Key.Line, SpaceState.Quoted)],
            OpportunityEnd.LostToRival => [new ToldSpace(own.Key.Account, own.Key.Line, SpaceState.Rival)],
            OpportunityEnd.LostNoNeed => [new ToldSpace(own.Key.Account, own.Key.Line, SpaceState.NoNeed)],
            OpportunityEnd.Won or OpportunityEnd.LostOther => [],
        };
}
