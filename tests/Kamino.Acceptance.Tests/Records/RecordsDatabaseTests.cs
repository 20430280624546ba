using Kamino.Storage;
using Kamino.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Acceptance.Tests.Records;

public sealed class RecordsDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-records-").FullName;

    [Fact]
    public async Task A_fresh_workspace_has_every_table()
    {
        await using var context = Open();

        Assert.Empty(await context.Set<AccountRow>().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await context.Set<ScoringModelRow>().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_that_open_a_fresh_workspace_at_the_same_moment_all_work()
    {
        const int Openers = 8;
        using var start = new Barrier(Openers);

        await Task.WhenAll(Enumerable.Range(0, Openers).Select(opener => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                using var context = Open();
                context.Add(new SettingRow { Name = $"opener {opener}", Value = "up" });
                context.SaveChanges();
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        await using var after = Open();
        Assert.Equal(Openers, await after.Set<SettingRow>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Amounts_come_back_to_the_last_digit()
    {
        var rate = 0.0002531645569620253164556962m;
        await using (var context = Open())
        {
            context.Add(new RateRow { Day = new DateOnly(2020, 2, 29), From = "COP", To = "USD", Rate = rate, Source = "rates.csv" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var again = Open();
        Assert.Equal(rate, (await again.Set<RateRow>().SingleAsync(TestContext.Current.CancellationToken)).Rate);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private RecordsContext Open() => new RecordsDatabase(new Workspace(_folder)).CreateDbContext();
}
