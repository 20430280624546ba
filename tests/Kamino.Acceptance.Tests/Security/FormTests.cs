using System.Net;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.Acceptance.Tests.Shape;
using Kamino.Web.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>What holds for every form, redirect and answer of the pages.</summary>
public sealed class FormTests(RunningHost host) : IClassFixture<RunningHost>, IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_form_of_any_page_is_taken_without_its_token_or_from_another_site()
    {
        // Given every address that takes a form
        var folder = Directory.CreateTempSubdirectory("kamino-forms-");
        await using var app = Web.Setup.Build(folder.FullName, "http://127.0.0.1:0", new Dictionary<string, string?> { ["Limits:Doors"] = "10000" });
        await app.StartAsync(Ct);
        var forms = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) != true
                && endpoint.Metadata.GetMetadata<OpenBySecret>() is null) // another site doesn't know the address of those, and its name is refused as well
            .Select(endpoint => Regex.Replace("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), @"\{\w+[^}]*\}", "1")).Distinct().ToList();
        Assert.True(forms.Count > 60, $"{forms.Count} forms");

        var taken = new List<string>();
        foreach (var path in forms)
        {
            // When it is sent as any site could, with and without a file, or with the name of another site
            using var plain = await Post(app, path, new FormUrlEncodedContent([new("by", "x")]));
            using var upload = await Post(app, path, new MultipartFormDataContent { { new StringContent("a;b\n"), "file", "a.csv" } });
            using var foreign = await Post(app, path, new FormUrlEncodedContent([new("by", "x")]), "https://evil.example");
            // Then none of them gets through
            if (plain.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType) || upload.StatusCode is not HttpStatusCode.BadRequest || foreign.StatusCode != HttpStatusCode.Forbidden)
            {
                taken.Add($"{path}: {plain.StatusCode} {upload.StatusCode} {foreign.StatusCode}");
            }
        }

        Assert.True(taken.Count == 0, string.Join('\n', taken));
        await app.StopAsync(Ct);
        SqliteConnection.ClearAllPools();
    }

    // Their address is a secret: whoever knows it needs no user, and no browser sends along who somebody is.
    private static readonly string[] OpenBySecretPages = ["ActForm.razor", "AnswerPage.razor", "GuestDoorPage.razor", "StopPage.razor"];

    // What they write as it is, they encode themselves, or it was encoded before: the data of a chart as JSON, the texts of a drawing, signs that are constants, what the renderer wrote and is kept.
    private static readonly string[] EncodeThemselves = ["Chart.razor", "DrawnOnce.razor", "Icon.razor", "SketchPart.razor"];

    [Fact]
    public void Every_form_that_is_written_carries_its_token() => Assert.Equal("", string.Join('\n', Tree.Files("src", "*.razor").Concat(Tree.Files("src", "*.cs")).Where(path => !OpenBySecretPages.Contains(Path.GetFileName(path)))
        .SelectMany(path => Regex.Matches(File.ReadAllText(Path.Combine(Tree.Root, "src", path)), """<form\b[^>]*method="post".*?</form>""", RegexOptions.Singleline).Select(form => (path, form.Value)))
        .Where(form => !form.Value.Contains("<AntiforgeryToken", StringComparison.Ordinal) && !form.Value.Contains("{Seal.Of(Forms)}", StringComparison.Ordinal)).Select(form => form.path).Distinct()));

    [Fact]
    public void No_page_holds_a_script_or_a_style_of_its_own() => Assert.Equal("", string.Join('\n', Tree.Files("src", "*.razor").Where(path => !EncodeThemselves.Contains(Path.GetFileName(path)))
        .Where(path => Regex.IsMatch(File.ReadAllText(Path.Combine(Tree.Root, "src", path)), """<script(?![^>]*\bsrc=)|\son[a-z]+="(?!@on)|\sstyle="|MarkupString|javascript:""", RegexOptions.IgnoreCase))));

    [Fact]
    public void Text_of_a_statement_holds_no_value() => Assert.Equal("", string.Join('\n', Tree.Files("src", "*.cs")
        .Where(path => Regex.IsMatch(File.ReadAllText(Path.Combine(Tree.Root, "src", path)), """(FromSqlRaw|ExecuteSqlRaw(Async)?|SqlQueryRaw<\w+>)\(\s*\$""", RegexOptions.Singleline))));

    [Theory]
    [InlineData("/")]
    [InlineData("/nada")]
    [InlineData("/api/v1/accounts?limit=0")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/api/reference/")]
    public async Task Every_answer_tells_browsers_what_they_may_do_errors_too(string path)
    {
        using var answer = await _client.GetAsync(new Uri(host.Address + path), Ct);
        string Header(string name) => string.Join(' ', answer.Headers.TryGetValues(name, out var values) ? values : []);

        Assert.Equal(("nosniff", "DENY", "same-origin", "same-origin"), (Header("X-Content-Type-Options"), Header("X-Frame-Options"), Header("Referrer-Policy"), Header("Cross-Origin-Resource-Policy")));
        var scripts = Header("Content-Security-Policy").Split(';').First(rule => rule.Contains("script-src", StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", scripts, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site_after_signing_in()
    {
        var folder = Directory.CreateTempSubdirectory("kamino-door-");
        await using var app = Web.Setup.Build(folder.FullName, "http://127.0.0.1:0");
        await app.StartAsync(Ct);
        using var client = Rights.Signing.Client(app);
        await Rights.Signing.Add(app, new UseCases.Rights.User("root", "Root", Core.Rights.Role.Administrator, false, []));
        foreach (var to in new[] { "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)" })
        {
            using var entered = await Rights.Signing.Enter(client, "root", Rights.Signing.Password, to: to);
            Assert.Equal("/", entered.Headers.Location?.ToString());
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> Post(WebApplication app, string path, HttpContent form, string? origin = null)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, app.Urls.First() + path) { Content = form };
        if (origin is not null)
        {
            asked.Headers.Add("Origin", origin);
        }

        return await _client.SendAsync(asked, Ct);
    }
}
