using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Settings;

/// <summary>Products that are charges, or aren't.</summary>
/// <param name="Codes">The codes as the ledger writes them.</param>
/// <param name="Charge">Whether they are charges.</param>
/// <param name="By">Who says so.</param>
public sealed record SentCharges(IReadOnlyList<string> Codes, bool Charge, string By = "api");

/// <summary>What holds for the whole company, over HTTP.</summary>
internal static class SettingsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("Settings");
        settings.MapGet("/", async (EditSettings edit, CancellationToken ct) => TypedResults.Ok(await edit.View(ct))).Versioned().WithSummary("The company's settings");
        settings.MapPatch("/", Change).Edits(Seen).WithSummary("Changes settings by name, all or none");
        var charges = api.MapGroup("/charges").WithTags("Settings");
        charges.MapGet("/", async (EditCharges edit, CancellationToken ct) => TypedResults.Ok(await edit.List(ct))).Versioned().WithSummary("Products that are charges: freight, fees, deposits");
        charges.MapPut("/", Charge).WithSummary("Says which products are charges, or aren't");
        api.MapGroup("/doctor").WithTags("Settings").MapGet("/", async (Doctor doctor, CancellationToken ct) => TypedResults.Ok(await doctor.Look(ct))).WithSummary("Whether the workspace is whole");
    }

    private static async Task<object?> Seen(EndpointFilterInvocationContext context) =>
        await context.HttpContext.RequestServices.GetRequiredService<EditSettings>().View(context.HttpContext.RequestAborted);

    private static async Task<Results<Ok<CompanySettings>, UnprocessableEntity<SettingsOutcome>>> Change(Dictionary<string, string> changes, EditSettings edit, CancellationToken ct) =>
        await edit.Set(changes, ct) is var outcome && outcome.Refused.Count == 0 ? TypedResults.Ok(outcome.Settings) : TypedResults.UnprocessableEntity(outcome);

    private static async Task<Ok<IReadOnlyList<Product>>> Charge(SentCharges sent, EditCharges edit, CancellationToken ct) =>
        TypedResults.Ok(await edit.Set([.. sent.Codes], sent.Charge, sent.By, ct));
}
