using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Sample;

/// <summary>Takes the files of a sample company in, by the same imports that a user has.</summary>
/// <param name="accounts">Takes accounts and their groups in.</param>
/// <param name="products">Takes products in.</param>
/// <param name="contacts">Takes the people at accounts in.</param>
/// <param name="surveys">Takes the customers' answers in.</param>
/// <param name="stages">Takes in how both sides see relationships.</param>
/// <param name="costs">Takes in what activities cost.</param>
/// <param name="receivables">Takes in what accounts owed.</param>
/// <param name="ledger">Takes the ledger in.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportSample(
    ImportAccounts accounts, ImportProducts products, ImportContacts contacts, ImportSurveys surveys, ImportStages stages, ImportCosts costs, ImportReceivables receivables, ImportLedger ledger, IAsker asker)
{
    /// <summary>Imports a folder that <see cref="WriteSample"/> wrote. The ledger comes last: once its batch is there, everything is.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="by">Who imports.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task From(string folder, string by, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        await accounts.From(Table(folder, "accounts.csv", by), ct);
        await products.From(Table(folder, "products.csv", by), ct);
        await contacts.From(Table(folder, "contacts.csv", by), ct);
        await surveys.From(Table(folder, "surveys.csv", by), ct);
        await stages.From(Table(folder, "stages.csv", by), ct);
        await costs.From(Table(folder, "costs.csv", by), ct);
        await receivables.From(Table(folder, "receivables.csv", by), ct);
        await ledger.From(new ImportRequest([Path.Combine(folder, "ledger.csv")], ReadingChoices.None, by), new ReadingProgress(), ct);
    }

    private static TableImportRequest Table(string folder, string file, string by) =>
        new([Path.Combine(folder, file)], new Dictionary<string, string>(), new Dictionary<string, string>()) { By = by };
}
