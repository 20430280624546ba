namespace Kamino.UseCases.Quantities;

/// <summary>A small picture as an address that holds it: shown anywhere without another file. Drawings that could hold a script are none.</summary>
public static class Picture
{
    /// <summary>The most bytes.</summary>
    public const int Most = 60_000;

    private static readonly (string Kind, byte[] Start)[] Kinds =
    [
        ("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), ("image/jpeg", [0xFF, 0xD8, 0xFF]), ("image/webp", "RIFF"u8.ToArray()),
    ];

    /// <summary>The address of a picture; <c>null</c> where the bytes are none, or too many.</summary>
    public static string? Address(ReadOnlySpan<byte> bytes)
    {
        foreach (var (kind, start) in Kinds)
        {
            if (bytes.Length <= Most && bytes.StartsWith(start))
            {
                return $"data:{kind};base64,{Convert.ToBase64String(bytes)}";
            }
        }

        return null;
    }

    /// <summary>Whether an address holds a picture.</summary>
    public static bool IsOne(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var bytes = new byte[Most + 3];
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && Convert.TryFromBase64String(address[(comma + 1)..], bytes, out var count) && Address(bytes.AsSpan(0, count)) == address;
    }
}
