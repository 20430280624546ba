using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>A page that is the answer to a form, and where it stands.</summary>
internal sealed record AnsweredPage(string What, string Text);

/// <summary>What no link of a page leads to: behind personal links, our own guess of an open survey, and each step of an import whose name, sheets, headers and cells are attacks.</summary>
/// <param name="company">Whose they are.</param>
internal sealed class MarkedDoors(MarkedCompany company)
{
    private static readonly string Evil = Marker.Always("Un texto cualquiera");

    private readonly List<AnsweredPage> _answered = [];

    /// <summary>Pages that were answered to a form on the way.</summary>
    public IReadOnlyList<AnsweredPage> Answered => _answered;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Opens them all.</summary>
    /// <returns>Their addresses.</returns>
    public async Task<IReadOnlyList<string>> Open()
    {
        List<string> links;
        using (company.App.Services.GetRequiredService<IAsker>().Begin(new Asker(Evil, Role.Administrator, true, []) { Login = "root" }))
        {
            links = [.. await Plans(), .. await Survey(), await Reminders()];
        }

        return [.. links, .. await Ledger(), .. await Table()];
    }

    // A plan whose door is shut, and one that is open and was written to.
    private async Task<IEnumerable<string>> Plans()
    {
        var (shut, open) = (await Share(), await Share());
        using var entered = await Form($"/p/{open.Token}/enter", ("code", open.Code));
        using var said = await Form($"/p/{open.Token}/act", ("kind", "commented"), ("where", ""), ("text", Evil));
        Assert.Contains("kept=commented", said.Headers.Location?.ToString(), StringComparison.Ordinal);
        return [$"/p/{shut.Token}", $"/p/{shut.Token}?wrong=true", $"/p/{open.Token}"];
    }

    private async Task<SharePass> Share()
    {
        var share = Get<SharePlan>();
        var outcome = await share.With(1, new ShareDraft(Evil, Evil), Ct);
        return await share.Pass(1, outcome?.Share?.Number ?? 0, Ct) ?? throw new InvalidOperationException($"{outcome?.Flaw}");
    }

    // A survey that is open, with a factor of our own, asked of somebody who answers in part, and guessed by us.
    private async Task<IEnumerable<string>> Survey()
    {
        var made = await Get<CreateSurvey>().Of(new SurveyDraft(Evil, Get<TimeProvider>().Today().AddDays(30), Evil) { Everybody = true, Us = Evil, Rivals = [Marker.Always("Un rival")], Language = "es" }, Ct);
        var number = made.Survey?.Number ?? throw new InvalidOperationException(string.Join(' ', made.Flaws) + string.Join(' ', made.Wrong));
        var asked = (await Get<ViewSurveys>().Of(number, Ct))?.Respondents.First(respondent => respondent.Account.Contains(Marker.Picture, StringComparison.Ordinal)) ?? throw new InvalidOperationException("Nobody is asked.");
        var token = await Get<PersonalLinks>().Make(number, asked.Account, asked.Person.Name, Ct);
        using var half = await Form($"/s/{token}", ("version", "0"), ("remark", Evil));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        await Keep("half an answer", half);
        return [$"/s/{token}", $"/surveys/{number}", $"/surveys/{number}/guess/{Uri.EscapeDataString(asked.Account)}"];
    }

    private async Task<string> Reminders()
    {
        var team = Get<ITeam>();
        await team.Keep(new Teammate(Evil, "nora@example.com", "America/Bogota", "es"), Ct);
        var signed = HMACSHA256.HashData(await team.Key(Ct), Encoding.UTF8.GetBytes("stop " + Evil));
        return "/stop/" + Convert.ToBase64String(signed).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    // A workbook whose sheets are to be chosen from, and a file that is refused for one row, so that its last step stays.
    private async Task<IEnumerable<string>> Ledger()
    {
        string[] heads = ["Fecha", "Cuenta", "Nombre de la cuenta", "Documento", "Producto", "Neto", Evil];
        var rows = Workbooks.Texts(heads) + Workbooks.Texts("2024-03-01", Evil, Evil, Evil, Evil, "100", Evil) + Workbooks.Texts("2024-03-02", Evil, Evil, Evil, Evil, Evil, Evil);
        var book = await Sent("/import/send", "x.xlsx", Workbooks.Xlsx(false, (Marker.Picture, rows), (Marker.Script, rows)));
        var refused = await Sent("/import/send", "x.csv", Encoding.UTF8.GetBytes($"{Row(heads)}\n{Row("2024-03-01", Evil, Evil, Evil, Evil, "100", Evil)}\n{Row("2024-03-02", Evil, Evil, Evil, Evil, Evil, Evil)}\n"));
        using var started = await Form($"{refused}/start?strict=true", ("by", Evil), await Token("/import"));
        Assert.Equal($"{refused}/run?strict=true", started.Headers.Location?.ToString());
        // Until it is over its page shows how far it is, and then what came of it.
        for (var i = 0; i < 200; i++)
        {
            using var progress = await company.Client.GetAsync(new Uri($"{refused}/progress", UriKind.Relative), Ct);
            if (progress.StatusCode == HttpStatusCode.NoContent)
            {
                break;
            }

            await Keep("progress", progress);
            await Task.Delay(50, Ct);
        }

        return [book, $"{book}?set.sheet={Uri.EscapeDataString(Marker.Picture)}", $"{book}/trial?set.sheet={Uri.EscapeDataString(Marker.Picture)}", $"{book}/trial", refused, $"{refused}/trial", $"{refused}?map.account={Uri.EscapeDataString(Evil)}&profile={Uri.EscapeDataString(Evil)}", $"{refused}/run"];
    }

    private async Task<IEnumerable<string>> Table()
    {
        var page = await Sent("/import/tables/send", "x.csv", Encoding.UTF8.GetBytes($"{Row("code", "name", "seller", "country", "available", "available currency", Evil)}\n{Row(Evil, Evil, Evil, Evil, Evil, Evil, Evil)}\n"), ("kind", "accounts"));
        using var done = await Form(page, ("by", Evil), await Token("/import"));
        await Keep("a table that was taken in", done);
        return [page];
    }

    private static string Row(params string[] cells) => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private async Task<(string, string)> Token(string page) => ("__RequestVerificationToken", await Signing.Forgery(company.Client, page));

    private async Task<string> Sent(string to, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields.Prepend(await Token("/import")))
        {
            form.Add(new StringContent(value), field);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileNameStar = Marker.Picture + name };
        form.Add(file);
        using var sent = await company.Client.PostAsync(new Uri(to, UriKind.Relative), form, Ct);
        return sent.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{to}: {sent.StatusCode}");
    }

    private Task<HttpResponseMessage> Form(string to, params (string Name, string Value)[] fields) =>
        company.Client.PostAsync(new Uri(to, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Ct);

    private async Task Keep(string what, HttpResponseMessage answer) => _answered.Add(new AnsweredPage(what, await answer.Content.ReadAsStringAsync(Ct)));

    private T Get<T>()
        where T : notnull => company.App.Services.GetRequiredService<T>();
}
