using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Accounts;

/// <summary>The accounts that somebody reaches.</summary>
internal sealed record SeenList(IReadOnlyList<Account> Accounts);

/// <summary>The facts that somebody may see.</summary>
internal sealed record SeenLedger(LedgerFacts Facts);

/// <summary>The accounts in reach; what stands above them out of reach isn't named.</summary>
internal sealed class SeenAccounts([FromKeyedServices(Seen.Whole)] IAccountStore whole, ISight sight, KeptAnswers<string, SeenList> kept) : IAccountStore
{
    /// <summary>How many accounts are kept together.</summary>
    public const int MostKept = 2_000_000;

    public async Task<IReadOnlyList<Account>> Read(CancellationToken ct)
    {
        var seen = await sight.Now(ct);
        return seen.IsAll ? await whole.Read(ct) : (await kept.Get("", async () => Only(await whole.Read(ct), seen))).Accounts;
    }

    private static SeenList Only(IReadOnlyList<Account> all, Sight seen) =>
        new([.. all.Where(account => seen.Sees(account.Code)).Select(account => account.Parent is { } parent && !seen.Sees(parent) ? account with { Parent = null } : account)]);

    public Task<string> Enter(TableChanges<Account> found, TableDraft draft, CancellationToken ct) => whole.Enter(found, draft, ct);

    public async Task Merge(string from, string into, string by, DateTimeOffset at, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(from, into);
        await whole.Merge(from, into, by, at, ct);
    }

    public async Task Hand(IReadOnlyCollection<string> codes, string seller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(codes);
        (await sight.Now(ct)).Demand(codes);
        await whole.Hand(codes, seller, ct);
    }

    public async Task Unmerge(string code, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(code);
        await whole.Unmerge(code, ct);
    }
}

/// <summary>The people at accounts in reach.</summary>
internal sealed class SeenContacts([FromKeyedServices(Seen.Whole)] IContactStore whole, ISight sight) : IContactStore
{
    private static readonly LastMade<Sight, IReadOnlyList<Contact>, IReadOnlyList<Contact>> InReach = new();

    public async Task<IReadOnlyList<Contact>> Read(CancellationToken ct)
    {
        var (seen, all) = (await sight.Now(ct), await whole.Read(ct));
        return InReach.Of(seen, all, () => seen.Of(all, contact => contact.Account));
    }

    public async Task<IReadOnlyList<Contact>> At(IReadOnlyCollection<string> accounts, CancellationToken ct)
    {
        var seen = await sight.Now(ct);
        return await whole.At([.. accounts.Where(seen.Sees)], ct);
    }

    public async Task<IReadOnlyList<Contact>> Left(DateOnly until, CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Left(until, ct), contact => contact.Account);

    public Task<string> Enter(TableChanges<Contact> found, TableDraft draft, CancellationToken ct) => whole.Enter(found, draft, ct);

    public async Task Save(IReadOnlyCollection<Contact> contacts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        (await sight.Now(ct)).Demand(contacts.Select(contact => contact.Account));
        await whole.Save(contacts, ct);
    }
}

/// <summary>The facts of accounts in reach: whoever reaches a group's parent reaches all of it, so a group's row tells of nobody else. Costs are left out for who may not see margins.</summary>
internal sealed class SeenFacts([FromKeyedServices(Seen.Whole)] IAccountFacts whole, ISight sight, IAsker asker, KeptAnswers<FactsQuery, SeenLedger> kept) : IAccountFacts
{
    public async Task<LedgerFacts> Read(FactsQuery query, CancellationToken ct)
    {
        var seen = await sight.Now(ct);
        return seen.IsAll && asker.May(Right.SeeMargins) ? await whole.Read(query, ct) : (await kept.Get(query, async () => Only(await whole.Read(query, ct), seen))).Facts;
    }

    private SeenLedger Only(LedgerFacts all, Sight seen) =>
        new(all with { Accounts = [.. all.Accounts.Where(row => seen.Sees(row.Account)).Select(row => Shown(row, seen, asker))], MissingRates = seen.IsAll ? all.MissingRates : [] });

    /// <summary>A row without what may not be seen of it.</summary>
    public static AccountFacts Shown(AccountFacts row, Sight seen, IAsker asker)
    {
        var plain = row.Group is { } group && !seen.Sees(group) ? row with { Group = null } : row;
        return asker.May(Right.SeeMargins) ? plain : plain with { Cost = Answer.Unknown<Money>(Doubt.NotVisible), StandardCostLines = 0 };
    }
}

/// <summary>The lines of an account in reach; of another there are none.</summary>
internal sealed class SeenLines([FromKeyedServices(Seen.Whole)] IAccountLines whole, ISight sight, IAsker asker) : IAccountLines
{
    public async Task<AccountLines> Read(LinesQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!(await sight.Now(ct)).Sees(query.Account))
        {
            return new AccountLines(query.Account, 0, []);
        }

        var lines = await whole.Read(query, ct);
        return asker.May(Right.SeeMargins) ? lines : lines with { Lines = [.. lines.Lines.Select(line => line with { Cost = Answer.Unknown<Money>(Doubt.NotVisible) })] };
    }
}

/// <summary>The company's months, for who reaches all of it.</summary>
internal sealed class SeenMonths([FromKeyedServices(Seen.Whole)] IMonthlySales whole, ISight sight) : IMonthlySales
{
    public async Task<IReadOnlyList<MonthSales>> Read(DateOnly asOf, CancellationToken ct) => (await sight.Now(ct)).IsAll ? await whole.Read(asOf, ct) : [];
}

/// <summary>Products, without what they cost for who may not see margins.</summary>
internal sealed class SeenProducts([FromKeyedServices(Seen.Whole)] IProductStore whole, IAsker asker) : IProductStore
{
    public async Task<IReadOnlyList<Product>> Read(CancellationToken ct)
    {
        var all = await whole.Read(ct);
        return asker.May(Right.SeeMargins) ? all : [.. all.Select(product => product with { StandardCost = null, CostCurrency = null })];
    }

    public Task<string> Enter(TableChanges<Product> found, TableDraft draft, CancellationToken ct) => whole.Enter(found, draft, ct);

    public Task Save(IReadOnlyCollection<Product> products, CancellationToken ct) => whole.Save(products, ct);
}

/// <summary>What was said of pairs in reach.</summary>
internal sealed class SeenDismissed([FromKeyedServices(Seen.Whole)] IDismissedMerges whole, ISight sight) : IDismissedMerges
{
    public async Task<IReadOnlyList<DismissedMerge>> Read(CancellationToken ct)
    {
        var seen = await sight.Now(ct);
        return [.. (await whole.Read(ct)).Where(pair => seen.Sees(pair.One) && seen.Sees(pair.Other))];
    }

    public Task Save(DismissedMerge dismissed, CancellationToken ct) => whole.Save(dismissed, ct);

    public Task<bool> Delete(string one, string other, CancellationToken ct) => whole.Delete(one, other, ct);
}

/// <summary>Sales of accounts in reach in spans of days.</summary>
internal sealed class SeenSpans([FromKeyedServices(Seen.Whole)] ISpanSales whole, ISight sight) : ISpanSales
{
    public async Task<IReadOnlyList<SpanNet>> Read(SpanQuestion question, CancellationToken ct) =>
        (await sight.Now(ct)).Of(await whole.Read(question, ct), row => question.Spans[row.Span].Account);
}
