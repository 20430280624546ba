using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ical.Net;
using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class TeamTests : IDisposable
{
    private const string Ledger = "Cliente;Nombre;Fecha;Documento;Neto\n001;Bolívar;2026-01-10;F1;900,00\n";

    private readonly CommandLine _kamino = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D08_a_due_day_is_the_same_day_in_the_calendar_west_and_east_and_a_review_keeps_its_hour()
    {
        await Approved();
        await _kamino.Ask("plan", "review", "1", "--kind", "plan", "--rating", "4", "--action", "Llamar a Eva|Luz|2099-03-01|us", "--next", "2099-03-02T09:30", "--by", "Luz");
        await _kamino.Ask("team", "keep", "Luz", "--email", "luz@kam.example");
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(Ct);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var address = await Feed(client);

        foreach (var (zone, utc) in new[] { ("America/Bogota", "14:30"), ("Europe/Madrid", "08:30"), ("Pacific/Auckland", "20:30") })
        {
            await _kamino.Ask("settings", "set", $"time_zone={zone}");
            var text = await client.GetStringAsync(address, Ct);

            var calendar = Calendar.Load(text);
            Assert.Contains("DTSTART;VALUE=DATE:20990301", text, StringComparison.Ordinal);
            Assert.NotNull(calendar);
            var review = Assert.Single(calendar.Events, own => own.Uid?.Contains("review-plan", StringComparison.Ordinal) == true);
            Assert.Equal((zone, utc), (review.DtStart?.TzId, review.DtStart?.AsUtc.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Contains($"TZID:{zone}", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_calendars_address_is_secret_told_once_replaced_by_a_new_one_and_can_be_taken_away()
    {
        await Approved();
        await _kamino.Ask("team", "keep", "Luz", "--email", "luz@kam.example", "--time-zone", "America/Bogota");
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(Ct);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var first = await Feed(client);
        var second = await Feed(client);

        Assert.Equal(HttpStatusCode.NotFound, await Status(client, first));
        using var given = await client.GetAsync(second, Ct);
        Assert.Equal(("text/calendar", true), (given.Content.Headers.ContentType?.MediaType, given.Headers.CacheControl?.NoStore));
        // Nothing that is kept or listed holds the secret
        var token = second.Segments[^1].Split('.')[0];
        Assert.Equal(43, token.Length);
        Assert.DoesNotContain(token, await client.GetStringAsync(new Uri("/api/v1/team", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.DoesNotContain(token, System.Text.Encoding.Latin1.GetString(await Bytes()), StringComparison.Ordinal);
        await _kamino.Ask("team", "feed", "Luz", "--revoke");
        Assert.Equal(HttpStatusCode.NotFound, await Status(client, second));
        Assert.Equal(HttpStatusCode.NotFound, await Status(client, new Uri("/calendar/guess.ics", UriKind.Relative)));
    }

    [Fact]
    public async Task What_is_wrong_with_one_of_us_is_refused()
    {
        foreach (var wrong in new[] { new[] { "--email", "luz" }, ["--time-zone", "Mars/North"], ["--language", "fr"] })
        {
            Assert.Equal(1, (await _kamino.Run(["team", "keep", "Luz", .. wrong])).Code);
        }

        Assert.Equal(1, (await _kamino.Run("team", "feed", "Luz")).Code);
        Assert.Equal(1, (await _kamino.Run("team", "remove", "Luz")).Code);
        Assert.Empty((await _kamino.Ask("team", "list")).EnumerateArray());
    }

    public void Dispose() => _kamino.Dispose();

    private static async Task<HttpStatusCode> Status(HttpClient client, Uri address)
    {
        using var answer = await client.GetAsync(address, Ct);
        return answer.StatusCode;
    }

    private static async Task<Uri> Feed(HttpClient client)
    {
        using var made = await client.PostAsync(new Uri("/api/v1/team/Luz/feed", UriKind.Relative), null, Ct);
        return new Uri((await made.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("address").GetString() ?? "");
    }

    // Somebody else may be writing to them: read as they are.
    private async Task<byte[]> Bytes()
    {
        using var all = new MemoryStream();
        foreach (var path in Directory.GetFiles(_kamino.Workspace, "kamino.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(all, Ct);
        }

        return all.ToArray();
    }

    private async Task Approved()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", Ledger));
        await _kamino.Ask("plan", "new", "001", "--box", "star", "--by", "Luz");
        await _kamino.Ask("plan", "move", "1", "proposed", "--by", "Luz");
        await _kamino.Ask("plan", "move", "1", "approved", "--by", "Ana");
    }
}
