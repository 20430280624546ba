using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kamino.Core.Webhooks;

/// <summary>What proves to a receiver that a message is ours, unchanged and of now.</summary>
/// <remarks>The scheme of Standard Webhooks 1.0 (standardwebhooks.com): libraries that verify it exist in most languages.</remarks>
public static class WebhookSignature
{
    /// <summary>What a secret begins with where it is told.</summary>
    public const string Prefix = "whsec_";

    /// <summary>The signature of a message, as its header says it.</summary>
    /// <param name="secret">The bytes that <see cref="Prefix"/> and base 64 tell.</param>
    /// <param name="id">The message's id; the same for every try.</param>
    /// <param name="sent">When this try leaves, in seconds since 1970.</param>
    /// <param name="body">Exactly what is sent.</param>
    public static string Of(ReadOnlySpan<byte> secret, string id, long sent, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{sent}.{body}"))));

    /// <summary>How a secret is told.</summary>
    public static string Told(ReadOnlySpan<byte> secret) => Prefix + Convert.ToBase64String(secret);
}
