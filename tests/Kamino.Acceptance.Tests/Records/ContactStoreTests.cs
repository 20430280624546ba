using Kamino.Core.Accounts;
using Kamino.Storage;
using Kamino.Storage.Records;
using Kamino.UseCases.Quantities;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Whoever left is found without reading everybody, on both engines.</summary>
public sealed class ContactStoreTests(TestRecords records) : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-contacts-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Who_left_by_a_day_is_told_with_their_ties_and_nobody_else(string kind)
    {
        IRecordsEngine engine = kind == "sqlite" ? new SqliteEngine(Path.Combine(_folder, "kamino.db")) : new PostgresEngine(await records.Postgres());
        var database = new RecordsDatabase(engine);
        var kept = new KeptAnswers<string, IReadOnlyList<Contact>>(new RecordsVersion(engine, database), TimeProvider.System, contacts => contacts.Count, ContactStore.MostKept);
        var store = new ContactStore(database, new TableBatches(new Workspace(_folder), database), kept);
        await store.Save([Person("1", "Ana", Today.AddDays(-1)), Person("1", "Eva", null), Person("2", "Ana", Today.AddDays(1)), Person("2", "Ivo", Today)], Ct);

        var left = await store.Left(Today, Ct);
        await store.Save([Person("1", "Eva", Today)], Ct);

        Assert.Equal([("1", "Ana"), ("2", "Ivo")], left.Select(person => (person.Account, person.Name)));
        Assert.All(left, person => Assert.Equal("Luz", Assert.Single(person.Links).To));
        Assert.Equal(3, (await store.Left(Today, Ct)).Count);
        Assert.Single(await store.Left(Today.AddDays(-1), Ct));
    }

    private static Contact Person(string account, string name, DateOnly? left) =>
        new Contact(account, name, "contract", Today.AddYears(1)) { LeftOn = left }.With([new ContactLink(LinkKind.KnownBy, "Luz", null, null, null)]);

    public void Dispose() => Directory.Delete(_folder, true);
}
