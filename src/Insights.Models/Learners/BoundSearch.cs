using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Insights.Models.Learners;

/// <summary>
/// Turns values into one byte each: how many of some ascending bounds lie below it. Two looks at sixteen bounds each find it, without a
/// branch to mispredict: the first at the last bound of every sixteen, the second at the sixteen around the value.
/// </summary>
sealed class BoundSearch
{
    /// <summary>With more bounds a byte could not hold the count.</summary>
    internal const int MostBounds = 255;

    const int Group = 16;

    readonly float[] _bounds = new float[Group * Group], _lastOfGroup = new float[Group];

    internal BoundSearch(ReadOnlySpan<float> bounds)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bounds.Length, MostBounds);
        Array.Fill(_bounds, float.PositiveInfinity);
        bounds.CopyTo(_bounds);
        for (var group = 0; group < Group; group++) _lastOfGroup[group] = _bounds[group * Group + Group - 1];
    }

    /// <summary>The code of each value.</summary>
    /// <param name="values">Finite, or NaN where missing.</param>
    /// <param name="codes">Filled; as many as values.</param>
    /// <param name="missing">The code of a missing value.</param>
    internal void Fill(ReadOnlySpan<float> values, Span<byte> codes, byte missing)
    {
        ref var bounds = ref MemoryMarshal.GetArrayDataReference(_bounds);
        var lastOfGroup = Vector512.Create(_lastOfGroup);
        for (var row = 0; row < codes.Length; row++)
        {
            var value = Vector512.Create(values[row]);
            var first = Group * Below(lastOfGroup, value);
            var below = first + Below(Vector512.LoadUnsafe(ref bounds, (nuint)first), value);
            codes[row] = float.IsNaN(values[row]) ? missing : (byte)below;
        }
    }

    static int Below(Vector512<float> bounds, Vector512<float> value) =>
        BitOperations.PopCount(Vector512.LessThan(bounds, value).ExtractMostSignificantBits());
}
