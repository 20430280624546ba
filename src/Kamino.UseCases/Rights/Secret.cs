using System.Security.Cryptography;
using System.Text;

namespace Kamino.UseCases.Rights;

/// <summary>A secret that opens something: 256 random bits, of which only the SHA-256 is kept.</summary>
internal static class Secret
{
    private const int Bytes = 32;
    private const int Letters = 43;

    /// <summary>A new one, as it stands in an address or a header.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The hash of its text. Of the text, not of its bits: another spelling of the same bits is another secret.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether it could be one at all.</summary>
    public static bool IsPlausible(string secret) => secret.Length == Letters && secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
