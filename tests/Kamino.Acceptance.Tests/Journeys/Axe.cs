using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>What Axe has against a page. Only what breaks a rule is brought back: the list of what keeps them takes ten times as long.</summary>
internal static class Axe
{
    // What makes the page scroll sideways, if it does.
    private const string TooWide =
        """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [[...document.querySelectorAll('main *')]
          .filter(part => part.getBoundingClientRect().right > innerWidth && !part.closest('.scroll, svg'))
          .map(part => part.tagName + '.' + part.className + ' ' + part.getBoundingClientRect().right).join('; ') || 'something outside of main']
        """;

    // One row of a table is made like the next.
    private const string Run =
        """
        async only => (await axe.run({ exclude: ['tbody tr:nth-child(n+12)'] }, { resultTypes: ['violations'], preload: false, ...(only && { runOnly: only }) })).violations
          .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes[0].html}`)
        """;

    // What depends on width and theme; the rest is the same document.
    private static readonly string[] Looks = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

    // Brought from an address that is remembered: the browser reads it once for all pages, and compiles it once.
    private static readonly Lazy<Task<string>> Script = new(Serve);

    /// <summary>Every rule broken on the page, with the first part that breaks it; also what makes it scroll sideways.</summary>
    /// <param name="page">The page as it is drawn.</param>
    /// <param name="seenBefore">Whether all rules were tried on the same page at another width or in another theme.</param>
    public static async Task<IReadOnlyList<string>> Violations(IPage page, bool seenBefore = false)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Url = await Script.Value });
        }

        return [.. await page.EvaluateAsync<string[]>(Run, seenBefore ? Looks : null), .. await page.EvaluateAsync<string[]>(TooWide)];
    }

    private static async Task<string> Serve()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var script = new BundledAxeScriptProvider().GetScript();
        app.MapGet("/axe.js", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=86400, immutable";
            return Results.Text(script, "text/javascript", Encoding.UTF8);
        });
        await app.StartAsync();
        return app.Urls.First() + "/axe.js";
    }
}
