using System.Net;
using System.Text.Json;
using Kamino.Acceptance.Tests.Faults;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.UseCases.Ledger;
using Microsoft.AspNetCore.Builder;

namespace Kamino.Acceptance.Tests.Facts;

/// <summary>One of a cluster's servers goes away, at rest and in the middle of an import: nobody is shown a part as the whole, and nothing half stays.</summary>
public sealed class ShardTests : IAsyncLifetime
{
    private const int Accounts = 40;
    private const int Many = 60_000; // few for an import, and enough to be met in the middle of

    private static readonly string[] Pages = ["/", "/accounts", "/matrix", "/signals", "/worth", "/value", "/whitespace", "/accounts/C1", "/accounts/C1/lines"];
    private static readonly string[] Routes = ["accounts", "portfolio", "today", "signals", "accounts/C1/lines"];

    private ClickHouseCluster? _cluster;

    private ClickHouseCluster Cluster => _cluster ?? throw new InvalidOperationException("The cluster isn't started.");

    public async ValueTask InitializeAsync() => _cluster = await ClickHouseCluster.Start(2);

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    [Fact]
    public async Task Without_one_server_every_question_and_import_is_refused_by_its_name_and_afterwards_all_is_as_before()
    {
        Assert.SkipWhen(TestFacts.AreOnClickHouse, "A cluster of its own is needed, and the environment names another.");
        await using var bench = await Served("acme");
        await bench.Import(Export("A", 1));
        var before = await Nets(bench);
        foreach (var shard in new[] { 0, 1 })
        {
            // Given one of the two is dead, whichever it is
            await Cluster.Kill(shard);
            // When somebody asks or imports
            var asked = await Assert.ThrowsAsync<FactsAwayException>(() => Fresh(bench));
            var imported = await Assert.ThrowsAsync<FactsAwayException>(() => bench.Import(Export("B", 2)));
            var looked = await Assert.ThrowsAsync<FactsAwayException>(() => bench.Get<Doctor>().Look(Workbench.Ct));
            // Then it is named, and nothing of the import stays
            Assert.All([asked, imported, looked], away => Assert.Equal(Cluster.Name(shard), away.Server));
            Assert.Single(Directory.GetFiles(Path.Combine(bench.Folder, "ledger")));
            await AssertEachCommandNames(bench, Cluster.Name(shard));
            await using var host = Web.Setup.Build(bench.Folder, "http://127.0.0.1:0");
            await host.StartAsync(Workbench.Ct);
            await AssertEachPageNames(host, Cluster.Name(shard));
            // And once it is there again, so is everything, without anybody's doing
            await Cluster.Revive(shard);
            Assert.Equal(before, await Fresh(bench));
            using var client = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
            Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Workbench.Ct));
            Assert.Contains($">C{Accounts - 1}<", await client.GetStringAsync(new Uri("/accounts?lang=en&top=100", UriKind.Relative), Workbench.Ct), StringComparison.Ordinal);
        }

        Assert.True((await bench.Get<Doctor>().Look(Workbench.Ct)).Sound);
        Assert.Equal(0, (await bench.Import(Export("B", 2))).Rows.Refused);
        Assert.Equal(Accounts * 3, (await bench.Facts()).Sum(row => row.Net.Amount));
    }

    [Fact]
    public async Task What_one_server_has_of_a_batch_that_the_other_never_got_counts_nowhere_and_the_doctor_takes_it_away()
    {
        Assert.SkipWhen(TestFacts.AreOnClickHouse, "A cluster of its own is needed, and the environment names another.");
        await using var bench = await Served("half");
        await bench.Import(Export("A", 1));
        // Given an import died when the first server had its part of the lines and the second had none
        await Cluster.Ask(0, "create table half.part engine = Memory as select * from half.lines_local");
        await Cluster.Ask(0, $"insert into half.lines_local select {Columns("77")} from half.part");
        Assert.Equal("2", await Cluster.Ask(0, "select uniqExact(load) from half.lines_local"));
        // When facts are asked for and the doctor looks
        Assert.Equal(Accounts, (await bench.Facts()).Sum(row => row.Net.Amount));
        var report = await bench.Get<Doctor>().Look(Workbench.Ct);
        // Then what was left is named and gone
        var finding = Assert.Single(report.Findings);
        Assert.Equal((WorkspaceFlaw.Leftover, true), (finding.Flaw, finding.Removed));
        Assert.Equal("1", await Cluster.Ask(0, "select uniqExact(load) from half.lines_local"));
        // And a server that lost its part gets it back
        await Cluster.Ask(1, $"alter table half.lines_local drop partition {await Cluster.Ask(1, "select any(load) from half.lines_local")}");
        Assert.Equal(WorkspaceFlaw.NotServed, Assert.Single((await bench.Get<Doctor>().Look(Workbench.Ct)).Findings).Flaw);
        Assert.Equal(Accounts, (await bench.Facts()).Sum(row => row.Net.Amount));
    }

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_an_insertion_leaves_nothing_half_and_the_next_import_is_whole()
    {
        Assert.SkipWhen(TestFacts.AreOnClickHouse, "A cluster of its own is needed, and the environment names another.");
        await using var bench = await Served("killed");
        await bench.Import(Export("A", 1));
        var (nets, caught) = (Accounts, 0);
        foreach (var shard in new[] { 1, 0 })
        {
            // Given a file that takes its time, and a server that dies when it sees the first of its lines
            var file = bench.Save("date,document,customer,net\n" + string.Concat(Enumerable.Range(0, Many).Select(n => $"2024-03-06,K{shard}-{n},C{n % Accounts},1\n")), $"killed{shard}.csv");
            var import = bench.ImportFile(file);
            for (var isSeen = false; !isSeen && !import.IsCompleted; isSeen = await Cluster.Ask(shard, "select count() from system.processes where query not like '%system.processes%' and lower(query) like 'insert into %lines%'") is not "0")
            {
            }

            caught += import.IsCompleted ? 0 : 1;
            await Cluster.Kill(shard);
            // Then the import is refused by the server's name, or was through
            var refused = await Record.ExceptionAsync(() => import);
            Assert.True(refused is null || (refused as FactsAwayException)?.Server == Cluster.Name(shard), refused?.ToString());
            await Cluster.Revive(shard);
            Assert.Equal(nets + (refused is null ? Many : 0), await Sum(bench));
            // And what is left of it the doctor takes away, and once more imported it is whole, once
            await bench.Get<Doctor>().Look(Workbench.Ct);
            Assert.True((await bench.Get<Doctor>().Look(Workbench.Ct)).Sound);
            await bench.ImportFile(file);
            Assert.Equal(nets += Many, await Sum(bench));
            Assert.Equal($"{nets}", await Cluster.Ask(0, "select count() from killed.lines"));
        }

        TestContext.Current.SendDiagnosticMessage($"{caught} of 2 insertions were under way when a server was killed.");
    }

    // The lines' own columns under another load.
    private static string Columns(string load) =>
        load + ", batch, seq, row, account, account_name, grp, day, document, line, product, product_name, category, currency, status, seller, "
        + "net, net_rest, cost, cost_rest, quantity, quantity_rest, unit_price, unit_price_rest, place, sign";

    private async Task<Workbench> Served(string database)
    {
        var bench = new Workbench();
        Directory.CreateDirectory(bench.Folder);
        await File.WriteAllTextAsync(Path.Combine(bench.Folder, "facts.connection"), Cluster.Address(database), Workbench.Ct);
        return bench;
    }

    private static async Task AssertEachCommandNames(Workbench bench, string server)
    {
        foreach (var command in DamagedLedgerTests.Commands)
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            var code = await Cli.Setup.Run([.. command.Replace("a1", "C1", StringComparison.Ordinal).Split(' '), "--lang", "en", "--workspace", bench.Folder], output, errors, Workbench.Ct);
            Assert.True(code == 1 && errors.ToString().Contains(server, StringComparison.Ordinal), $"{command}: {code} {errors}");
            Assert.Empty(output.ToString());
        }
    }

    private static async Task AssertEachPageNames(WebApplication host, string server)
    {
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
        foreach (var (page, language, said) in Pages.SelectMany(page => new[] { (page, "en", "doesn’t answer"), (page, "es", "no responde") }))
        {
            using var answer = await client.GetAsync(new Uri($"{page}?lang={language}", UriKind.Relative), Workbench.Ct);
            var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Workbench.Ct));
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable && body.Contains(server, StringComparison.Ordinal) && body.Contains(said, StringComparison.Ordinal), $"{page} {language}: {answer.StatusCode} {body}");
            Assert.DoesNotMatch(@">C\d+<", body); // nobody's figures stand on it
        }

        foreach (var route in Routes)
        {
            using var answer = await client.GetAsync(new Uri($"/api/v1/{route}", UriKind.Relative), Workbench.Ct);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Workbench.Ct)).RootElement;
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Equal(("server_away", server), (problem.GetProperty("flaw").GetString(), problem.GetProperty("detail").GetString()));
        }

        // Who watches is told; the pages that need no figures still work, so nobody is sent elsewhere
        Assert.Equal("Degraded", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Workbench.Ct));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/audit", UriKind.Relative), Workbench.Ct)).StatusCode);
    }

    private static async Task<int> Sum(Workbench bench)
    {
        await using var other = new Workbench(bench.Folder);
        return (int)(await other.Facts()).Sum(row => row.Net.Amount);
    }

    // As another process sees it, which keeps no answers from before.
    private static async Task<string> Fresh(Workbench bench)
    {
        await using var other = new Workbench(bench.Folder);
        return await Nets(other);
    }

    private static Task<string> Nets(Workbench bench) => bench.Nets();

    private static string Export(string document, int net) =>
        "date,document,customer,net\n" + string.Concat(Enumerable.Range(0, Accounts).Select(n => $"2024-03-05,{document}{n},C{n},{net}\n"));
}
