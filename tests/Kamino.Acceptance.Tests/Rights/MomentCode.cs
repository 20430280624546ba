using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Kamino.Acceptance.Tests.Rights;

/// <summary>What an authenticator shows (RFC 6238: thirty seconds, six digits, HMAC-SHA-1).</summary>
internal static class MomentCode
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of a key, some half minutes from now.</summary>
    public static string Of(string key, int later)
    {
        var step = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(step, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + later);
        using var seal = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Bytes(key));
        seal.AppendData(step);
        var hash = seal.GetHashAndReset();
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
