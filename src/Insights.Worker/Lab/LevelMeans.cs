namespace Insights.Worker.Lab;

/// <summary>
/// The share of outcomes at a row's level, learned from the other half of the rows: a level of a single row then knows nothing of
/// its outcome, and many levels are no leak.
/// </summary>
static class LevelMeans
{
    /// <param name="codes">A level's number for each row, NaN where it has none.</param>
    /// <param name="outcomes">In the same order.</param>
    public static double[] OfTheOtherHalf(double[] codes, bool[] outcomes)
    {
        var halves = new[] { new Dictionary<double, (int Rows, int Happened)>(), [] };
        for (var row = 0; row < codes.Length; row++)
        {
            var half = halves[HalfOf(row)];
            var (rows, happened) = half.GetValueOrDefault(codes[row]);
            half[codes[row]] = (rows + 1, happened + (outcomes[row] ? 1 : 0));
        }
        var average = (double)outcomes.Count(happened => happened) / outcomes.Length;
        return [.. codes.Select((code, row) =>
        {
            var (rows, happened) = halves[1 - HalfOf(row)].GetValueOrDefault(code);
            // One row more, with the average outcome: what a level seen once says is not certain.
            return (happened + average) / (rows + 1);
        })];
    }

    // Not even and odd rows: outcomes in a file may take turns. The top bit of a multiplicative hash knows no such rhythm.
    static int HalfOf(int row) => (int)((uint)row * 2_654_435_761 >> 31 & 1);
}
