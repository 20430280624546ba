using System.Globalization;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>What the forms of the customer's part of a plan do, on our side.</summary>
internal static class ShareForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/plans/{number:int}/customer").ExcludeFromDescription();
        forms.MapGet("/preview", Preview);
        forms.MapPost("/share", Share);
        forms.MapPost("/pass", Pass);
        forms.MapPost("/mail", Mail);
        forms.MapPost("/revoke", Revoke);
        forms.MapPost("/seen", Seen);
        forms.MapPost("/take", Take);
    }

    // The customer's page as it is now, with everything that is shared and nothing to press.
    private static async Task<IResult> Preview(int number, Locale locale, ViewPlans plans, ICompanySettings company, TimeProvider clock, CancellationToken ct) =>
        await plans.Shared(number, ct) is not { } shared ? TypedResults.NotFound()
        : new RazorComponentResult<GuestPlanPage>(new
        {
            View = new GuestView(shared, "", locale.Language, ShareRight.Read, DateTimeOffset.MaxValue, clock.Today(), []),
            Address = $"/plans/{number}/customer/preview",
            (await company.Read(ct)).Logo,
        });

    private static async Task<IResult> Share(int number, IFormCollection form, HttpContext context, SharePlan shares, CancellationToken ct)
    {
        var draft = new ShareDraft(form["person"].ToString(), form["by"].ToString())
        {
            Email = form["email"].ToString(),
            Language = form["language"] == "en" ? "en" : "es",
            Days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0,
            Right = form["right"] == Locale.WordOf(ShareRight.Read) ? ShareRight.Read : ShareRight.TakePart,
            Parts = [.. Enum.GetValues<SharedPart>().Where(part => form["part"].Contains(Locale.WordOf(part)))],
        };
        Reader.Keep(context, Reader.NameCookie, draft.By.Trim());
        return await shares.With(number, draft, ct) is not { } outcome ? TypedResults.NotFound()
            : outcome.Flaw is { } flaw ? Back(number, $"flaw={Locale.WordOf(flaw)}#share")
            : Back(number, "shared=true#shares");
    }

    // Link and code are shown in the answer itself and stand in no address: they can't be looked up again.
    private static async Task<IResult> Pass(int number, IFormCollection form, HttpRequest request, SharePlan shares, ICompanySettings company, CancellationToken ct) =>
        await shares.Pass(number, Number(form), ct) is { } pass
            ? new RazorComponentResult<SharePassPage>(new { Number = number, Pass = pass, Address = PublicAddress.Of(request, await company.Read(ct), $"/p/{pass.Token}") })
            : Back(number, "#shares");

    private static async Task<IResult> Mail(int number, IFormCollection form, SharePlan shares, CancellationToken ct) =>
        await shares.Send(number, Number(form), ct) is not { } outcome ? TypedResults.NotFound()
        : Back(number, outcome.Flaw is { } flaw ? $"flaw={Locale.WordOf(flaw)}#shares" : "shared=true#shares");

    private static async Task<IResult> Revoke(int number, IFormCollection form, Reader reader, SharePlan shares, CancellationToken ct)
    {
        await shares.Revoke(number, Number(form), reader.Name, ct);
        return Back(number, "#shares");
    }

    private static async Task<IResult> Seen(int number, Reader reader, ViewCustomerPart part, CancellationToken ct) =>
        await part.Seen(number, reader.Name, ct) ? TypedResults.LocalRedirect($"/plans/{number}/customer") : TypedResults.NotFound();

    private static async Task<IResult> Take(int number, IFormCollection form, HttpContext context, ViewCustomerPart part, CancellationToken ct)
    {
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        return !long.TryParse(form["act"], NumberStyles.None, CultureInfo.InvariantCulture, out var act) || await part.TakeOver(number, act, by, ct) is not { } outcome ? Back(number, "#waiting")
            : Back(number, outcome.Flaw is { } flaw ? $"plan_flaw={Locale.WordOf(flaw)}#waiting" : "#waiting");
    }

    private static int Number(IFormCollection form) => int.TryParse(form["share"], NumberStyles.None, CultureInfo.InvariantCulture, out var share) ? share : 0;

    private static RedirectHttpResult Back(int number, string query) => TypedResults.LocalRedirect($"/plans/{number}/customer{(query.StartsWith('#') ? "" : "?")}{query}");
}
