using System.Data;
using System.Data.Common;
using Kamino.Storage.Records;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Writers of one program wait in line for the file: in the order in which they came, and without a thread.</summary>
public sealed class WritesInTurnTests : IDisposable
{
    private const int Writers = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-turn-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_came_first_writes_first_and_nobody_holds_a_thread_while_waiting()
    {
        var database = Database();
        await using var first = database.CreateDbContext();
        await using var held = await first.Database.BeginTransactionAsync(Ct);
        var order = new List<int>();
        List<Task> others = [.. Enumerable.Range(1, Writers).Select(nth => Write(database, nth, order))];

        Assert.All(others, other => Assert.False(other.IsCompleted)); // each came back to us: it isn't us who sleeps
        await held.CommitAsync(Ct);
        await Task.WhenAll(others).WaitAsync(TimeSpan.FromSeconds(30), Ct);

        Assert.Equal(Enumerable.Range(1, Writers), order);
    }

    [Fact]
    public async Task Who_takes_everything_back_lets_the_next_one_write()
    {
        var database = Database();
        await using (var context = database.CreateDbContext())
        {
            await using var dropped = await context.Database.BeginTransactionAsync(Ct);
        }

        await using (var context = database.CreateDbContext())
        {
            await using var backed = await context.Database.BeginTransactionAsync(Ct);
            await backed.RollbackAsync(Ct);
        }

        await OthersWrite(database);
    }

    [Fact]
    public async Task Who_leaves_the_line_or_cannot_begin_lets_the_next_one_write()
    {
        var database = Database();
        await using (var context = database.CreateDbContext())
        {
            await using var held = await context.Database.BeginTransactionAsync(Ct);
            using var soon = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            await using var other = database.CreateDbContext();
            var waiting = other.Database.BeginTransactionAsync(soon.Token);
            await soon.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        await using (var context = database.CreateDbContext())
        {
            await context.Database.OpenConnectionAsync(Ct);
            await using var own = await context.Database.GetDbConnection().BeginTransactionAsync(Ct);
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.Database.BeginTransactionAsync(Ct)); // a transaction is open on it
        }

        await OthersWrite(database);
    }

    [Fact]
    public async Task Who_finds_at_the_last_look_that_somebody_was_faster_lets_the_next_one_write_and_leaves_no_connection_open()
    {
        var database = Database();
        DbConnection used;
        using (LastLook.Before(_ => throw new InvalidOperationException("somebody was faster")))
        {
            await using var context = database.CreateDbContext();
            used = context.Database.GetDbConnection();
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.Database.BeginTransactionAsync(Ct));
        }

        await OthersWrite(database);
        Assert.Equal(ConnectionState.Closed, used.State);
    }

    // More often than contexts are kept: each of those that failed is used again.
    private static async Task OthersWrite(RecordsDatabase database)
    {
        for (var nth = 1; nth <= 8; nth++)
        {
            await Write(database, nth, []).WaitAsync(TimeSpan.FromSeconds(10), Ct);
        }
    }

    private static async Task Write(RecordsDatabase database, int nth, List<int> order)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(Ct);
        order.Add(nth); // one at a time: that is what is shown here
        await Upsert.Rows<SettingRow>(context, [new() { Name = $"writer {nth}", Value = "" }], Ct);
        await transaction.CommitAsync(Ct);
    }

    private RecordsDatabase Database()
    {
        var database = new RecordsDatabase(new SqliteEngine(Path.Combine(_folder, "kamino.db")));
        using var made = database.CreateDbContext(); // makes the tables
        return database;
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
