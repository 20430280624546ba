using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Shell;

/// <summary>An edit that has to say which version it saw: the document of the interface tells of its header.</summary>
internal sealed record SaysVersion(bool IsNeeded);

/// <summary>
/// Versions of what can be edited: the answer carries one as <c>ETag</c>, an edit sends it back as <c>If-Match</c>. Without it an edit of
/// something that is there is refused with 428, with an old one with 412; nothing is overwritten that nobody saw.
/// </summary>
internal static class Versions
{
    // Edits of one record wait for each other; that others wait with it now and then costs nothing but time.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The answer tells its version, and is left out where the reader has it already.</summary>
    public static RouteHandlerBuilder Versioned(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (context, next) =>
    {
        var answer = Problems.Inner(await next(context));
        if (answer is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK } || answer is not IValueHttpResult { Value: { } seen })
        {
            return answer;
        }

        var (tag, http) = (Tag(seen), context.HttpContext);
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.Contains(tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : answer;
    });

    /// <summary>The answer tells the version of the record that it is about, for answers that hold more than can be edited. It is read first: a change meanwhile is refused once too often, and never missed.</summary>
    /// <param name="route">The answer.</param>
    /// <param name="now">What the edits of the record look at.</param>
    public static RouteHandlerBuilder Versioned(this RouteHandlerBuilder route, Func<EndpointFilterInvocationContext, Task<object?>> now) => route.AddEndpointFilter(async (context, next) =>
    {
        if (await now(context) is { } record)
        {
            context.HttpContext.Response.Headers.ETag = Tag(record);
        }

        return await next(context);
    });

    /// <summary>An edit of what <paramref name="now"/> tells; one at a time, so that two who saw the same don't both write.</summary>
    /// <param name="route">The edit.</param>
    /// <param name="now">What the <c>GET</c> of it answers; <c>null</c> where there is nothing yet, and nothing to be overwritten.</param>
    /// <param name="isNeeded">Whether an edit without a version is refused.</param>
    public static RouteHandlerBuilder Edits(this RouteHandlerBuilder route, Func<EndpointFilterInvocationContext, Task<object?>> now, bool isNeeded = true) =>
        route.WithMetadata(new SaysVersion(isNeeded)).AddEndpointFilter(async (context, next) =>
        {
            var turn = Turns[unchecked((uint)Record(context.HttpContext).GetHashCode(StringComparison.OrdinalIgnoreCase)) % (uint)Turns.Length];
            await turn.WaitAsync(context.HttpContext.RequestAborted);
            try
            {
                var seen = await Seen.Of(context, now);
                return Refusal(context, seen.Record, isNeeded) is { } refused ? refused : await Done(context, now, await Guarded(context, seen, now, isNeeded, next));
            }
            catch (LateRefusal late)
            {
                return late.Problem;
            }
            finally
            {
                turn.Release();
            }
        });

    // Another program may write between our look and our write: the look is taken again once nobody can, where anything that it was made of was written since.
    private static async Task<object?> Guarded(EndpointFilterInvocationContext context, Seen seen, Func<EndpointFilterInvocationContext, Task<object?>> now, bool isNeeded, EndpointFilterDelegate next)
    {
        using var look = LastLook.Before(async _ =>
        {
            if (!seen.Holds(context) && Refusal(context, await now(context), isNeeded) is { } refused)
            {
                throw new LateRefusal(refused);
            }
        });
        return await next(context);
    }

    /// <summary>A version: the same as long as the record reads the same.</summary>
    public static string Tag(object record) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(record, record.GetType(), RecordJson.Options))).AsSpan(0, 16))}\"";

    // Where the address names a record, all edits of it: what comes after its name says what is done.
    private static string Record(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var named = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments.TakeWhile(segment => segment.IsSimple && !segment.Parts[0].IsParameter).Count() + 1;
        return string.Join('/', path.Split('/').Take((named ?? 0) + 1));
    }

    private static ProblemHttpResult? Refusal(EndpointFilterInvocationContext context, object? now, bool isNeeded)
    {
        var (http, sent) = (context.HttpContext, context.HttpContext.Request.Headers.IfMatch);
        if (now is not null)
        {
            http.Response.Headers.ETag = Tag(now);
        }

        return sent.Count == 0
            ? now is not null && isNeeded ? Problems.Of(http, RequestFlaw.VersionMissing, StatusCodes.Status428PreconditionRequired) : null
            // What isn't there, or is out of reach, hasn't changed: what only edits says itself that it isn't there.
            : now is null && !isNeeded ? null
            : now is null && Answers404(http) ? Problems.Of(http, RequestFlaw.NotFound, StatusCodes.Status404NotFound)
            : now is not null && (sent.Contains("*") || sent.Contains(Tag(now))) ? null : Problems.Of(http, RequestFlaw.ChangedMeanwhile, StatusCodes.Status412PreconditionFailed);
    }

    private static bool Answers404(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Any(known => known.StatusCode == StatusCodes.Status404NotFound) == true;

    private static async Task<object?> Done(EndpointFilterInvocationContext context, Func<EndpointFilterInvocationContext, Task<object?>> now, object? answer)
    {
        if (await now(context) is { } after)
        {
            context.HttpContext.Response.Headers.ETag = Tag(after);
        }

        return answer;
    }

    /// <summary>A record as an edit found it.</summary>
    /// <param name="Record">As it reads; <c>null</c> where there is none.</param>
    /// <param name="Written">How often each table was written before it was read.</param>
    /// <param name="MadeOf">The tables that it was read from.</param>
    private sealed record Seen(object? Record, TableNumbers Written, IReadOnlyList<string> MadeOf)
    {
        public static async Task<Seen> Of(EndpointFilterInvocationContext context, Func<EndpointFilterInvocationContext, Task<object?>> now)
        {
            var written = Tables(context);
            using var read = TablesRead.Begin();
            return new Seen(await now(context), written, read.Names());
        }

        public bool Holds(EndpointFilterInvocationContext context) => Tables(context) is var now && MadeOf.All(table => now.Of(table) == Written.Of(table));

        private static TableNumbers Tables(EndpointFilterInvocationContext context) => context.HttpContext.RequestServices.GetRequiredService<IRecordsVersion>().Tables();
    }

    private sealed class LateRefusal(ProblemHttpResult problem) : Exception("It was changed before the write began.")
    {
        public ProblemHttpResult Problem => problem;
    }
}
