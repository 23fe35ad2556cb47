namespace Insights.Models.Learners;

/// <summary>How a leaf is divided best.</summary>
/// <param name="Gain">G²/(H+λ) of both sides less that of the whole; 0 where there is no division.</param>
/// <param name="Feature">Which feature.</param>
/// <param name="Bin">Of a numeric feature the last bin on the left.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Levels">Of a categorical feature the bins on the left; null for the others.</param>
/// <param name="Left">Sum of packed derivatives on the left.</param>
sealed record Split(double Gain, int Feature, int Bin, bool MissingLeft, bool[]? Levels, long Left)
{
    internal static readonly Split None = new(0, -1, 0, false, null, 0);

    internal void MarkLeft(FeatureCuts cuts, bool[] goesLeft)
    {
        for (var bin = 0; bin < cuts.MissingBin; bin++) goesLeft[bin] = Levels?[bin] ?? bin <= Bin;
        goesLeft[cuts.MissingBin] = MissingLeft;
    }
}
