using System.Security.Cryptography;
using System.Text;

namespace Kamino.UseCases.Perception;

/// <summary>The secret in a personal link: 256 random bits, of which only the SHA-256 is kept.</summary>
internal static class LinkToken
{
    private const int Bytes = 32;
    private const int Letters = 43;

    /// <summary>A new token, as it stands in an address.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The hash of a token's text. Of the text, not of its bits: another spelling of the same bits is another token.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether it could be a token at all.</summary>
    public static bool IsPlausible(string token) => token.Length == Letters && token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>The link that a token opens for a use; <c>null</c> for whatever reason it doesn't.</summary>
    public static async Task<KeptLink?> Find(ILinkStore links, LinkUse use, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Hash(token);
        return IsPlausible(token) && await links.Find(hash, ct) is { } link && Same(link.Hash, hash) && link.Use == use && now < link.Expires ? link : null;
    }

    /// <summary>Whether two hashes are the same, in the same time whatever they are.</summary>
    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
