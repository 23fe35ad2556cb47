using Insights.Models.Features;

namespace Insights.Worker.Lab.Columns;

/// <summary>A file as learners want it.</summary>
/// <param name="Features">A row for each readable one of the file, in its order.</param>
/// <param name="Places">The number of each row in the file, from 0; see <see cref="RowPlaces"/>.</param>
/// <param name="Flags">What was asked for beside the features: 1, 0 or NaN for each row.</param>
sealed record LabTable(FeatureTable Features, int[] Places, float[][] Flags)
{
    /// <summary>The rows for which this holds, with their places and flags.</summary>
    public LabTable Where(Func<int, bool> holds) => Select([.. Enumerable.Range(0, Places.Length).Where(holds)]);

    /// <summary>These rows, with their places and flags.</summary>
    public LabTable Select(int[] rows) => new(Features.Select(rows), Array.ConvertAll(rows, row => Places[row]),
        Array.ConvertAll(Flags, flag => Array.ConvertAll(rows, row => flag[row])));
}
