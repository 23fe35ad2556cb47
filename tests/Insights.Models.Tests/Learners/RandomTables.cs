using Insights.Models.Features;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

/// <summary>Tables of a few hundred rows with every kind of column, missing values, and a label that depends on them.</summary>
static class RandomTables
{
    static readonly string?[] Regions = ["east", "north", "south", "west", null];

    internal static (FeatureTable Table, float[] Labels) Of(ulong seed, int rows)
    {
        var random = new SeededRandom(seed);
        float[] tenure = new float[rows], price = new float[rows], labels = new float[rows];
        var region = new string?[rows];
        var paperless = new bool?[rows];
        for (var row = 0; row < rows; row++)
        {
            // Halves and whole numbers: few distinct values, so that bins don't depend on how often each comes.
            tenure[row] = random.NextBool(0.1) ? float.NaN : random.NextInt(60);
            price[row] = random.NextInt(200) / 2f;
            region[row] = Regions[random.NextInt(Regions.Length)];
            paperless[row] = random.NextBool(0.1) ? null : random.NextBool(0.5);
            var score = (float.IsNaN(tenure[row]) ? 1 : -tenure[row] / 30) + price[row] / 50 + (region[row] == "north" ? 1.5 : 0) - 0.5;
            labels[row] = row < 2 ? row : random.NextBool(1 / (1 + Math.Exp(-score))) ? 1 : 0;
        }
        return (new FeatureTable([
            FeatureColumn.Numeric("tenure", tenure), FeatureColumn.Numeric("price", price),
            FeatureColumn.Categorical("region", region), FeatureColumn.Boolean("paperless", paperless)]), labels);
    }

    internal static FeatureTable With(this FeatureTable table, FeatureColumn column) => new([.. table.Columns, column]);

    internal static float[] Select(this float[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);

    internal static int[] Shuffled(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = random.NextInt(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
