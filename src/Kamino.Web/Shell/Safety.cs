using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Shell;

/// <summary>What a browser may do with our pages: run our own files, and nothing that a name in a ledger could smuggle in.</summary>
internal static class Safety
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    // The reference page of the API is drawn by a library that writes its styles and start script into the page.
    private const string ReferencePolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "frame-ancestors 'none'";

    public static Task Headers(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/api/reference", StringComparison.Ordinal) ? ReferencePolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
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
