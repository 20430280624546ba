using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Kamino.Acceptance.Tests.Perception;

/// <summary>Tries thousands of tokens beside one that works.</summary>
internal static partial class Guesses
{
    public static async Task OpenNothing(string address, string path, string token, int count)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/{path}/{token}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        var near = Enumerable.Range(0, token.Length).Select(i => token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..])
            .Append(token[..^1]).Append(token + "A").Append(token.ToUpperInvariant()).Append(token.ToLowerInvariant()).Append(Hash(token)).Where(guess => guess != token).ToList();
        var random = Enumerable.Range(0, count - near.Count).Select(_ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
        var answers = new ConcurrentBag<(HttpStatusCode Status, string Hash)>();
        await Parallel.ForEachAsync(near.Concat(random), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (guess, ct) =>
        {
            using var answer = await client.GetAsync(new Uri($"/{path}/{guess}", UriKind.Relative), ct);
            answers.Add((answer.StatusCode, Hash(await answer.Content.ReadAsStringAsync(ct))));
        });
        Assert.Equal(count, answers.Count);
        Assert.Equal(HttpStatusCode.NotFound, Assert.Single(answers.Distinct()).Status);
    }

    /// <summary>What is said without links and seals: their random letters may spell anything, also what must not be said.</summary>
    public static string Words(string said) => RandomLetters().Replace(said, "");

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("[A-Za-z0-9_-]{40,}")]
    private static partial Regex RandomLetters();
}
