using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>What a file says of itself is text and nothing else, wherever it is shown; and nothing that is shown leads nowhere.</summary>
public sealed class InertNamesTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Script = "<script>alert(1)</script>";
    private const string Image = "\"><img src=x onerror=alert(2)>";

    private static readonly Regex Link = new("""(?:href|src)="(?<to>/[^"#]*)""");

    [Fact]
    public async Task I15_U15_A_name_that_is_a_script_is_inert_in_every_view_and_export_and_an_undone_import_leaves_no_dead_link()
    {
        // Given names, products, documents and sellers that are scripts, a snapshot and a key account
        await Command("import", "ledger", Save("ledger.csv", $"date,account,account_name,document,product,product_name,seller,net\n2023-01-05,C1,{Script},F0,P1,{Script},{Script},50\n2024-03-01,C1,{Script},F1,P1,{Script},{Script},100\n2024-03-02,C2,{Quoted(Image)},{Quoted(Image)},{Quoted(Image)},{Quoted(Image)},{Quoted(Image)},-7\n2024-03-02,C3,=1+1,F3,P3,P3,Ana,5\n"));
        await Command("import", "accounts", Save("accounts.csv", $"code,name,group,country\nC1,{Script},G,{Script}\nG,{Quoted(Image)},,\n"));
        await Command("snapshots", "take", "--by", Script);

        // Then every page that any page leads to shows them as text
        var seen = await Crawl();
        Assert.Contains("/accounts/C1/lines", seen);
        Assert.Contains("/accounts/C1/group", seen);
        Assert.Contains("/batches/1", seen);

        // And every file does
        foreach (var (file, command) in new[] { ("m.html", "--html"), ("m.svg", "--svg"), ("m.xlsx", "--xlsx") })
        {
            var path = Path.Combine(host.Workspace, file);
            await Command("matrix", command, path);
            Inert(file, file.EndsWith("xlsx", StringComparison.Ordinal) ? Unzipped(path) : await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        }

        var exported = Path.Combine(host.Workspace, "a.csv");
        await Command("export", "accounts", "--to", exported);
        var text = await File.ReadAllTextAsync(exported, TestContext.Current.CancellationToken);
        Assert.Contains($"C1,{Script},", text, StringComparison.Ordinal); // it stays the text that it is
        Assert.DoesNotContain(",=1+1,", text, StringComparison.Ordinal);
        using var json = await host.Get("/api/v1/accounts");
        Assert.Equal("application/json", json.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Script, JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("items")[0].GetProperty("name").GetString());

        // And when the imports are taken back, nothing leads nowhere
        await Command("batches", "undo", "2");
        await Command("batches", "undo", "1");
        await Crawl();
    }

    // Follows the links of ours from the first page on; each page has to be there and inert. What a view lets one choose combines without end:
    // a link is followed where it leads to a page, or brings a choice on it, that wasn't seen.
    private async Task<HashSet<string>> Crawl()
    {
        var (seen, open) = (new HashSet<string> { "/" }, new Queue<string>(["/"]));
        while (open.TryDequeue(out var path))
        {
            using var answer = await host.Get(path, "es-CO");
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Inert(path, page);
            foreach (var to in Link.Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value)).Where(Asked).Where(to => Choices(to).Where(seen.Add).ToList() is not []))
            {
                open.Enqueue(to);
            }
        }

        return seen;
    }

    private static string[] Choices(string address) =>
        address.Split('?', 2) is [var path, var choices] ? [path, .. choices.Split('&').Select(choice => $"{path}?{choice}")] : [address];

    // What a form sends to, and what the packages of the front end and of the API's page bring, is no page.
    private static bool Asked(string path) => !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/lib/", StringComparison.Ordinal)
        && !path.EndsWith("/undo", StringComparison.Ordinal) && !path.EndsWith("/send", StringComparison.Ordinal) && !path.EndsWith("/sign", StringComparison.Ordinal)
        && !path.StartsWith("/settings/", StringComparison.Ordinal) && !path.EndsWith("/new", StringComparison.Ordinal) && !path.EndsWith("/take", StringComparison.Ordinal);

    private static void Inert(string where, string text)
    {
        Assert.False(text.Contains(Script, StringComparison.OrdinalIgnoreCase), $"{where}: a script that is one");
        Assert.False(text.Contains("<img src=x", StringComparison.OrdinalIgnoreCase), $"{where}: a picture that is one");
    }

    private static string Unzipped(string file)
    {
        using var workbook = ZipFile.OpenRead(file);
        return string.Concat(workbook.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Save(string name, string text)
    {
        var file = Path.Combine(host.Workspace, name);
        File.WriteAllText(file, text);
        return file;
    }

    private async Task Command(params string[] args)
    {
        using var errors = new StringWriter();
        var code = await Cli.Setup.Run([.. args, "--workspace", host.Workspace], TextWriter.Null, errors, TestContext.Current.CancellationToken);
        Assert.True(code == 0, $"{string.Join(' ', args)}: {code} {errors}");
    }
}
