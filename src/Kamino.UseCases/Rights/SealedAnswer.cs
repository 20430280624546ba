using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kamino.UseCases.Rights;

/// <summary>
/// An answer that only its caller can open: it may hold a secret that is told once, and what is kept lies in backups. The key is made of the
/// caller's own name for the request, of which only the hash is kept.
/// </summary>
internal static class SealedAnswer
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;

    private static readonly byte[] Purpose = "kamino answer"u8.ToArray();

    public static byte[] Seal(OnceAnswer answer, string key)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(answer);
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var cipher = Cipher(key);
        cipher.Encrypt(whole.AsSpan(0, NonceBytes), plain, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes));
        return whole;
    }

    public static OnceAnswer? Open(byte[] whole, string key)
    {
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        using var cipher = Cipher(key);
        cipher.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), plain);
        return JsonSerializer.Deserialize<OnceAnswer>(plain);
    }

    private static AesGcm Cipher(string key) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key), KeyBytes, info: Purpose), TagBytes);
}
