using System.Globalization;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Plans;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>What the forms of the plan pages do.</summary>
internal static class PlanForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/plans").ExcludeFromDescription();
        forms.MapGet("/{number:int}/figures", Figures);
        forms.MapPost("/make", Begin);
        forms.MapPost("/{number:int}/edit/{part}", Edit);
        forms.MapPost("/{number:int}/planned", Planned);
        forms.MapPost("/{number:int}/move", Move);
        forms.MapPost("/{number:int}/renew", Renew);
    }

    // What is measured of an account takes all of the ledger: it comes after the page.
    private static async Task<IResult> Figures(int number, IPlanStore plans, CancellationToken ct) =>
        await plans.Find(number, null, ct) is { Card.Account: var account } ? new RazorComponentResult<PlanFiguresPart>(new { Number = number, Account = account }) : TypedResults.NotFound();

    private static async Task<RedirectHttpResult> Begin(IFormCollection form, HttpContext context, Locale locale, WritePlan plans, CancellationToken ct)
    {
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        var account = form["account"].ToString().Trim();
        var outcome = await plans.Begin(
            new PlanDraft(account, by)
            {
                Box = Enum.TryParse<Quadrant>(form["box"], ignoreCase: true, out var box) && Enum.IsDefined(box) ? box : null,
                Ambition = form["ambition"].ToString().Trim(),
                Language = locale.Language,
                Typed = form.Keys.Count(name => name.StartsWith(PlanFields.Was, StringComparison.Ordinal) && form[name[PlanFields.Was.Length..]].ToString().Trim() != form[name]),
                Seconds = Sitting(form),
            },
            ct);
        return TypedResults.LocalRedirect(outcome switch
        {
            { Flaw: null or PlanFlaw.HasPlan, Plan: { } plan } => $"/plans/{plan.Card.Number}",
            { Flaw: { } flaw } => $"/plans/new?account={Uri.EscapeDataString(account)}&flaw={Locale.WordOf(flaw)}",
            _ => "/plans/new",
        });
    }

    private static async Task<RedirectHttpResult> Planned(int number, IFormCollection form, Reader reader, WritePlan plans, CancellationToken ct)
    {
        var outcome = await plans.Change(number, [new FieldChange("planned_box", form["box"].ToString())], reader.Name, ct);
        return TypedResults.LocalRedirect(outcome?.Flaw is { } flaw ? $"/plans/positions?flaw={Locale.WordOf(flaw)}" : "/plans/positions");
    }

    private static async Task<IResult> Edit(int number, string part, IFormCollection form, HttpContext context, Reader reader, WritePlan plans, CancellationToken ct)
    {
        if (!PlanFields.Parts.ContainsKey(part))
        {
            return TypedResults.NotFound();
        }

        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        var changes = PlanFields.Read(part, form, reader.Locale);
        return await plans.Change(number, changes, by, ct, seconds: Sitting(form)) is not { } outcome ? TypedResults.NotFound()
            : outcome.Flaw is null ? TypedResults.LocalRedirect($"/plans/{number}#{part}")
            : new RazorComponentResult<PlanEditDocument>(new { Number = number, Part = part, Outcome = outcome, Sent = changes, By = by })
            {
                StatusCode = outcome.Flaw == PlanFlaw.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
            };
    }

    private static async Task<IResult> Move(int number, IFormCollection form, HttpContext context, WritePlan plans, CancellationToken ct)
    {
        var by = form["by"].ToString().Trim();
        Reader.Keep(context, Reader.NameCookie, by);
        return !Enum.TryParse<PlanStatus>(form["to"], ignoreCase: true, out var to) || await plans.Move(number, to, by, form["remark"].ToString().Trim(), ct) is not { } outcome
            ? TypedResults.NotFound()
            : Back(number, outcome);
    }

    private static async Task<IResult> Renew(int number, IFormCollection form, Reader reader, WritePlan plans, CancellationToken ct) =>
        await plans.Renew(number, form["next_year"] == "true", form["by"].ToString().Trim() is { Length: > 0 } by ? by : reader.Name, ct) is not { } outcome ? TypedResults.NotFound() : Back(number, outcome);

    // How long the form was open, by the time that it was drawn with.
    private static int Sitting(IFormCollection form) =>
        long.TryParse(form["opened"], NumberStyles.None, CultureInfo.InvariantCulture, out var opened) ? (int)Math.Clamp(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - opened, 1, 86_400) : 0;

    private static RedirectHttpResult Back(int number, PlanOutcome outcome) =>
        TypedResults.LocalRedirect(outcome.Flaw is { } flaw ? $"/plans/{number}?flaw={Locale.WordOf(flaw)}" : $"/plans/{number}");
}
