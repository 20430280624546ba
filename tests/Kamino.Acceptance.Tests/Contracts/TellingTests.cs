using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Kamino.Acceptance.Tests.Perception;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>What the server tells whoever runs it: logs, traces and metrics, and of nobody.</summary>
public sealed class TellingTests : IAsyncLifetime
{
    private const string Ledger = "date,document,line,account,account_name,net,currency\n2025-01-15,D1,1,ACCOUNTMARK,Companymark SA,100,EUR\n2025-02-15,D2,1,ACCOUNTMARK,Companymark SA,120,EUR\n";

    // Planted wherever people and secrets come by; each is found in none of what is told.
    private static readonly string[] Marks = ["loginmark", "Personmark", "mailmark", "passwordmark", "questionmark-", "ACCOUNTMARK", "Companymark", "remarkmark", "faultmark", "librarymark", "agentmark", "filemark"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-telling-");
    private readonly StringWriter _log = new();
    private readonly ConcurrentQueue<(string Path, string Body)> _collected = new();
    private WebApplication? _collector;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Logs_traces_and_metrics_tell_of_the_work_and_of_nobody()
    {
        string[] secrets;
        await using (var app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", new Dictionary<string, string?> { ["Logs:Requests"] = "true", ["Telemetry:Endpoint"] = _collector?.Urls.First() }, TextWriter.Synchronized(_log)))
        {
            app.MapGet("/fault/{name}", (string name, ILoggerFactory logs) =>
            {
                LoggerMessage.Define<string>(LogLevel.Warning, new EventId(7), "A library says {What}")(logs.CreateLogger("Some.Library"), "librarymark", null);
                throw new InvalidOperationException("faultmark " + name, new ArgumentException("faultmark within"));
            });
            await app.StartAsync(Ct);
            secrets = await Drive(app);
            await app.StopAsync(Ct);
        }

        var lines = _log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var routes = lines.Where(line => line.TryGetProperty("Route", out _)).Select(line => $"{line.GetProperty("Method")} {line.GetProperty("Route")} {line.GetProperty("Status")}").ToList();
        Assert.Subset(routes.ToHashSet(), new HashSet<string> { "POST /sign-in 302", "POST /s/{token}/ 302", "GET /accounts 200", "POST /api/v1/imports/ 200" });
        var fault = Assert.Single(lines, line => line.TryGetProperty("@x", out var trace) && trace.GetString() is { } text && text.Contains("InvalidOperationException", StringComparison.Ordinal) && line.GetProperty("SourceContext").GetString() != "Serilog.AspNetCore.RequestLoggingMiddleware");
        Assert.Contains("ArgumentException", fault.GetProperty("@x").GetString(), StringComparison.Ordinal);
        Assert.Equal("…", Assert.Single(lines, line => line.GetProperty("@mt").GetString() == "A library says {What}").GetProperty("What").GetString());

        var traces = string.Concat(_collected.Where(one => one.Path == "/v1/traces").Select(one => one.Body));
        var metrics = string.Concat(_collected.Where(one => one.Path == "/v1/metrics").Select(one => one.Body));
        Assert.All(["import", "facts", "matrix", "kamino.rows", "/s/{token}", "/fault/{name}"], told => Assert.Contains(told, traces, StringComparison.Ordinal));
        Assert.All(["kamino.work.duration", "kamino.work.rows", "http.server.request.duration", "dotnet.gc"], told => Assert.Contains(told, metrics, StringComparison.Ordinal));

        var served = string.Join('\n', lines.Select(line => line.GetRawText()));
        Assert.All([served, traces], told => Assert.DoesNotContain("127.0.0.1", told, StringComparison.Ordinal)); // where somebody asked from; metrics have the address that the server listens on
        Assert.All(Marks.Concat(secrets), mark => Assert.All([served, traces, metrics], told => Assert.DoesNotContain(mark, told, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Nothing_is_sent_and_no_request_is_told_where_nobody_asked_for_it()
    {
        await using (var app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", null, _log))
        {
            await app.StartAsync(Ct);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            using var page = await client.GetAsync(new Uri("/accounts", UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            await app.StopAsync(Ct);
        }

        Assert.Empty(_collected);
        Assert.Empty(_log.ToString()!);
    }

    [Fact]
    public async Task Who_is_refused_is_told_by_what_they_tried_and_not_by_who_they_are()
    {
        await using (var app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", null, TextWriter.Synchronized(_log)))
        {
            await app.StartAsync(Ct);
            using var reader = await Signing.In(app, "loginmark", Role.Reader);
            using var stranger = Signing.Client(app);
            using var users = await reader.GetAsync(new Uri("/users", UriKind.Relative), Ct);
            using var api = await stranger.GetAsync(new Uri("/api/v1/people/ACCOUNTMARK", UriKind.Relative), Ct);
            using var form = new FormUrlEncodedContent([new("old", "passwordmark")]);
            using var forged = await reader.PostAsync(new Uri("/me/password", UriKind.Relative), form, Ct);
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (users.StatusCode, api.StatusCode, forged.StatusCode));
            await app.StopAsync(Ct);
        }

        var told = _log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("Route", out _)).ToList();
        Assert.Equal(["Warning GET /api/v1/people/{account} 401", "Warning GET /users 403", "Warning POST /me/password 400"], told.Select(line => $"{line.GetProperty("@l")} {line.GetProperty("Method")} {line.GetProperty("Route")} {line.GetProperty("Status")}").Order(StringComparer.Ordinal));
        Assert.All(Marks, mark => Assert.DoesNotContain(mark, _log.ToString()!, StringComparison.OrdinalIgnoreCase));
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _collector = builder.Build();
        _collector.MapPost("/v1/{what}", async (string what, HttpRequest sent) =>
        {
            using var body = new MemoryStream();
            await sent.Body.CopyToAsync(body);
            _collected.Enqueue(("/v1/" + what, Encoding.UTF8.GetString(body.ToArray())));
            return Results.Bytes([], "application/x-protobuf");
        });
        await _collector.StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await (_collector?.DisposeAsync() ?? default);
        await _log.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    private async Task<string[]> Drive(WebApplication app)
    {
        var services = app.Services;
        await Signing.Add(app, new User("loginmark", "Personmark", Role.Administrator, true, []) { Mail = "mailmark@mailmark.example" });
        using var client = Signing.Client(app);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("agentmark/1.0");
        using (await Signing.Enter(client, "loginmark", "passwordmark wrong"))
        using (var entered = await Signing.Enter(client, "loginmark", Signing.Password))
        {
            Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        }

        string token, bearer;
        using (services.GetRequiredService<IAsker>().Begin(Asker.Program))
        {
            bearer = (await services.GetRequiredService<EditTokens>().New("loginmark", "script", TokenScope.Write, 1, Ct)).Made?.Secret ?? "";
        }

        using var sent = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Ledger)), "file", "filemark.csv" } };
        using var import = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports/") { Content = sent, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", bearer) } };
        using (var imported = await client.SendAsync(import, Ct))
        {
            Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        }

        using (services.GetRequiredService<IAsker>().Begin(Asker.Program))
        {
            token = await Asked(services);
        }

        using (var answered = await client.PostAsync(new Uri($"/s/{token}", UriKind.Relative), new FormUrlEncodedContent(AskedHost.Sheet(0, remark: "remarkmark")), Ct))
        {
            Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        }

        foreach (var (path, status) in new[] { ("/accounts?q=questionmark-", 200), ("/matrix", 200), ("/fault/Personmark", 500), ("/nothing/Personmark?to=mailmark", 404), ("/api/v1/accounts/ACCOUNTMARK?x=questionmark-", 0) })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);
            Assert.True(status == 0 || status == (int)answer.StatusCode, $"{path}: {answer.StatusCode}");
        }

        return [token, bearer];
    }

    // The personal link of a new survey.
    private async Task<string> Asked(IServiceProvider services)
    {
        var contacts = Path.Combine(_folder.FullName, "filemark-contacts.csv");
        await File.WriteAllTextAsync(contacts, "account,name,role,email,influence,basis,keep_until\nACCOUNTMARK,Personmark,user,mailmark@mailmark.example,2,contract,2040-12-31\n", Ct);
        await services.GetRequiredService<ImportContacts>().From(new TableImportRequest([contacts], new Dictionary<string, string>(), new Dictionary<string, string>()), Ct);
        var made = await services.GetRequiredService<CreateSurvey>().Of(
            new SurveyDraft("ronda", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(20), "Personmark") { Us = "Us", Accounts = ["ACCOUNTMARK"], Rivals = ["Uno"] }, Ct);
        return await services.GetRequiredService<PersonalLinks>().Make(made.Survey?.Number ?? 0, "ACCOUNTMARK", "Personmark", Ct) ?? "";
    }
}
