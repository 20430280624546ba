namespace Kamino.Acceptance.Tests.Faults;

/// <summary>Spoils files as transports, editors and attackers do; the same number spoils the same way.</summary>
/// <param name="seeds">Sound files.</param>
internal sealed class Mutator(IReadOnlyList<(string Extension, byte[] Content)> seeds)
{
    private const int MostSteps = 6;
    private const int LongestRun = 64;

    // What readers stumble over: quotes, ends, byte order marks, NULs, numbers and days at their limits.
    private static readonly byte[][] Tokens =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), ";"u8.ToArray(), ","u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "\t"u8.ToArray(), [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3],
        "-"u8.ToArray(), "("u8.ToArray(), "1E40"u8.ToArray(), "99999999999999999999999999999"u8.ToArray(), "0,0000000000001"u8.ToArray(), "31/02/2020"u8.ToArray(), "44196"u8.ToArray(),
        "00/00/0000"u8.ToArray(), "#N/A"u8.ToArray(), "Total"u8.ToArray(), "<"u8.ToArray(), "&#x0;"u8.ToArray(), "_x0000_"u8.ToArray(), "cliente;fecha;neto\n"u8.ToArray(), [0xE2, 0x80, 0x8B],
    ];

    /// <summary>The file with that number.</summary>
    public (string Extension, byte[] Content) Make(int number)
    {
        var random = new Random(number);
        var (extension, seed) = seeds[random.Next(seeds.Count)];
        var content = seed.ToList();
        for (var steps = random.Next(1, MostSteps); steps > 0; steps--)
        {
            Spoil(content, random);
        }

        return (extension, [.. content]);
    }

    private void Spoil(List<byte> content, Random random)
    {
        var at = random.Next(content.Count + 1);
        var run = Math.Min(random.Next(1, LongestRun), content.Count - at);
        switch (random.Next(8))
        {
            case 0 when content.Count > 0:
                content[random.Next(content.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when content.Count > 0:
                content[random.Next(content.Count)] = (byte)random.Next(256);
                break;
            case 2:
                content.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 3:
                content.RemoveRange(at, run);
                break;
            case 4:
                content.InsertRange(random.Next(content.Count + 1), content.GetRange(at, run));
                break;
            case 5 when random.Next(4) == 0:
                content.RemoveRange(at, content.Count - at);
                break;
            case 6:
                var other = seeds[random.Next(seeds.Count)].Content;
                var from = random.Next(other.Length);
                content.InsertRange(at, other[from..Math.Min(other.Length, from + run)]);
                break;
            default:
                var noise = new byte[run];
                random.NextBytes(noise);
                content.InsertRange(at, noise);
                break;
        }
    }
}
