using System.Security.Cryptography;
using System.Text;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Shell;

/// <summary>A request that names itself is done once: sent again, it is answered as it was the first time.</summary>
internal static class AnsweredOnce
{
    /// <summary>The header that names it.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestAnswer = 16 << 20;

    // Headers that belong to what was done, and not to this connection.
    private static readonly string[] Kept = ["Location", "ETag", "Content-Disposition"];

    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.Headers[Header].ToString() is not { Length: > 0 } key)
        {
            await next(context);
            return;
        }

        if (!OnceKey.IsOne(key))
        {
            await Problems.Of(context, RequestFlaw.BadKey, StatusCodes.Status400BadRequest).ExecuteAsync(context);
            return;
        }

        var once = context.RequestServices.GetRequiredService<AnswerOnce>();
        var begun = await once.Begin(key, await Hash(context), context.RequestAborted);
        await (begun switch
        {
            { State: OnceState.New } => Do(context, next, once, key),
            { State: OnceState.Answered, Answer: { } answer } => Again(context, answer),
            { State: OnceState.Other } => Problems.Of(context, RequestFlaw.KeyUsedOtherwise, StatusCodes.Status422UnprocessableEntity).ExecuteAsync(context),
            _ => Later(context),
        });
    }

    private static async Task Do(HttpContext context, RequestDelegate next, AnswerOnce once, string key)
    {
        var (body, isKept) = (context.Response.Body, false);
        using var written = new MemoryStream();
        context.Response.Body = written;
        try
        {
            await next(context);
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError && written.Length <= LongestAnswer)
            {
                var headers = Kept.Where(context.Response.Headers.ContainsKey).ToDictionary(name => name, name => context.Response.Headers[name].ToString());
                await once.End(key, new OnceAnswer(context.Response.StatusCode, context.Response.ContentType, headers, written.ToArray()), CancellationToken.None);
                isKept = true;
            }
        }
        finally
        {
            context.Response.Body = body;
            if (!isKept)
            {
                await once.Drop(key, CancellationToken.None);
            }
        }

        written.Position = 0;
        await written.CopyToAsync(body, context.RequestAborted);
    }

    private static async Task Again(HttpContext context, OnceAnswer answer)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (answer.Status, answer.ContentType);
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers["Idempotency-Replayed"] = "true";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static Task Later(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Problems.Of(context, RequestFlaw.UnderWay, StatusCodes.Status409Conflict).ExecuteAsync(context);
    }

    // The body is read to its end first: what doesn't fit in memory waits in a file that goes with the request.
    private static async Task<string> Hash(HttpContext context)
    {
        context.Request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Path}{context.Request.QueryString}\n"));
        var (room, read) = (new byte[1 << 16], 0);
        while ((read = await context.Request.Body.ReadAsync(room, context.RequestAborted)) > 0)
        {
            hash.AppendData(room, 0, read);
        }

        context.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
