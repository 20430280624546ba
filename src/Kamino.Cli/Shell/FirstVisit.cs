using System.Text.RegularExpressions;

namespace Kamino.Cli.Shell;

/// <summary>Opens one page of each kind once, as soon as pages are served, so that no reader waits for code that hasn't run yet. Where a page needs a sign-in it stays outside.</summary>
internal static partial class FirstVisit
{
    /// <summary>A large ledger takes its time: whoever comes meanwhile should meet an idle processor.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Follows the links from the first page on.</summary>
    /// <param name="address">Where pages are served.</param>
    /// <param name="ct">Ends it early.</param>
    public static async Task To(string address, CancellationToken ct)
    {
        using var reader = new HttpClient { BaseAddress = new Uri(address) };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(Longest);
        var known = new HashSet<string>(["/"], StringComparer.Ordinal);
        var left = new Queue<string>(known);
        try
        {
            while (left.TryDequeue(out var path))
            {
                foreach (var link in await Links(reader, path, end.Token))
                {
                    if (known.Add(Kind(link)))
                    {
                        left.Enqueue(link);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // what is left is visited by its first reader
        }
    }

    private static async Task<IEnumerable<string>> Links(HttpClient reader, string path, CancellationToken ct)
    {
        try
        {
            using var answer = await reader.GetAsync(new Uri(path, UriKind.Relative), ct);
            return answer.Content.Headers.ContentType?.MediaType == "text/html" ? PageLinks().Matches(await answer.Content.ReadAsStringAsync(ct)).Select(link => link.Groups[1].Value) : [];
        }
        catch (HttpRequestException)
        {
            return [];
        }
    }

    // Two plans are one kind of page: what has a digit in it, or names an account, is a name.
    private static string Kind(string path) => string.Join('/', path.Split('/').Select(part => part.Contains('=', StringComparison.Ordinal) ? part[..part.IndexOf('=', StringComparison.Ordinal)]
        : part.Any(char.IsAsciiDigit) ? "*" : part));

    // Whoever opens a page with people is noted; files and other ways of showing a page teach the server nothing, but for the account that it is about.
    [GeneratedRegex("""<a [^>]*?href="(/(?!api/)[a-z0-9_/-]*(?<!/people)(?:\?account=[a-z0-9_-]+)?)["?#&]""", RegexOptions.IgnoreCase)]
    private static partial Regex PageLinks();
}
