using Kamino.Core.Quantities;
using Kamino.Storage;
using Kamino.Storage.Records;
using Kamino.UseCases.Quantities;
using Microsoft.Data.Sqlite;

namespace Kamino.Acceptance.Tests.Records;

public sealed class AccountDirectoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-directory-").FullName;

    [Fact]
    public async Task Merges_are_followed_and_what_was_said_of_a_merged_account_fills_the_gaps()
    {
        await Keep(
            new AccountRow { Code = "old", MergedInto = "older", Seller = "Ana", Parent = "holding" },
            new AccountRow { Code = "older", MergedInto = "new", TaxId = "900" },
            new AccountRow { Code = "new", Name = "Acme", Available = 12.5m, AvailableCurrency = "USD" },
            new AccountRow { Code = "alone", MergedInto = "only in the ledger", Country = "PE" });

        var known = await Known().Accounts(TestContext.Current.CancellationToken);

        Assert.Equal(("new", "holding"), (known.Canonical("old"), known.UltimateParent("old")));
        Assert.Equal(("Acme", "Ana", "900"), (known.Find("old")?.Name, known.Find("new")?.Seller, known.Find("new")?.TaxId));
        Assert.Equal(Answer.Of(new Money(12.5m, new Currency("USD"))), known.Find("old")?.Available);
        Assert.Equal("PE", known.Find("only in the ledger")?.Country);
        Assert.Null(known.Find("never heard of"));
        Assert.Equal("never heard of", known.UltimateParent("never heard of"));
        Assert.Equal(["alone", "old", "older"], known.Merged.Select(pair => pair.Key));
        Assert.Equal(["alone", "new", "old", "older"], known.Members.Select(pair => pair.Key));
    }

    [Fact]
    public async Task Many_accounts_are_kept_and_read_in_seconds()
    {
        const int Accounts = 200_000;
        await using (var context = new RecordsDatabase(RecordsPlace.Of(new Workspace(_folder), WorkspaceSettings.OfEnvironment())).CreateDbContext())
        {
            await Upsert.Rows<AccountRow>(
                context,
                [.. Enumerable.Range(0, Accounts).Select(n => new AccountRow { Code = $"{n:000000}", Name = $"Account {n}", Parent = n % 10 == 0 ? null : $"{n - (n % 10):000000}" })],
                TestContext.Current.CancellationToken);
        }

        var started = TimeProvider.System.GetTimestamp();
        var known = await Known().Accounts(TestContext.Current.CancellationToken);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal(Accounts / 10 * 9, known.Members.Count);
        Assert.Equal("199990", known.UltimateParent("199999"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private async Task Keep(params AccountRow[] rows)
    {
        await using var context = new RecordsDatabase(RecordsPlace.Of(new Workspace(_folder), WorkspaceSettings.OfEnvironment())).CreateDbContext();
        await Upsert.Rows(context, rows, TestContext.Current.CancellationToken);
    }

    private AccountDirectory Known()
    {
        var engine = RecordsPlace.Of(new Workspace(_folder), WorkspaceSettings.OfEnvironment());
        var records = new RecordsDatabase(engine);
        return new AccountDirectory(
            records, new CompanySettingsStore(records, new KeptAnswers<string, CompanySettings>(new RecordsVersion(engine, records), TimeProvider.System, _ => 1, 1), TimeProvider.System), new KeptAnswers<string, DescribedAccounts>(new RecordsVersion(engine, records), TimeProvider.System, accounts => accounts.Count, AccountDirectory.MostKept));
    }
}
