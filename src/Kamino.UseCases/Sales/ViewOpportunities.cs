using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Sales;

/// <summary>An opportunity on the board.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="AccountName">The account's name.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Line">The product line.</param>
/// <param name="Phase">Where it is.</param>
/// <param name="Letter">D, O, S, A or R.</param>
/// <param name="Value">What it would bring.</param>
/// <param name="Probability">By what became of earlier ones.</param>
/// <param name="Expected">The second times the third.</param>
/// <param name="Close">When it is decided.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="AgeDays">Days since it was opened.</param>
/// <param name="QuietDays">Days since something happened.</param>
/// <param name="Neglected">Nothing happened for too long, or its day is past.</param>
/// <param name="Missing">What its phase still asks for.</param>
/// <param name="End">How it ended.</param>
/// <param name="Reason">Why.</param>
/// <param name="Sheet">What was answered, by question.</param>
public sealed record OpportunityRow(
    long Id, string Account, string AccountName, string Name, string Line, DosarPhase Phase, string Letter, Money Value, Answer<double> Probability, Answer<Money> Expected, DateOnly Close, string Owner,
    int AgeDays, int QuietDays, bool Neglected, IReadOnlyList<string> Missing, OpportunityEnd End, string Reason, IReadOnlyDictionary<string, string> Sheet)
{
    /// <summary>What is done for it, the open ones first, by their day.</summary>
    public IReadOnlyList<OpportunityAction> Actions { get; init; } = [];

    /// <summary>The open action whose day comes first; <c>null</c> where none is open.</summary>
    public OpportunityAction? Next { get; init; }
}

/// <summary>A quarter's decisions.</summary>
public sealed record QuarterView(DateOnly From, int Opportunities, Money Value, Answer<Money> Expected);

/// <summary>The board.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Opportunities">Open ones by their day of decision, then ended ones.</param>
/// <param name="Chances">What became of earlier ones by phase.</param>
/// <param name="Quarters">Forecast by quarter.</param>
/// <param name="Ends">How those that ended did, and why.</param>
public sealed record OpportunitiesView(
    DateOnly AsOf, IReadOnlyList<OpportunityRow> Opportunities, IReadOnlyList<PhaseChance> Chances, IReadOnlyList<QuarterView> Quarters, IReadOnlyList<EndCount> Ends);

/// <summary>Shows opportunities.</summary>
/// <param name="store">Where they are.</param>
/// <param name="facts">Names of accounts.</param>
/// <param name="rates">Exchange rates.</param>
/// <param name="settings">The reporting currency.</param>
/// <param name="clock">What day it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewOpportunities(IOpportunityStore store, IAccountFacts facts, IRateStore rates, ICompanySettings settings, TimeProvider clock, IAsker asker)
{
    private const string Letters = "DOSAR";

    private static readonly LastMade<IReadOnlyList<Opportunity>, (DateOnly Today, Currency Wanted, IReadOnlyList<AccountFacts> Accounts, IReadOnlyList<ExchangeRate> Rates), OpportunitiesView> Boards = new();

    private static readonly MadeOnce<IReadOnlyList<Opportunity>, IReadOnlyList<PhaseChance>> Chances = new(Pipeline.Chances);

    /// <summary>All of them, on a day.</summary>
    public async Task<OpportunitiesView> On(DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var today = asOf ?? clock.Today();
        var all = await store.Read(ct);
        var (accounts, table, wanted) = (await Accounts(all, ct), await rates.Read(ct), await Wanted(all, ct));
        return Boards.Of(all, (today, wanted, accounts, table), () => Board(all, LedgerFacts.ByAccount(accounts), new Exchange(new RateTable(table), wanted, today), today, wanted));
    }

    /// <summary>One of them as it stands on the board, and all of them; <c>null</c> where there is none of that number.</summary>
    internal async Task<(OpportunityRow Row, IReadOnlyList<Opportunity> All)?> One(long id, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var all = await store.Read(ct);
        if (all.FirstOrDefault(one => one.Id == id) is not { } own)
        {
            return null;
        }

        var (today, accounts) = (clock.Today(), await Accounts(all, ct));
        return (Row(own, Chance(own, Chances.Of(all), today), Name(own, LedgerFacts.ByAccount(accounts)), today, await Wanted(all, ct)), all);
    }

    private async Task<IReadOnlyList<AccountFacts>> Accounts(IReadOnlyList<Opportunity> all, CancellationToken ct) => all.Count == 0 ? [] : (await facts.Read(new FactsQuery(), ct)).Accounts;

    private async Task<Currency> Wanted(IReadOnlyList<Opportunity> all, CancellationToken ct) =>
        (await settings.Read(ct)).ReportingCurrency ?? Code(all.Select(one => one.Currency).FirstOrDefault(code => code.Length > 0) ?? "");

    private static OpportunitiesView Board(IReadOnlyList<Opportunity> all, IReadOnlyDictionary<string, AccountFacts> known, Exchange exchange, DateOnly today, Currency wanted)
    {
        var chances = Chances.Of(all);
        var rows = all.Select(one => (One: one, Chance: Chance(one, chances, today))).OrderByDescending(row => row.One.IsOpen).ThenBy(row => row.One.Close).ThenBy(row => row.One.Id).ToList();
        var counted = rows.Where(row => row.One.IsOpen).SelectMany(row => exchange.Of(row.One.Value, Code(row.One.Currency)).Match<IEnumerable<(Opportunity, Answer<double>)>>(value => [(row.One with { Value = value }, row.Chance)], _ => []));
        return new OpportunitiesView(
            today, [.. rows.Select(row => Row(row.One, row.Chance, Name(row.One, known), today, wanted))], chances,
            [.. Pipeline.Quarters([.. counted]).Select(quarter => new QuarterView(quarter.From, quarter.Opportunities, new Money(quarter.Value, wanted), quarter.Expected.Then(amount => new Money((decimal)amount, wanted))))], Pipeline.Ends(all));
    }

    private static string Name(Opportunity one, IReadOnlyDictionary<string, AccountFacts> known) => known.GetValueOrDefault(one.Account)?.Name ?? one.Account;

    /// <summary>The letter of a phase.</summary>
    public static string Letter(DosarPhase phase) => Letters[(int)phase].ToString();

    private static Answer<double> Chance(Opportunity one, IReadOnlyList<PhaseChance> chances, DateOnly today) => one.End switch
    {
        OpportunityEnd.Open => chances[(int)one.Phase].At(one.Age(today)),
        OpportunityEnd.Won => Answer.Of(1.0),
        OpportunityEnd.LostToRival or OpportunityEnd.LostNoNeed or OpportunityEnd.LostOther => Answer.Of(0.0),
    };

    private static OpportunityRow Row(Opportunity one, Answer<double> chance, string name, DateOnly today, Currency wanted)
    {
        var value = new Money(one.Value, one.Currency.Length > 0 ? Code(one.Currency) : wanted);
        return new OpportunityRow(
            one.Id, one.Account, name, one.Name, one.Line, one.Phase, Letter(one.Phase), value, chance, chance.Then(share => value with { Amount = value.Amount * (decimal)share }), one.Close, one.Owner,
            today.DayNumber - one.Opened.DayNumber, today.DayNumber - one.LastActivity.DayNumber, Pipeline.IsNeglected(one, today), one.IsOpen ? Dosar.Missing(one, today) : [], one.End, one.Reason, one.Sheet)
        {
            Actions = [.. one.Actions.OrderByDescending(action => action.IsOpen).ThenBy(action => action.Due).ThenBy(action => action.Id)],
            Next = one.Next,
        };
    }

    private static Currency Code(string code) => Currency.TryFrom(code, out var currency) ? currency : default;
}
