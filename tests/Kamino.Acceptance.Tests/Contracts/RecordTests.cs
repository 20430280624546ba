using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kamino.Acceptance.Tests.Contracts;

public sealed class RecordTests : IDisposable
{
    private static readonly string[] ContractOfImport =
    [
        "batch", "status", "rows.read", "rows.accepted", "rows.unchanged", "rows.corrected", "rows.refused", "rows.ignored", "totals[].currency", "totals[].net", "totals[].gross",
        "totals[].credits", "period.from", "period.until", "accounts", "format.encoding", "format.delimiter", "format.decimal", "format.thousands", "format.dates", "format.header_row",
        "format.sheet", "mapping.account", "refusals[].row", "refusals[].column", "refusals[].value", "refusals[].flaw", "ignored[].row", "ignored[].why", "questions",
    ];

    private readonly Prompt _cli = new();

    [Fact]
    public async Task Records_have_the_names_that_scripts_rely_on()
    {
        var sample = await _cli.Sample();
        await Agrees("import-scores", "import", "scores", _cli.Write("scores.csv", "account,axis,factor,score\n00101,attractiveness,fit,7\n"));
        await Agrees("import-accounts", "import", "accounts", Path.Combine(sample, "accounts.csv"));
        await Agrees("import-products", "import", "products", Path.Combine(sample, "products.csv"));
        await Agrees("import-contacts", "import", "contacts", Path.Combine(sample, "contacts.csv"));
        await Agrees("import-surveys", "import", "surveys", Path.Combine(sample, "surveys.csv"));
        await Agrees("import-ledger", "import", "ledger", Path.Combine(sample, "ledger.csv"));
        await Agrees("batches", "batches");
        await Agrees("batches-show", "batches", "show", "6");
        await Agrees("batches-show-table", "batches", "show", "2");
        await Agrees("import-stages", "import", "stages", Path.Combine(sample, "stages.csv"));
        await Agrees("people-list", "people", "list", "00101");
        await Agrees("people-privacy", "people", "privacy");
        await Agrees("stage-list", "stage", "list");
        await Agrees("portfolios-show", "portfolios", "show", "stage_2x5");
        await Agrees("accounts", "accounts", "--top", "3");
        await Agrees("rfm", "rfm");
        await Agrees("rhythm", "rhythm");
        await Agrees("concentration", "concentration");
        await Agrees("profitability", "profitability");
        await Agrees("wallet", "wallet");
        await Agrees("lifetime", "lifetime");
        await Agrees("matrix", "matrix");
        await Agrees("explain", "explain", "00101");
        await Agrees("snapshots-take", "snapshots", "take", "--by", "Ana");
        await Agrees("selection-list", "selection", "list");
        await Agrees("models-list", "models", "list");
        await Agrees("batches-undo", "batches", "undo", "6");
    }

    [Fact]
    public async Task An_import_record_has_every_field_of_the_contract()
    {
        var file = _cli.Write("flawed.csv", "date,document,account,net\n2025-02-31,1,A,3.10\n2025-02-03,2,B,4.20\n,,TOTAL,7.30\n");

        var record = Json(await _cli.Run("import", "ledger", file, "--set", "currency=GBP", "--json"));

        Assert.Empty(ContractOfImport.Except(Names(record)));
        Assert.Equal(("4.20", "impossible_date", "total_row"), ((string?)record["totals"]?[0]?["net"], (string?)record["refusals"]?[0]?["flaw"], (string?)record["ignored"]?[0]?["why"]));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    [InlineData("iso")]
    public async Task A_sample_imports_in_every_layout_and_comes_to_what_it_says_of_itself(string layout)
    {
        var sample = await _cli.Sample(layout);
        var written = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(sample, "sample.json"), TestContext.Current.CancellationToken));

        var record = Json(await _cli.Run("import", "ledger", Path.Combine(sample, "ledger.csv"), "--json"));

        Assert.Equal("committed", (string?)record["status"]);
        Assert.Equal(0, (int?)record["rows"]?["refused"]);
        Assert.Equal((int?)written?["lines"], (int?)record["rows"]?["read"]);
        Assert.Equal((int?)written?["cancelled_lines"], (int?)record["rows"]?["ignored"]);
        Assert.Equal((int?)written?["accounts"], (int?)record["accounts"]);
        Assert.Equal((string?)written?["net"], (string?)record["totals"]?[0]?["net"]);
        Assert.Equal((string?)written?["credits"], (string?)record["totals"]?[0]?["credits"]);
        Assert.Equal(15, record["mapping"]?.AsObject().Count);
    }

    [Fact]
    public async Task The_same_seed_writes_the_same_bytes()
    {
        var (first, second) = (Path.Combine(_cli.Folder, "a"), Path.Combine(_cli.Folder, "b"));
        await Prompt.Bare("sample", "--out", first, "--lines", "2000", "--seed", "5");
        await Prompt.Bare("sample", "--out", second, "--lines", "2000", "--seed", "5");

        var names = Directory.EnumerateFiles(first).Select(Path.GetFileName).OfType<string>().Order().ToList();
        Assert.Equal(["accounts.csv", "contacts.csv", "costs.csv", "ledger.csv", "products.csv", "receivables.csv", "sample.json", "stages.csv", "surveys.csv"], names);
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(first, name)), File.ReadAllBytes(Path.Combine(second, name))));
    }

    public void Dispose() => _cli.Dispose();

    private async Task Agrees(string name, params string[] command)
    {
        var spoken = await _cli.Run([.. command, "--json"]);
        Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
        GoldenFile.Agrees($"record-{name}.txt", string.Join('\n', Names(JsonNode.Parse(spoken.Output)).Distinct().Order(StringComparer.Ordinal)));
    }

    private static JsonNode Json(Spoken spoken) => JsonNode.Parse(spoken.Output) ?? throw new JsonException(spoken.Errors);

    // rows.read, totals[].net: every name on the way, down to where there is none.
    private static IEnumerable<string> Names(JsonNode? node, string above = "") => node switch
    {
        JsonObject record => record.SelectMany(field => Names(field.Value, above.Length == 0 ? field.Key : $"{above}.{field.Key}")),
        JsonArray { Count: > 0 } list => list.SelectMany(entry => Names(entry, above + "[]")),
        _ => [above.EndsWith("[]", StringComparison.Ordinal) ? above[..^2] : above],
    };
}
