using System.Numerics;
using DuckDB.NET.Native;

namespace Insights.Worker.Database;

/// <summary>A column that grows by a chunk at a time.</summary>
sealed unsafe class FloatColumn(string name, VectorToFloats convert)
{
    const int RowsPerWord = 64;

    float[] values = new float[2048];
    int count;

    public string Name { get; } = name;

    public void Append(IntPtr vector, int rows)
    {
        if (count + rows > values.Length) Array.Resize(ref values, Math.Max(values.Length * 2, count + rows));
        var target = values.AsSpan(count, rows);
        convert(NativeMethods.Vectors.DuckDBVectorGetData(vector), target);
        var validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        if (validity is not null) MarkMissing(validity, target);
        count += rows;
    }

    /// <summary>The column at its true length.</summary>
    public float[] Values()
    {
        if (values.Length != count) Array.Resize(ref values, count);
        return values;
    }

    /// <summary>What lies in a vector where the validity bit is unset is anything; visits only those.</summary>
    static void MarkMissing(ulong* validity, Span<float> target)
    {
        for (var start = 0; start < target.Length; start += RowsPerWord)
            for (var missing = ~validity[start / RowsPerWord]; missing != 0; missing &= missing - 1)
            {
                var row = start + BitOperations.TrailingZeroCount(missing);
                if (row >= target.Length) break;
                target[row] = float.NaN;
            }
    }
}
