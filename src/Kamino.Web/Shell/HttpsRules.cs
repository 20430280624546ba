using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Shell;

/// <summary>What browsers are told about coming by HTTPS (<c>Strict-Transport-Security</c>), wherever they came by it.</summary>
[SettingsSection("Https__")]
public sealed class HttpsRules
{
    private const string Year = "max-age=31536000";

    /// <summary>Whether it holds for all names below the address too. They are the company's: each that still answers without HTTPS can't be reached any more by who was here.</summary>
    [Setting("true or false")]
    public bool Subdomains { get; init; }

    // When the answer leaves: what an error takes back is said again.
    internal Task Tell(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.StrictTransportSecurity = Subdomains ? Year + "; includeSubDomains" : Year;
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
