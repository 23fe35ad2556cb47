using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>Whether the effect of a variant wears off: referrals a person and week, second half of the horizon against the first.</summary>
static class TestNovelty
{
    public static Estimate? Of(IReadOnlyList<TestWeek> weeks, string variant)
    {
        var last = weeks.Select(week => week.Week).DefaultIfEmpty(-1).Max();
        var middle = (last + 1) / 2;
        return Effect(weeks, variant, week => week >= middle) is { } late && Effect(weeks, variant, week => week < middle) is { } early
            ? IndependentDifference.Of(late, early) : null;
    }

    static Estimate? Effect(IReadOnlyList<TestWeek> weeks, string variant, Func<int, bool> of)
    {
        var (treated, control) = (Sum(weeks, variant, of), Sum(weeks, IncentiveKinds.Control, of));
        return treated.PersonWeeks == 0 || control.PersonWeeks == 0 ? null
            : Proportions.Difference(treated.Referred, treated.PersonWeeks, control.Referred, control.PersonWeeks);
    }

    static (long Referred, long PersonWeeks) Sum(IReadOnlyList<TestWeek> weeks, string variant, Func<int, bool> of)
    {
        var chosen = weeks.Where(week => week.Variant == variant && of(week.Week)).ToList();
        return (chosen.Sum(week => week.Referred), chosen.Sum(week => week.People));
    }
}
