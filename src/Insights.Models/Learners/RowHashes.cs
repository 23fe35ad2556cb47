using Insights.Models.Features;
using Insights.Models.Statistics;

namespace Insights.Models.Learners;

/// <summary>A number for each row from what stands in it alone, the same however rows and columns are sorted.</summary>
static class RowHashes
{
    /// <summary>A sum over the columns, each by its name and with levels by theirs.</summary>
    internal static ulong[] Of(FeatureTable table, ulong seed)
    {
        var hashes = new ulong[table.Rows];
        foreach (var column in table.Columns)
        {
            var name = SeededRandom.Mix(SeededRandom.Hash(column.Name) ^ seed);
            var levels = column.Levels?.Select(SeededRandom.Hash).ToArray();
            for (var row = 0; row < hashes.Length; row++)
            {
                var value = column.Values[row];
                var hash = float.IsNaN(value) ? 1 : levels is null ? BitConverter.SingleToUInt32Bits(value + 0f) : levels[(int)value];
                hashes[row] += SeededRandom.Mix(name ^ SeededRandom.Mix(hash));
            }
        }
        return hashes;
    }
}
