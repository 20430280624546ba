namespace Kamino.Core.Numerics;

/// <summary>Random numbers that are the same on every machine and in every run: xoshiro256** started by SplitMix64.</summary>
/// <remarks>
/// Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021. <see cref="System.Random"/> keeps its algorithm to
/// itself, so a published hold rate could not be recomputed with it ten years from now.
/// </remarks>
public sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">Any number; neighbouring seeds give unrelated sequences.</param>
    public SeededRandom(ulong seed) => (_a, _b, _c, _d) = (SplitMix(ref seed), SplitMix(ref seed), SplitMix(ref seed), SplitMix(ref seed));

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        var result = unchecked(ulong.RotateLeft(_b * 5, 7) * 9);
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Uniform in (0, 1), never an end.</summary>
    public double NextUniform() => ((Next() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>Standard normal, by the polar method.</summary>
    public double NextNormal()
    {
        while (true)
        {
            var (u, v) = ((2 * NextUniform()) - 1, (2 * NextUniform()) - 1);
            var square = (u * u) + (v * v);
            if (square is > 0 and < 1)
            {
                return u * Math.Sqrt(-2 * Math.Log(square) / square);
            }
        }
    }

    /// <summary>Gamma with scale 1.</summary>
    /// <param name="shape">At least 1.</param>
    /// <remarks>Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26(3), 2000.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A shape below 1.</exception>
    public double NextGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shape, 1);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = 1 + (c * x);
            v = v * v * v;
            if (v > 0 && Math.Log(NextUniform()) < (0.5 * x * x) + (d * (1 - v + Math.Log(v))))
            {
                return d * v;
            }
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
