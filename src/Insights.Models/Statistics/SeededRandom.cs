namespace Insights.Models.Statistics;

/// <summary>
/// A repeatable random number generator: the same seed gives the same numbers on every machine and .NET version,
/// which <see cref="System.Random"/> does not promise. xoshiro256** by Blackman and Vigna (2021, doi:10.1145/3460772),
/// seeded through splitmix64.
/// </summary>
public sealed class SeededRandom
{
    private ulong _a, _b, _c, _d;

    /// <summary>A generator for this seed.</summary>
    public SeededRandom(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    /// <summary>An independent generator for a named part, so that adding draws in one part leaves the others as they were.</summary>
    public static SeededRandom For(ulong seed, string part) => new(seed ^ Hash(part));

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Uniform within [0, 1).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number within [0, <paramref name="exclusiveMaximum"/>), without modulo bias.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is below 1.</exception>
    public int NextInt(int exclusiveMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMaximum, 1);
        // Lemire 2019, doi:10.1145/3230636: multiply, and reject the few values that would favour small numbers.
        var bound = (ulong)exclusiveMaximum;
        while (true)
        {
            var high = Math.BigMul(NextBits(), bound, out var low);
            // The threshold is below the bound: its division is needed only in the rare case that this does not settle it.
            if (low >= bound || low >= (0UL - bound) % bound) return (int)high;
        }
    }

    /// <summary>True with this probability.</summary>
    public bool NextBool(double probability) => NextDouble() < probability;

    /// <summary>Standard normal, by the polar method (Marsaglia and Bray 1964, doi:10.1137/1006063).</summary>
    public double NextNormal()
    {
        while (true)
        {
            var u = 2 * NextDouble() - 1;
            var v = 2 * NextDouble() - 1;
            var s = u * u + v * v;
            if (s is > 0 and < 1) return u * Math.Sqrt(-2 * Math.Log(s) / s);
        }
    }

    /// <summary>FNV-1a, the same in every run: that of string.GetHashCode differs.</summary>
    internal static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    /// <summary>Scatters 64 bits: one step of splitmix64 from them.</summary>
    internal static ulong Mix(ulong bits) => SplitMix(ref bits);

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
