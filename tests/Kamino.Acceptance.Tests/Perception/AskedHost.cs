using Kamino.Acceptance.Tests.Journeys;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Perception;

/// <summary>The web host over a small company with contacts, and ways to make surveys for them.</summary>
public sealed class AskedHost : IAsyncLifetime
{
    private readonly RunningHost _host = new();
    private int _surveys;

    /// <summary>Where it listens.</summary>
    public string Address => _host.Address;

    public IServiceProvider Services => _host.Services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <inheritdoc cref="RunningHost.Get"/>
    public Task<HttpResponseMessage> Page(string path, string language = "es-CO") => _host.Get(path, language);

    /// <summary>A new open survey for the contacts of accounts.</summary>
    public async Task<Survey> Ask(Func<SurveyDraft, SurveyDraft>? with = null)
    {
        var draft = new SurveyDraft($"ronda {Interlocked.Increment(ref _surveys)}", DateOnly.FromDateTime(DateTime.Now).AddDays(20), "Ana")
        {
            Us = "Distribuidora Nuestra",
            Accounts = ["C1", "C2"],
            Rivals = ["Rival Uno", "Rival Dos"],
        };
        var outcome = await Get<CreateSurvey>().Of(with is null ? draft : with(draft), Ct);
        return outcome.Survey ?? throw new InvalidOperationException($"{string.Join(", ", outcome.Flaws)} {string.Join(", ", outcome.Wrong)}");
    }

    /// <summary>The token of a personal link.</summary>
    public async Task<string> Link(Survey survey, string account = "C1", string person = "Eva Paz") =>
        await Get<PersonalLinks>().Make(survey.Number, account, person, Ct) ?? throw new InvalidOperationException("No link.");

    /// <summary>A whole answer as a browser sends it: all points on price, scores of us and the first rival.</summary>
    public static Dictionary<string, string> Sheet(int version, int us = 8, int rival = 6, string remark = "") => FactorSets.Of(FactorSets.Usual)
        .SelectMany(factor => new[]
        {
            ($"points.{factor.Key}", factor.Key == "price" ? "100" : "0"), ($"score.0.{factor.Key}", $"{us}"), ($"score.1.{factor.Key}", $"{rival}"),
        })
        .Append(("version", $"{version}")).Append(("remark", remark)).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Sends a form without any cookie.</summary>
    public async Task<HttpResponseMessage> Send(string token, Dictionary<string, string> sheet)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Address) };
        using var form = new FormUrlEncodedContent(sheet);
        return await client.PostAsync(new Uri($"/s/{token}", UriKind.Relative), form, Ct);
    }

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await Get<ImportLedger>().From(
            new ImportRequest([Save("ledger.csv", Ledger())], ReadingChoices.None, "Ana"), new ReadingProgress(), Ct);
        var contacts = await Get<ImportContacts>().From(
            new TableImportRequest(
                [Save("contacts.csv", "account,name,role,email,influence,basis,keep_until\nC1,Eva Paz,user,eva@cliente1.example,2,contract,2040-12-31\nC1,Juan Rey,economic_buyer,juan@cliente1.example,5,contract,2040-12-31\nC1,Sol Mar,champion,,3,contract,2040-12-31\nC2,Luz Gil,economic_buyer,luz@cliente2.example,4,contract,2040-12-31\nC3,Pia Sur,user,pia@cliente3.example,4,contract,2040-12-31\n")],
                new Dictionary<string, string>(), new Dictionary<string, string>()),
            Ct);
        Assert.Equal(ImportStatus.Committed, contacts.Status);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>A file in the workspace's folder.</summary>
    public string File(string name, string text) => Save(name, text);

    private string Save(string name, string text)
    {
        var file = Path.Combine(_host.Workspace, name);
        System.IO.File.WriteAllText(file, text);
        return file;
    }

    private static string Ledger() => "date,document,line,account,product,net,currency\n" + string.Concat(
        from month in Enumerable.Range(0, 24)
        from account in Enumerable.Range(1, 4)
        where month >= 3 * (account - 1)
        select FormattableString.Invariant($"{new DateOnly(2024, 1, 15).AddMonths(month):yyyy-MM-dd},D{month}-{account},1,C{account},P{month % (account + 1)},{(100 * account) + month},EUR\n"));
}
