namespace Insights.Models.Findings;

/// <summary>Answers to "how likely are you to recommend us", by band.</summary>
/// <param name="Promoters">Answers of 9 or 10.</param>
/// <param name="Passives">Answers of 7 or 8.</param>
/// <param name="Detractors">Answers of 0 to 6.</param>
public readonly record struct ScoreCounts(long Promoters, long Passives, long Detractors)
{
    /// <summary>All answers.</summary>
    public long Total => Promoters + Passives + Detractors;

    /// <summary>Promoters less detractors over all answers, within [−1, 1]; NaN when nobody answered.</summary>
    public double Mean => (double)(Promoters - Detractors) / Total;

    /// <summary>Both together.</summary>
    public static ScoreCounts operator +(ScoreCounts left, ScoreCounts right) => new(
        left.Promoters + right.Promoters, left.Passives + right.Passives, left.Detractors + right.Detractors);
}
