using System.Collections;
using System.Text.Json;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Shell;

/// <summary>Why the interface refuses a request whatever it is about; other flaws are words of their use case.</summary>
internal enum RequestFlaw
{
    BadRequest,
    NotSignedIn,
    NotAllowed,
    NotFound,
    Clash,
    TooLarge,
    UnreadableBody,
    Refused,
    ChangedMeanwhile,
    VersionMissing,
    TooManyRequests,
    BadKey,
    KeyUsedOtherwise,
    UnderWay,
    Failed,
    ServerAway,
    RecordsAway,
}

/// <summary>Every refusal of the interface as problem details (RFC 9457), with the flaw's word for programs and its sentence for people.</summary>
internal static class Problems
{
    private const string Flaw = "flaw";

    private static readonly object Bound = new();
    private static readonly string[] Lists = ["Flaws", "Refusals", "Refused"];
    private static readonly string[] Own = ["type", "title", "status", "detail", "instance", Flaw];

    /// <summary>Answers what a use case refused as a problem; what it told stands beside the flaw.</summary>
    public static async ValueTask<object?> Say(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Items[Bound] = true;
        var answer = Inner(await next(context));
        return answer is IStatusCodeHttpResult { StatusCode: { } status and >= StatusCodes.Status400BadRequest } and not ProblemHttpResult
            ? Of(context.HttpContext, status, (answer as IValueHttpResult)?.Value) : answer;
    }

    /// <summary>A value that no record takes is the sender's mistake as long as the request is being read, and a defect of ours from then on.</summary>
    public static async Task BlameBody(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or OverflowException && !context.Items.ContainsKey(Bound))
        {
            throw new BadHttpRequestException(refused.Message, StatusCodes.Status400BadRequest, refused);
        }
    }

    /// <summary>What a choice of results came to.</summary>
    public static object? Inner(object? answer) => answer is INestedHttpResult nested ? Inner(nested.Result) : answer;

    /// <summary>A refusal that isn't a use case's.</summary>
    public static ProblemHttpResult Of(HttpContext context, RequestFlaw flaw, int status) => TypedResults.Problem(
        statusCode: status, title: context.RequestServices.GetRequiredService<Locale>().Of(flaw), extensions: new Dictionary<string, object?> { [Flaw] = Locale.WordOf(flaw) });

    /// <summary>The problem of a refused outcome.</summary>
    public static ProblemHttpResult Of(HttpContext context, int status, object? outcome)
    {
        var flaw = outcome is null ? null : FlawOf(outcome);
        var told = new Dictionary<string, object?> { [Flaw] = Locale.WordOf(flaw ?? Usual(status)) };
        if (outcome is not null and not Enum && JsonSerializer.SerializeToElement(outcome, outcome.GetType(), RecordJson.Options) is { ValueKind: JsonValueKind.Object } record)
        {
            foreach (var member in record.EnumerateObject().Where(member => member.Name != Flaw))
            {
                told[Own.Contains(member.Name) ? "outcome_" + member.Name : member.Name] = member.Value;
            }
        }

        return TypedResults.Problem(statusCode: status, title: Sentence(context, flaw ?? Usual(status)), extensions: told);
    }

    /// <summary>Gives problems that the framework writes the same form.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var (problem, exception) = (context.ProblemDetails, context.Exception ?? context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error);
        if (problem.Extensions.ContainsKey(Flaw))
        {
            return;
        }

        problem.Detail ??= exception switch
        {
            BadHttpRequestException bad => bad.Message,
            UnreadableFileException file => string.Join(' ', new[] { Path.GetFileName(file.File), file.Detail }.OfType<string>()),
            NotAllowedException refused => Locale.WordOf(refused.Right),
            FactsAwayException away => away.Server,
            _ => null,
        };
        var flaw = exception is UnreadableFileException { Reason: var reason } ? (Enum)reason : exception is FactsAwayException ? RequestFlaw.ServerAway
            : Failure.AreRecordsAway(exception) ? RequestFlaw.RecordsAway : Usual(problem.Status ?? context.HttpContext.Response.StatusCode);
        (problem.Title, problem.Extensions[Flaw]) = (Sentence(context.HttpContext, flaw), Locale.WordOf(flaw));
    }

    private static string Sentence(HttpContext context, Enum flaw) => context.RequestServices.GetRequiredService<Locale>().Of(flaw);

    // An outcome names its flaw, or lists what it found: the first is the word, all of them stand in the answer.
    private static Enum? FlawOf(object outcome) => outcome as Enum ?? Member(outcome, Flaw) as Enum
        ?? Lists.Select(name => Member(outcome, name)).OfType<IEnumerable>().SelectMany(list => list.Cast<object?>().Take(1)).OfType<object>()
            .Select(found => found as Enum ?? Member(found, Flaw) as Enum ?? Member(found, "Fault") as Enum).FirstOrDefault(found => found is not null);

    private static object? Member(object owner, string name) =>
        owner.GetType().GetProperties().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.GetIndexParameters().Length == 0)?.GetValue(owner);

    private static RequestFlaw Usual(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => RequestFlaw.NotSignedIn,
        StatusCodes.Status403Forbidden => RequestFlaw.NotAllowed,
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => RequestFlaw.NotFound,
        StatusCodes.Status409Conflict => RequestFlaw.Clash,
        StatusCodes.Status412PreconditionFailed => RequestFlaw.ChangedMeanwhile,
        StatusCodes.Status413PayloadTooLarge => RequestFlaw.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => RequestFlaw.UnreadableBody,
        StatusCodes.Status422UnprocessableEntity => RequestFlaw.Refused,
        StatusCodes.Status428PreconditionRequired => RequestFlaw.VersionMissing,
        StatusCodes.Status429TooManyRequests => RequestFlaw.TooManyRequests,
        >= StatusCodes.Status500InternalServerError => RequestFlaw.Failed,
        _ => RequestFlaw.BadRequest,
    };
}
