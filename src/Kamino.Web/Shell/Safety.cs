using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Shell;

/// <summary>What a browser may do with our pages: run our own files, and nothing that a name in a ledger could smuggle in.</summary>
internal static class Safety
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The reference page of the API is drawn by a library that writes its styles into the page; its start script is known by its hash.
    private const string ReferencePolicy =
        "default-src 'none'; script-src 'self' {0}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string Reference = "/api/reference";

    private static readonly Regex InlineScript = new("""<script type="module">(?<code>.*?)</script>""", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>The headers of every answer, of errors too: they are set when it leaves.</summary>
    public static Task Headers(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store"; // whatever is no file of ours may be somebody's own
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>On the reference page no script runs but the one that the page was written with: it is known by its hash.</summary>
    public static async Task KnowScripts(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(Reference, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var written = new MemoryStream();
        context.Response.Body = written;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var hashes = InlineScript.Matches(Encoding.UTF8.GetString(written.ToArray())).Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups["code"].Value)))}'");
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            context.Response.Headers.ContentSecurityPolicy = ReferencePolicy.Replace("{0}", string.Join(' ', hashes), StringComparison.Ordinal);
        }

        written.Position = 0;
        await written.CopyToAsync(body, context.RequestAborted);
    }

    /// <summary>A page of another site may not make a visitor's browser change anything here. A program that is no browser says no origin.</summary>
    public static Task RefuseOtherSites(HttpContext context, RequestDelegate next) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase))
            ? TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context)
            : next(context);

    /// <summary>
    /// An address that is a secret: no cache keeps it and no search engine finds it. That no other site learns it is the referrer policy of every page;
    /// a stricter one would make browsers say no origin when the form is sent, and then it is refused.
    /// </summary>
    public static ValueTask<object?> KeepSecret(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        return next(context);
    }

    /// <summary>A form that another site sent, or that lost its token, goes no further.</summary>
    public static Task RefuseForgery(HttpContext context, RequestDelegate next) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            ? TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context)
            : next(context);
}
