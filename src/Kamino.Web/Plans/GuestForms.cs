using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Kamino.Web.Perception;
using Kamino.Web.Rights;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>The pages behind the link to a shared plan: a door that asks for a code, and the plan. Every link that doesn't work is answered the same.</summary>
internal static class GuestForms
{
    // One for each plan, by the hash of its link: a cookie for one address can't have the name that nobody else can plant.
    private static string Cookie(string token) => "visit-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..16];

    public static void Map(IEndpointRouteBuilder routes)
    {
        // The secret in the address is what tells a guest's form from another site's, as with the answers of a survey.
        var links = routes.MapGroup("/p/{token}").ExcludeFromDescription().DisableAntiforgery().WithMetadata(new OpenBySecret()).AddEndpointFilter(Safety.KeepSecret);
        links.MapGet("", Open);
        links.MapPost("/code", Code);
        links.MapPost("/enter", Enter);
        links.MapPost("/act", Act);
    }

    private static async Task<IResult> Open(string token, HttpContext context, OpenSharedPlan door, ICompanySettings company, CancellationToken ct)
    {
        if (await door.Knock(token, ct) is not { } knocked)
        {
            return Gone();
        }

        Reading.Prefer(context, knocked.Language);
        var logo = (await company.Read(ct)).Logo;
        return await door.Open(token, Visit(context, token), ct) is { } view
            ? new RazorComponentResult<GuestPlanPage>(new { View = view, Address = $"/p/{token}", Logo = logo })
            : new RazorComponentResult<GuestDoorPage>(new { Door = knocked, Address = $"/p/{token}", Logo = logo });
    }

    private static async Task<IResult> Code(string token, OpenSharedPlan door, CancellationToken ct) =>
        await door.Code(token, ct) is not { } sent ? Gone() : TypedResults.LocalRedirect($"/p/{token}?sent={(sent ? "true" : "false")}");

    private static async Task<IResult> Enter(string token, IFormCollection form, HttpContext context, OpenSharedPlan door, CancellationToken ct)
    {
        if (await door.Knock(token, ct) is null)
        {
            return Gone();
        }

        if (await door.Enter(token, form["code"].ToString(), ct) is not { } visit)
        {
            return TypedResults.LocalRedirect($"/p/{token}?wrong=true");
        }

        context.Response.Cookies.Append(
            Cookie(token), visit,
            new CookieOptions { Path = "/", MaxAge = CodePace.Visit, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        return TypedResults.LocalRedirect($"/p/{token}");
    }

    private static async Task<IResult> Act(string token, IFormCollection form, HttpContext context, OpenSharedPlan door, TakePart part, CancellationToken ct)
    {
        if (await door.Knock(token, ct) is not { } knocked)
        {
            return Gone();
        }

        Reading.Prefer(context, knocked.Language);
        var about = form["where"].ToString();
        if (!Enum.TryParse<PlanActKind>(form["kind"].ToString().Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return TypedResults.BadRequest();
        }

        var outcome = await part.Do(token, Visit(context, token), new ActDraft(kind, about, Written(kind, form["text"].ToString(), Reading.Of(context.Request))), ct);
        var done = outcome is null ? "" : outcome.Flaw is { } flaw ? $"?flaw={Locale.WordOf(flaw)}" : $"?kept={Locale.WordOf(kind)}";
        return TypedResults.LocalRedirect($"/p/{token}{done}#{(about.Length == 0 ? "talk" : Uri.EscapeDataString(about.Replace('/', '-')))}");
    }

    // A figure comes as the reader's region writes it; what is no number there stays as it is and is refused.
    private static string Written(PlanActKind kind, string text, Locale locale) =>
        kind == PlanActKind.Measured && locale.TryNumber(text, out var number) ? number.ToString(CultureInfo.InvariantCulture) : kind == PlanActKind.Measured ? $"? {text}" : text;

    private static string Visit(HttpContext context, string token) => context.Request.Cookies[Cookie(token)] ?? "";

    private static RazorComponentResult<AnswerGonePage> Gone() => new() { StatusCode = StatusCodes.Status404NotFound };
}
