using Kamino.UseCases.Perception;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Perception;

/// <summary>What the forms of the people pages do.</summary>
internal static class PeopleForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/accounts/{account}/people").ExcludeFromDescription();
        forms.MapPost("/", Add);
        forms.MapPost("/{name}", Change);
        forms.MapPost("/{name}/left", Left);
        forms.MapPost("/{name}/returned", Returned);
        forms.MapPost("/{name}/rename", Rename);
        forms.MapPost("/{name}/erase", Remove);
        forms.MapGet("/{name}/file", Tell);
        routes.MapPost("/accounts/{account}/handover", Hand).ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Add(string account, IFormCollection form, Reader reader, KeepPerson people, CancellationToken ct)
    {
        var name = form["name"].ToString().Trim();
        return await people.Keep(PersonFields.Of(account, name, field => form[field].ToString(), reader.Locale), ct) is not { } outcome ? TypedResults.NotFound()
            : TypedResults.LocalRedirect(outcome.Flaw is null ? $"{Page(account)}?kept={Uri.EscapeDataString(name)}" : PersonFields.Refused(Page(account), outcome, form));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Change(string account, string name, IFormCollection form, Reader reader, KeepPerson people, CancellationToken ct) =>
        await people.Keep(PersonFields.Of(account, name, field => form[field].ToString(), reader.Locale), ct) is not { } outcome ? TypedResults.NotFound()
            : TypedResults.LocalRedirect(outcome.Flaw is null ? $"{Page(account)}?kept={Uri.EscapeDataString(name)}" : PersonFields.Refused(Page(account, name), outcome, form));

    private static async Task<Results<RedirectHttpResult, NotFound>> Left(string account, string name, ClosePerson people, CancellationToken ct) =>
        await people.Left(account, name, null, ct) is null ? TypedResults.NotFound() : TypedResults.LocalRedirect(Page(account));

    private static async Task<Results<RedirectHttpResult, NotFound>> Returned(string account, string name, ClosePerson people, CancellationToken ct) =>
        await people.Returned(account, name, ct) is null ? TypedResults.NotFound() : TypedResults.LocalRedirect(Page(account, name));

    private static async Task<Results<RedirectHttpResult, NotFound>> Rename(string account, string name, IFormCollection form, RenamePerson people, CancellationToken ct) =>
        await people.To(account, name, form["to"].ToString(), ct) is not { } outcome ? TypedResults.NotFound()
            : TypedResults.LocalRedirect(outcome.Flaw is null ? Page(account, outcome.Person?.Name ?? name) : PersonFields.Refused(Page(account, name), outcome, form));

    private static async Task<Results<RedirectHttpResult, NotFound>> Remove(string account, string name, Reader reader, ErasePeople people, CancellationToken ct) =>
        await people.One(account, name, reader.Name, ct) is null ? TypedResults.NotFound() : TypedResults.LocalRedirect(Page(account));

    private static async Task<RedirectHttpResult> Hand(string account, IFormCollection form, HandOver people, CancellationToken ct)
    {
        await people.Run(new HandoverRequest(form["from"].ToString(), form["to"].ToString(), account), ct);
        return TypedResults.LocalRedirect(Page(account));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Tell(string account, string name, Locale locale, TellPerson people, CancellationToken ct) =>
        await people.For(account, name, locale, ct) is { } file
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(UseCases.Quantities.RecordJson.Write(file)), "application/json", $"{name}.json")
            : TypedResults.NotFound();

    private static string Page(string account) => $"/accounts/{Uri.EscapeDataString(account)}/people";

    private static string Page(string account, string name) => $"{Page(account)}/{Uri.EscapeDataString(name)}";
}
