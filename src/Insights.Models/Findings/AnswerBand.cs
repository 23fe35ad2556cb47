namespace Insights.Models.Findings;

/// <summary>Where the bands of a 0–10 answer begin and end (Reichheld, HBR December 2003).</summary>
public static class AnswerBand
{
    /// <summary>The highest answer of a detractor.</summary>
    public const int DetractorUpTo = 6;

    /// <summary>The lowest answer of a promoter.</summary>
    public const int PromoterFrom = 9;
}
