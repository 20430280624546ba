using System.Net;
using System.Text;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Rights;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.Extensions.Configuration;

namespace Kamino.Acceptance.Tests.Security;

public sealed class UploadRulesTests : IDisposable
{
    private const string Lines = "customer,day,amount\nA,2025-01-02,10\n";

    private readonly CommandLine _kamino = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _kamino.Dispose();

    [Fact]
    public async Task A_file_is_looked_through_before_anything_reads_it_and_one_with_a_virus_is_gone_at_once()
    {
        using var scanner = new ScannerStand();
        await using var app = await Served(("Uploads:Scanner", scanner.Address));
        using var client = Signing.Client(app);

        using var clean = await Import(client, Lines);
        using var bad = await Import(client, Lines + new string('x', 200_000) + ScannerStand.Virus);

        Assert.Equal(HttpStatusCode.OK, clean.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        var said = await bad.Content.ReadAsStringAsync(Ct);
        Assert.Contains("\"file_infected\"", said, StringComparison.Ordinal);
        Assert.Contains("ledger.csv Kamino.Test.Virus", said, StringComparison.Ordinal);
        Assert.Equal(2, scanner.Seen);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task Where_it_cannot_be_looked_through_nothing_is_taken_and_the_reason_is_told()
    {
        using var scanner = new ScannerStand(most: 100_000);
        await using var app = await Served(("Uploads:Scanner", scanner.Address));
        using var client = Signing.Client(app);

        using var large = await Import(client, Lines + new string('x', 5_000_000));
        scanner.Dispose();
        using var away = await Import(client, Lines);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (large.StatusCode, away.StatusCode));
        Assert.Contains("INSTREAM size limit exceeded", await large.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("\"file_not_scanned\"", await away.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task Files_beyond_the_limit_are_refused_on_pages_and_by_programs_and_their_parts_are_gone()
    {
        await using var app = await Served(("Uploads:MostMegabytes", "1"));
        using var client = Signing.Client(app);

        using var one = await Import(client, Lines + new string('x', 1_100_000));
        using var both = await Import(client, Lines + new string('x', 600_000), Lines + new string('y', 600_000));
        using var page = await client.PostAsync(new Uri("/import/send", UriKind.Relative), await PageForm(client, Lines + new string('x', 1_100_000)), Ct);

        Assert.All([one, both, page], answer => Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode));
        Assert.Contains("\"file_too_large\"", await both.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("kamino import", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Empty(Left());
    }

    [Theory]
    [InlineData("127.0.0.1:3310", true)]
    [InlineData("[::1]:3310", true)]
    [InlineData("scanner.local:3310", true)]
    [InlineData("/run/clamav/clamd.ctl", true)]
    [InlineData("scanner.local", false)]
    [InlineData("scanner.local:0", false)]
    [InlineData("http://scanner.local:3310", false)]
    public void A_scanner_is_a_name_and_a_port_or_a_socket(string scanner, bool isOne)
    {
        var set = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Uploads:Scanner"] = scanner }).Build();

        if (isOne)
        {
            Assert.NotNull(HostSettings.Of(set).Uploads.ScannerPoint);
        }
        else
        {
            Assert.Equal(new WrongSetting("Uploads__Scanner", scanner, ProgramSettingFlaw.NoScanner), Assert.Single(Assert.Throws<WrongSettingException>(() => HostSettings.Of(set)).Wrong));
        }
    }

    private async Task<Microsoft.AspNetCore.Builder.WebApplication> Served((string Name, string Value) setting)
    {
        var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0", new Dictionary<string, string?> { [setting.Name] = setting.Value });
        await app.StartAsync(Ct);
        return app;
    }

    private IEnumerable<string> Left() => Directory.Exists(Path.Combine(_kamino.Workspace, "uploads")) ? Directory.EnumerateFileSystemEntries(Path.Combine(_kamino.Workspace, "uploads")) : [];

    private static async Task<HttpResponseMessage> Import(HttpClient client, params string[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "ledger.csv");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/imports", UriKind.Relative)) { Content = form };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await client.SendAsync(request, Ct);
    }

    private static async Task<MultipartFormDataContent> PageForm(HttpClient client, string file) =>
        new MultipartFormDataContent { { new StringContent(await Signing.Forgery(client, "/import")), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "files", "ledger.csv" } };
}
