using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Core.Quantities;
using Kamino.Storage;
using Kamino.Storage.Facts;
using Kamino.Storage.Records;
using Kamino.UseCases;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Facts;

/// <summary>Copies of batches in the order of accounts change no answer, whether they are there, missing, old or damaged.</summary>
public sealed class OrderedCopiesTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_kamino.Workspace, "ordered");

    [Fact]
    public async Task Answers_are_the_same_with_copies_and_without_them()
    {
        await Import("1,A1,2024-01-05,10", "1,A2,2024-01-05,20", "2,A1,2024-02-06,30", "3,b-3,2024-02-07,40", "4,A2,2024-03-08,-5");
        await Import("1,A1,2024-01-05,11", "5,A1,2024-04-09,50", "6,old,2024-04-09,60"); // corrects a line and adds two
        await _kamino.Ask("merge", "do", "old", "A1", "--by", "luz");
        await using var services = Services();
        var before = await Answers(services);

        await Copies(services).Keep(Ct);

        Assert.Equal(2, Directory.GetFiles(Folder, "*.duckdb").Length);
        Assert.Equal(before, await Answers(services));
        Assert.Contains("11", before, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_copy_is_made_anew_and_one_of_a_batch_that_was_undone_goes_a_round_later()
    {
        await Import("1,A1,2024-01-05,10");
        await Import("2,A1,2024-02-05,20");
        await using var services = Services();
        var copies = Copies(services);
        await copies.Keep(Ct);
        var damaged = Directory.GetFiles(Folder).Order().First();
        await File.AppendAllTextAsync(damaged, "x", Ct);
        await File.WriteAllTextAsync(Path.Combine(Folder, "0123456789abcdef0123.part"), "broken off", Ct);

        await Copies(services).Keep(Ct);
        Assert.Equal(3, Directory.GetFiles(Folder).Length);
        await _kamino.Ask("batches", "undo", "2");
        Assert.Contains("1 line", (await Answers(services)).Replace("1 lines", "1 line", StringComparison.Ordinal), StringComparison.Ordinal);
        var later = Copies(services);
        await later.Keep(Ct);
        await later.Keep(Ct);

        Assert.Single(Directory.GetFiles(Folder));
        Assert.DoesNotContain((await _kamino.Run("doctor", "--json")).Output, "ordered", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_being_asked_goes_on_while_other_lines_become_visible()
    {
        await Import("1,A1,2024-01-05,10");
        await using var services = Services();
        await Copies(services).Keep(Ct);
        var ledger = new VisibleLedger(services.GetRequiredService<IFactsEngine>(), services.GetRequiredService<BatchStore>());
        await using var before = await ledger.OpenFew(Ct);
        await Import("2,A1,2024-02-05,20");

        await using var after = await ledger.OpenFew(Ct);

        Assert.Equal([2L], await after.Read("select count(*) from visible", row => row.Long(0), Ct));
        Assert.Equal([1L], await before.Read("select count(*) from visible", row => row.Long(0), Ct));
    }

    [Fact]
    public async Task A_copy_that_can_not_be_opened_is_left_out()
    {
        await Import("1,A1,2024-01-05,10");
        await using var services = Services();
        var before = await Answers(services);
        await Copies(services).Keep(Ct);
        await File.WriteAllTextAsync(Directory.GetFiles(Folder).Single(), "no database", Ct);

        Assert.Equal(before, await Answers(services));
    }

    [Fact]
    public async Task Small_batches_have_no_copies()
    {
        await Import("1,A1,2024-01-05,10");
        await using var services = Services();

        await services.GetRequiredService<UseCases.Ledger.IOrderedCopies>().Keep(Ct);

        Assert.False(Directory.Exists(Folder));
    }

    public void Dispose() => _kamino.Dispose();

    private Task<JsonElement> Import(params string[] lines) =>
        _kamino.Ask("import", "ledger", _kamino.File($"{Guid.NewGuid():n}.csv", "document,account,date,net\n" + string.Join('\n', lines) + "\n"));

    private ServiceProvider Services() => new ServiceCollection().AddStorage(_kamino.Workspace).AddUseCases().BuildServiceProvider();

    private OrderedCopies Copies(ServiceProvider services) => new(new Workspace(_kamino.Workspace), services.GetRequiredService<IFactsEngine>(), services.GetRequiredService<BatchStore>()) { Large = 0 };

    // Everything that is asked of few accounts.
    private static async Task<string> Answers(ServiceProvider services)
    {
        using var program = services.GetRequiredService<IAsker>().Begin(Core.Rights.Asker.Program);
        var (lines, months, spans) = (services.GetRequiredService<IAccountLines>(), services.GetRequiredService<IAccountMonths>(), services.GetRequiredService<ISpanSales>());
        var said = new List<string>();
        foreach (var account in new[] { "A1", "A2", "b-3", "nobody" })
        {
            var own = await lines.Read(new LinesQuery(account), Ct);
            said.Add($"{account} {own.Total} lines: " + string.Join(' ', own.Lines.Select(line => $"{line.Batch}/{line.Row} {line.Date:O} {line.Net.Amount:0.##}")));
            said.AddRange((await months.Read(new DateOnly(2024, 4, 30), 6, FactsLevel.Account, [account], true, Ct)).OrderBy(row => row.Month).Select(row => $"{row.Account} {row.Month} {row.Net.Amount:0.##}"));
        }

        said.AddRange((await spans.Read(new SpanQuestion([new("A1", new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 1))), new("A2", new Period(new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1)))]), Ct))
            .Select(row => $"{row.Span} {row.Net.Amount:0.##}"));
        return string.Join('\n', said);
    }
}
