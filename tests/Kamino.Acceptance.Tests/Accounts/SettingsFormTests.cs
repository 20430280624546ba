using System.Net;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Accounts;

/// <summary>Settings that several people change at once.</summary>
public sealed partial class SettingsFormTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P11_of_two_pages_each_keeps_what_was_changed_on_it_and_what_both_changed_is_refused()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(host.Address) };
        var (first, second, third) = (await Form(client), await Form(client), await Form(client));

        Assert.Equal("/settings?kept=true", await Send(client, first, ("reporting_currency", "EUR")));
        Assert.Equal("/settings?kept=true", await Send(client, second, ("fiscal_start", "07-01")));
        Assert.Equal("/settings?flaw=changed_meanwhile", await Send(client, third, ("reporting_currency", "USD"), ("time_zone", "America/Bogota")));

        var now = await host.Services.GetRequiredService<EditSettings>().View(Ct);
        Assert.Equal(("EUR", "07-01", null), (now.ReportingCurrency?.Code, now.FiscalStart.ToString(), now.TimeZone));
        using var told = await host.Get("/settings?flaw=changed_meanwhile");
        Assert.Contains("Otra persona cambió", WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task P11_settings_and_thresholds_that_several_programs_set_at_once_are_all_kept()
    {
        var (settings, limits) = (host.Services.GetRequiredService<EditSettings>(), host.Services.GetRequiredService<EditThresholds>());
        var mail = new Dictionary<string, string> { ["mail_host"] = "smtp.example.com", ["mail_port"] = "2525", ["mail_user"] = "kam", ["public_address"] = "https://kam.example.com", ["our_name"] = "Andina", ["cost_of_capital"] = "0.1", ["fresh_months"] = "9" };
        var drifts = new Dictionary<string, string> { ["window_days"] = "77", ["overdue_z"] = "3.5", ["volume_fall"] = "0.45", ["range_least"] = "4", ["worse_by"] = "0.2" };

        await Task.WhenAll(
        [
            .. mail.Select(one => Task.Run(() => settings.Set(new Dictionary<string, string> { [one.Key] = one.Value }, Ct), Ct)),
            .. drifts.Select(one => Task.Run(() => limits.Set(new Dictionary<string, string> { [one.Key] = one.Value }, Ct), Ct)),
        ]);

        var now = (await settings.View(Ct)).Values();
        Assert.Equal(mail.Select(one => one.Value), mail.Keys.Select(name => now[name]));
        var kept = await limits.View(Ct);
        Assert.Equal((77, 3.5, 0.45, 4, 0.2), (kept.WindowDays, kept.OverdueZ, kept.VolumeFall, kept.RangeLeast, kept.WorseBy));
    }

    // The first form of the page as a browser would send it, with everything that it saw.
    private static async Task<Dictionary<string, string>> Form(HttpClient client)
    {
        var page = await client.GetStringAsync(new Uri("/settings", UriKind.Relative), Ct);
        var form = page[page.IndexOf("action=\"/settings/save\"", StringComparison.Ordinal)..];
        return Inputs().Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)]).Select(input => input.Value)
            .ToDictionary(input => Name().Match(input).Groups["is"].Value, input => WebUtility.HtmlDecode(Value().Match(input).Groups["is"].Value));
    }

    private static async Task<string> Send(HttpClient client, Dictionary<string, string> form, params (string Name, string Value)[] typed)
    {
        using var sent = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Key, typed.FirstOrDefault(field => field.Name == pair.Key).Value ?? pair.Value)));
        using var answer = await client.PostAsync(new Uri("/settings/save", UriKind.Relative), sent, Ct);
        return answer.Headers.Location?.ToString() ?? $"{answer.StatusCode}";
    }

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("name=\"(?<is>[^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"(?<is>[^\"]*)\"")]
    private static partial Regex Value();
}
