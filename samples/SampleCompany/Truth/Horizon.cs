using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Truth;

/// <summary>
/// The 90 days after the as-of day, cut into the months whose hazards rule them. In the first part satisfaction is as it
/// is; with each later month comes one more step of news.
/// </summary>
/// <param name="Step">Months of news until then; 0 for the rest of the current month.</param>
/// <param name="Share">Share of that month's hazard that falls within the horizon.</param>
/// <param name="Middle">An instant in the middle, to see which asks and offers still work.</param>
/// <param name="Day">The day of <paramref name="Middle"/>.</param>
readonly record struct HorizonPart(int Step, double Share, long Middle, int Day)
{
    public const int Days = 90;

    public static IReadOnlyList<HorizonPart> Of(Calendar calendar)
    {
        var parts = new List<HorizonPart>();
        var (from, until) = (calendar.AsOf + 1, calendar.AsOf + 1 + Days);
        for (var month = calendar.Months - 1; calendar.MonthStart(month) < until; month++)
        {
            var (start, end) = (calendar.MonthStart(month), calendar.MonthStart(month + 1));
            var (first, last) = (Math.Max(start, from), Math.Min(end, until));
            if (first >= last) continue;
            var middle = (first + last) / 2;
            parts.Add(new(month - calendar.Months + 1, (last - first) / (double)(end - start),
                calendar.End + (middle - from) * 86400L, middle));
        }
        return parts;
    }
}
