using System.Net;
using System.Security.Cryptography;
using System.Text;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Plans;

/// <summary>The web host over a small company with two plans, and ways to visit them as the customer does.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private readonly RunningHost _host = new();

    /// <summary>Where it listens.</summary>
    public string Address => _host.Address;

    public IServiceProvider Services => _host.Services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <inheritdoc cref="RunningHost.Get"/>
    public Task<HttpResponseMessage> Page(string path) => _host.Get(path);

    /// <summary>Shares a plan and makes a link and a code.</summary>
    public async Task<SharePass> Share(int plan = 1, Func<ShareDraft, ShareDraft>? with = null)
    {
        var draft = new ShareDraft("Eva Paz", "Luz");
        var outcome = await Get<SharePlan>().With(plan, with is null ? draft : with(draft), Ct);
        return await Get<SharePlan>().Pass(plan, outcome?.Share?.Number ?? 0, Ct) ?? throw new InvalidOperationException($"{outcome?.Flaw}");
    }

    /// <summary>A visitor who gave the code: their cookies are kept.</summary>
    public async Task<HttpClient> Visit(SharePass pass)
    {
        var client = Visitor();
        using var entered = await Send(client, $"/p/{pass.Token}/enter", new() { ["code"] = pass.Code });
        Assert.Equal($"/p/{pass.Token}", entered.Headers.Location?.ToString());
        Assert.Matches($"^{Cookie(pass)}=[^;]+;.* path=/;", entered.Headers.GetValues("Set-Cookie").Single());
        return client;
    }

    /// <summary>Under what name a browser keeps a visit.</summary>
    public static string Cookie(SharePass pass) => $"visit-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pass.Token)))[..16]}";

    /// <summary>A browser that nobody let in yet; it follows no redirection.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };

    /// <summary>Sends a form.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient client, string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form, Ct);
    }

    /// <summary>Does something as the customer; where the answer leads.</summary>
    public static async Task<string> Act(HttpClient client, SharePass pass, PlanActKind kind, string where, string text = "")
    {
        using var answer = await Send(client, $"/p/{pass.Token}/act", new() { ["kind"] = System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()), ["where"] = where, ["text"] = text });
        return answer.Headers.Location?.ToString() ?? $"{answer.StatusCode}";
    }

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        var file = Path.Combine(_host.Workspace, "ledger.csv");
        await File.WriteAllTextAsync(file, "date,document,line,account,product,net,currency\n2026-01-10,A1,1,C1,P1,100,EUR\n2026-02-10,A2,1,C2,P1,50,EUR\n2026-03-10,A3,1,C3,P1,20,EUR\n2026-03-12,A4,1,C4,P1,30,EUR\n", Ct);
        await Get<ImportLedger>().From(new ImportRequest([file], ReadingChoices.None, "Ana"), new ReadingProgress(), Ct);
        await Get<EditSettings>().Set(new Dictionary<string, string> { [EditSettings.OurName] = "Andina" }, Ct);
        foreach (var account in new[] { "C1", "C2" })
        {
            var begun = await Get<WritePlan>().Begin(new PlanDraft(account, "Luz") { Box = Quadrant.Strategic, Ambition = $"Secreto de {account}", Owner = "Luz Vega" }, Ct);
            Assert.Null(begun.Flaw);
            await Get<WritePlan>().Change(begun.Plan?.Card.Number ?? 0, Told(account), "Luz", Ct);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static IReadOnlyList<FieldChange> Told(string account) =>
    [
        new("insights/i1/text", $"{account} quiere bajar la merma"), new("insights/i1/visibility", "shared"), new("insights/i1/kind", "customer_objective"),
        new("objectives/o1/text", $"Bajar la merma de {account}"), new("actions/c1/text", "Dar los datos de merma"), new("actions/c1/side", "customer"), new("actions/c1/due", "2027-03-01"),
        new("scorecard/m1/text", "Merma"), new("scorecard/m1/unit", "%"), new("scorecard/m1/target", "5"), new("scorecard/m1/now", "8"), new("meetings/d1/text", "Revisión"), new("meetings/d1/on", "2027-04-01"),
    ];
}
