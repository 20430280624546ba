using System.Text;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Client;
using Kamino.Client.Models;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>A client that a program wrote from the committed contract does a day's work: it compiles, and what it sends and reads are types.</summary>
public sealed class WrittenClientTests : IAsyncLifetime
{
    private const string Ledger = "date,document,line,account,account_name,net,currency\n2025-01-15,D1,1,A1,Uno SA,100.50,EUR\n2025-02-15,D2,1,A1,Uno SA,120,EUR\n2025-02-20,D3,1,A2,Dos SA,40,EUR\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-client-");
    private WebApplication? _app;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WebApplication App => _app ?? throw new InvalidOperationException("The host isn't up.");

    [Fact]
    public async Task From_a_ledger_to_facts_the_matrix_and_a_plan_with_a_personal_token()
    {
        using var adapter = new HttpClientRequestAdapter(new Carrying(await Token())) { BaseUrl = App.Urls.First() };
        var client = new KaminoClient(adapter);
        // When a ledger is imported
        var form = new MultipartBody();
        form.AddOrReplacePart("file", "text/csv", Encoding.UTF8.GetBytes(Ledger), "ledger.csv");
        var import = await client.Api.V1.Imports.PostAsync(form, cancellationToken: Ct);
        Assert.Equal((ImportStatus.Committed, 3L), (import?.Status, import?.Rows?.Accepted));
        // Then its facts are read, with amounts as they are written and what isn't known as null with its reason
        var facts = await client.Api.V1.Accounts.GetAsync(cancellationToken: Ct);
        Assert.Equal([("A1", "220.50"), ("A2", "40.00")], facts?.Items?.Select(row => (row.Account, row.Net)));
        Assert.Equal((null, true), (facts?.Items?[0].Cost, facts?.Items?[0].CostWhy is not null));
        // And the matrix has both
        var matrix = await client.Api.V1.Portfolio.GetAsync(cancellationToken: Ct);
        Assert.Equal(["A1", "A2"], matrix?.Accounts?.Select(account => account.Account).Order(StringComparer.Ordinal));
        // And a plan is begun, and read back
        var plan = await client.Api.V1.Plans.PostAsync(new PlanDraft { Account = "A1", By = "root", Language = "en", Ambition = "Twice the share" }, cancellationToken: Ct);
        Assert.Equal(("A1", "Twice the share"), (plan?.Card?.Account, plan?.Plan?.Ambition));
        Assert.Contains(plan?.Card?.Number, ((await client.Api.V1.Plans.GetAsync(cancellationToken: Ct))?.Items ?? []).Select(row => row.Plan?.Number));
        // And a refusal is an exception with the flaw's word
        var refused = await Assert.ThrowsAsync<Problem>(() => client.Api.V1.Plans.PostAsync(new PlanDraft { Account = "nobody", By = "root" }, cancellationToken: Ct));
        Assert.False(string.IsNullOrEmpty(refused.Flaw));
    }

    public async ValueTask InitializeAsync()
    {
        _app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0", null, TextWriter.Null);
        await _app.StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    private async Task<string> Token()
    {
        await Signing.Add(App, new UseCases.Rights.User("root", "Root", Core.Rights.Role.Administrator, true, []));
        using var program = App.Services.GetRequiredService<IAsker>().Begin(Core.Rights.Asker.Program);
        await using var scope = App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<EditTokens>().New("root", "client", UseCases.Rights.TokenScope.Write, 1, Ct)).Made?.Secret ?? "";
    }

    private sealed class Carrying(string token) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }
    }
}
