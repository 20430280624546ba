using Kamino.Acceptance.Tests.Ledger;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Portfolio;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Portfolio;

public sealed class UsersDayTests : IDisposable
{
    // The same instant: still the last day of February in Bogotá, the first of March in Greenwich and in Auckland.
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 3, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-day-");

    [Theory]
    [InlineData(-5, "", null)]
    [InlineData(0, "", Core.Portfolio.SelectionFlaw.Expired)]
    [InlineData(13, "", Core.Portfolio.SelectionFlaw.Expired)]
    [InlineData(13, "America/Bogota", null)]
    [InlineData(-5, "Europe/Madrid", Core.Portfolio.SelectionFlaw.Expired)]
    public async Task D08_D09_what_is_over_is_told_by_the_day_where_the_user_is(int hours, string zone, Core.Portfolio.SelectionFlaw? flaw)
    {
        // Given an account, a machine some hours from Greenwich, and a company that named its time zone or didn't
        var ledger = Path.Combine(_folder.FullName, "ledger.csv");
        await File.WriteAllTextAsync(ledger, "date,account,document,net\n2026-02-27,A,F1,10.00\n", Workbench.Ct);
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(new Clock(TimeSpan.FromHours(hours)))
            .AddStorage(Path.Combine(_folder.FullName, "workspace")).AddUseCases().BuildServiceProvider();
        await services.GetRequiredService<ImportLedger>().From(new ImportRequest([ledger], ReadingChoices.None, "Ana"), new ReadingProgress(), Workbench.Ct);

        var settings = await services.GetRequiredService<EditSettings>().Set(new Dictionary<string, string> { [EditSettings.TimeZone] = zone }, Workbench.Ct);
        Assert.Empty(settings.Refused);

        // When a decision is to stand until the last day of February
        var outcome = await services.GetRequiredService<SelectKeyAccounts>().Step(
            new SelectionRequest("A", null, "a promise", "Ana", OverrideUntil: new DateOnly(2026, 2, 28)), Workbench.Ct);

        // Then it is over only where that day is
        Assert.Equal(flaw, outcome?.Flaw);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    private sealed class Clock(TimeSpan offset) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.CreateCustomTimeZone("there", offset, "there", "there");

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
