using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases;

/// <summary>The tables that come in besides the ledger, by the word that names them on the command line and in an address.</summary>
/// <param name="services">Makes the use case that takes one in.</param>
/// <param name="asker">Who asks.</param>
public sealed class TableImports(IServiceProvider services, IAsker asker)
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
        ["stages"] = new(TableFields.Stages, ImportStages.Options, (services, request, ct) => services.GetRequiredService<ImportStages>().From(request, ct)),
        ["scores"] = new(TableFields.Scores, ImportScores.Options, (services, request, ct) => services.GetRequiredService<ImportScores>().From(request, ct)),
        ["segments"] = new(TableFields.Segments, EditSegments.Options, (services, request, ct) => services.GetRequiredService<EditSegments>().From(request, ct)),
        ["rates"] = new(TableFields.Rates, ImportRates.Options, (services, request, ct) => services.GetRequiredService<ImportRates>().From(request, ct)),
    };

    /// <summary>The tables, in the order in which they are offered.</summary>
    public static IReadOnlyCollection<string> Kinds => Imports.Keys;

    /// <summary>What a file of that kind may carry.</summary>
    public static IReadOnlyList<TableField> Fields(string kind) => Imports[kind].Fields;

    /// <summary>What can be set for the whole file.</summary>
    public static IReadOnlyList<string> Options(string kind) => Imports[kind].Options;

    /// <summary>Imports, or says what an import would do.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="request">The file and what was chosen for it.</param>
    /// <param name="ct">Stops it; nothing stays.</param>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public Task<TableReport> Run(string kind, TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        return Imports[kind].Run(services, request, ct);
    }
}
