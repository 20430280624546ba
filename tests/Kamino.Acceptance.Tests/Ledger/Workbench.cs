using Kamino.Core.Accounts;
using Kamino.Core.Ledger;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Ledger;

/// <summary>A workspace of its own on real engines, gone when the test is.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-workbench-");
    private readonly ServiceProvider _provider;

    public Workbench(string? workspace = null)
    {
        Folder = workspace ?? Path.Combine(_folder.FullName, "ws");
        _provider = new ServiceCollection().AddStorage(Folder).AddUseCases().BuildServiceProvider();
    }

    public string Folder { get; }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public string Save(string text, string name = "export.csv")
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    public Task<ImportReport> Import(string text, Func<ImportRequest, ImportRequest>? with = null) => ImportFile(Save(text), with);

    public Task<ImportReport> ImportFile(string file, Func<ImportRequest, ImportRequest>? with = null)
    {
        var request = new ImportRequest([file], ReadingChoices.None, "Ana");
        return Get<ImportLedger>().From(with is null ? request : with(request), new ReadingProgress(), Ct);
    }

    public async Task<IReadOnlyList<AccountFacts>> Facts(FactsQuery? query = null) => (await Get<IAccountFacts>().Read(query ?? new FactsQuery(), Ct)).Accounts;

    /// <summary>Account and net, as text: what a test compares at one look.</summary>
    public async Task<string> Nets(FactsQuery? query = null) => string.Join(" ", (await Facts(query)).Select(row => FormattableString.Invariant($"{row.Account}={row.Net.Amount:0.##}")));

    public static ReadingChoices Set(params (string Option, string Value)[] settings) =>
        new(new Dictionary<LedgerField, string>(), settings.ToDictionary(pair => pair.Option, pair => pair.Value));

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }
}
