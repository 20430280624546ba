using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Accounts;

/// <summary>The accounts over HTTP.</summary>
internal static class AccountsApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Columns =
    [
        "ledger_field.account", "ledger_field.account_name", "ledger_field.group", "ledger_field.seller", "accounts.country", "accounts.first", "accounts.last_order",
        "accounts.order_days", "accounts.documents", "accounts.products", "accounts.gross", "accounts.credits", "accounts.net", "ledger_field.cost", "accounts.margin",
        "accounts.margin_share", "accounts.last_year", "accounts.year_before", "ledger_field.currency",
    ];

    private static readonly MadeOnce<IReadOnlyList<AccountFacts>, IReadOnlyList<AccountFacts>> Sorted = new(rows => PageQuery.Sorted(rows, Rank, row => row.Account));

    private static decimal Rank(AccountFacts row) => -row.Net.Amount;

    public static void Map(IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("/", List).WithSummary("One row of facts per account or group, by net");
        accounts.MapGet("/{account}", One).WithSummary("Who an account is, whether it ever bought or not");
        accounts.MapGet("/{account}/group", Group).WithSummary("The group of an account, from its ultimate parent down, with owners and sales");
        accounts.MapGet("/{account}/owners", async (string account, ViewOwners owners, CancellationToken ct) => TypedResults.Ok(await owners.Of(account, ct))).WithSummary("Who sold to an account, and since when, the latest first");
        accounts.MapGet("/{account}/lines", Lines).WithSummary("The ledger lines behind an account's figures, latest first");
    }

    /// <summary>What the accounts page shows, as files.</summary>
    public static void MapFiles(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/download.csv", Csv).ExcludeFromDescription();
        routes.MapGet("/accounts/download.xlsx", Xlsx).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<Page<AccountFacts>>, BadRequest>> List(
        DateOnly? as_of, FactsLevel? level, string? group, string? seller, [AsParameters] PageQuery page, ViewAccounts accounts, CancellationToken ct)
    {
        var (query, scope) = (new FactsQuery(as_of, level ?? FactsLevel.Account), new AccountScope(group, seller));
        return query.Level == FactsLevel.Group && !scope.IsAll
            ? TypedResults.BadRequest()
            : page.OfSorted(Sorted.Of((await accounts.List(query, scope, null, ct)).Accounts), Rank, row => row.Account);
    }

    private static async Task<Results<Ok<DescribedAccount>, NotFound>> One(string account, ViewGroup groups, CancellationToken ct) =>
        await groups.Described(account, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static async Task<Results<Ok<GroupView>, NotFound>> Group(string account, DateOnly? as_of, ViewGroup groups, CancellationToken ct) =>
        await groups.Of(account, as_of, ct) is { } group ? TypedResults.Ok(group) : TypedResults.NotFound();

    private static async Task<Ok<AccountLines>> Lines(string account, DateOnly? as_of, int? skip, int? take, ViewLines lines, CancellationToken ct) =>
        TypedResults.Ok(await lines.Of(new LinesQuery(account, as_of, skip ?? 0, take ?? 50), ct));

    private static async Task<FileContentHttpResult> Csv(Reader reader, ViewAccounts accounts, CancellationToken ct)
    {
        var file = new CsvFile(reader.Locale, Header(reader));
        foreach (var row in await Shown(reader, accounts, ct))
        {
            file.Row(Cells(row));
        }

        return file.Answer("accounts.csv");
    }

    private static async Task<FileStreamHttpResult> Xlsx(Reader reader, ViewAccounts accounts, ITableWriter writer, CancellationToken ct)
    {
        var file = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}.xlsx");
        var rows = await Shown(reader, accounts, ct);
        await writer.Write(file, new WrittenTable(reader.Locale["nav.accounts"], [.. Header(reader)], rows.Select(Cells)), ct);
        var written = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return TypedResults.File(written, Workbook, "accounts.xlsx");
    }

    private static async Task<IReadOnlyList<AccountFacts>> Shown(Reader reader, ViewAccounts accounts, CancellationToken ct)
    {
        var filter = AccountsFilter.Of(reader);
        return [.. AccountsIndex.Of(await accounts.ToTake(filter.Query, ct)).All(filter)];
    }

    private static IEnumerable<string> Header(Reader reader) => Columns.Select(column => reader.Locale[column]);

    private static IReadOnlyList<object?> Cells(AccountFacts row) =>
    [
        row.Account, row.Name, row.Group, row.Seller, row.Country, row.First, row.LastOrder, row.OrderDays, row.Documents, row.Products,
        row.Gross.Rounded(), row.Credits.Rounded(), row.Net.Rounded(), row.Cost.Match<object?>(cost => cost.Rounded(), _ => null),
        row.Margin.Match<object?>(margin => margin.Rounded(), _ => null), row.MarginShare.Match<object?>(share => (decimal)share, _ => null),
        row.LastYear.Rounded(), row.YearBefore.Rounded(), row.Currency.Code,
    ];
}
