using Deque.AxeCore.Commons;
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

    private const string Run =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes[0].html}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every rule broken on the page, with the first part that breaks it; also what makes it scroll sideways.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        await page.EvaluateAsync(Script);
        return [.. await page.EvaluateAsync<string[]>(Run), .. await page.EvaluateAsync<string[]>(TooWide)];
    }
}
