using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kamino.UseCases.Rights;

/// <summary>
/// Passwords that so many people had that they are tried first. Of each the file keeps the first six bytes of its SHA-256, in order; <c>common-passwords.md</c> beside it says where they are from.
/// Only those are in it that would be strong enough otherwise.
/// </summary>
internal static class CommonPasswords
{
    private const int Size = 6;
    private static readonly Lazy<byte[]> All = new(Read);

    /// <summary>How many they are.</summary>
    public static int Count => All.Value.Length / Size;

    /// <summary>Whether a password is one of them; case doesn't matter.</summary>
    /// <remarks>One in six thousand millions that are none is taken for one: 43,162 of 2⁴⁸.</remarks>
    public static bool Holds(string password)
    {
        var sought = Key(SHA256.HashData(Encoding.UTF8.GetBytes(password.ToLowerInvariant())));
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = Key(All.Value.AsSpan(middle * Size, Size));
            if (found == sought)
            {
                return true;
            }

            (low, high) = found < sought ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    private static long Key(ReadOnlySpan<byte> hash) => ((long)BinaryPrimitives.ReadUInt16BigEndian(hash) << 32) | BinaryPrimitives.ReadUInt32BigEndian(hash[2..Size]);

    private static byte[] Read()
    {
        using var file = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Kamino.UseCases.Rights.common-passwords.bin")
            ?? throw new InvalidOperationException("The common passwords aren't built in.");
        var all = new byte[file.Length];
        file.ReadExactly(all);
        return all;
    }
}
