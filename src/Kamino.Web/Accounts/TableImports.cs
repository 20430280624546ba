using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Value;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Accounts;

/// <summary>The tables that can be sent besides the ledger, by the word that names them in an address.</summary>
/// <param name="services">Makes the use case that takes one in.</param>
internal sealed class TableImports(IServiceProvider services)
{
    private sealed record Import(
        IReadOnlyList<TableField> Fields, IReadOnlyList<string> Options, Func<IServiceProvider, TableImportRequest, CancellationToken, Task<TableReport>> Run);

    private static readonly Dictionary<string, Import> Imports = new()
    {
        ["accounts"] = new(TableFields.Accounts, ImportAccounts.Options, (services, request, ct) => services.GetRequiredService<ImportAccounts>().From(request, ct)),
        ["products"] = new(TableFields.Products, ImportProducts.Options, (services, request, ct) => services.GetRequiredService<ImportProducts>().From(request, ct)),
        ["contacts"] = new(TableFields.Contacts, ImportContacts.Options, (services, request, ct) => services.GetRequiredService<ImportContacts>().From(request, ct)),
        ["costs"] = new(TableFields.Costs, ImportCosts.Options, (services, request, ct) => services.GetRequiredService<ImportCosts>().From(request, ct)),
        ["receivables"] = new(TableFields.Receivables, ImportReceivables.Options, (services, request, ct) => services.GetRequiredService<ImportReceivables>().From(request, ct)),
        ["wallet"] = new(TableFields.Wallet, ImportWallet.Options, (services, request, ct) => services.GetRequiredService<ImportWallet>().From(request, ct)),
        ["surveys"] = new(TableFields.Surveys, ImportSurveys.Options, (services, request, ct) => services.GetRequiredService<ImportSurveys>().From(request, ct)),
        ["segments"] = new(TableFields.Segments, EditSegments.Options, (services, request, ct) => services.GetRequiredService<EditSegments>().From(request, ct)),
        ["rates"] = new(TableFields.Rates, ImportRates.Options, (services, request, ct) => services.GetRequiredService<ImportRates>().From(request, ct)),
    };

    /// <summary>The tables, in the order in which they are offered.</summary>
    public static IReadOnlyCollection<string> Kinds => Imports.Keys;

    /// <summary>What a file of that kind may carry.</summary>
    public static IReadOnlyList<TableField> Fields(string kind) => Imports[kind].Fields;

    /// <summary>What can be set for the whole file.</summary>
    public static IReadOnlyList<string> Options(string kind) => Imports[kind].Options;

    /// <summary>Imports, or says what an import would do; <c>null</c> where there is no such table.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport?> From(string kind, TableImportRequest request, CancellationToken ct) =>
        Imports.TryGetValue(kind, out var import) ? await import.Run(services, request, ct) : null;
}
