namespace Insights.SampleCompany.Truth;

/// <summary>A stretch of one month in which nothing but satisfaction and health can change a hazard.</summary>
/// <param name="Step">Months of news until then; 0 in the month of the ask.</param>
/// <param name="Day">A day of it, for tenure.</param>
/// <param name="Instant">Its first instant, to see which asks and offers still work.</param>
/// <param name="Share">Chance that the month's chance to refer falls into it.</param>
/// <param name="Leaving">Chance that the month's chance to leave does.</param>
/// <param name="Late">Chance that both do, leaving first.</param>
readonly record struct WindowPart(int Step, int Day, long Instant, double Share, double Leaving, double Late);
