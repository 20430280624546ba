using System.Security.Cryptography;
using System.Text;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>The secret in a personal link.</summary>
internal static class LinkToken
{
    /// <summary>A new token, as it stands in an address.</summary>
    public static string New() => Secret.New();

    /// <summary>The hash of a token's text.</summary>
    public static string Hash(string token) => Secret.Hash(token);

    /// <summary>Whether it could be a token at all.</summary>
    public static bool IsPlausible(string token) => Secret.IsPlausible(token);

    /// <summary>The link that a token opens for a use; <c>null</c> for whatever reason it doesn't.</summary>
    public static async Task<KeptLink?> Find(ILinkStore links, LinkUse use, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Hash(token);
        return IsPlausible(token) && await links.Find(hash, ct) is { } link && Same(link.Hash, hash) && link.Use == use && now < link.Expires ? link : null;
    }

    /// <summary>Whether two hashes are the same, in the same time whatever they are.</summary>
    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
