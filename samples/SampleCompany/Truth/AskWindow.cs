using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.Programme;
using Insights.SampleCompany.Signals;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Truth;

/// <summary>
/// The 90 days after an instant as the simulation goes through them: each month has one day on which the account may
/// leave and one instant at which a contact may refer, mostly on working days.
/// </summary>
sealed class AskWindow(Calendar calendar, CausalParameters causes)
{
    private readonly Dictionary<int, double[]> _shares = [];

    /// <summary>Parts in order of time, cut where a month, a tenure, an ask or an offer begins or ends.</summary>
    public List<WindowPart> Of(Ask ask)
    {
        var until = ask.AskedAt + HorizonPart.Days * 86400L;
        var first = MonthOf(calendar.DayOf(ask.AskedAt));
        var parts = new List<WindowPart>();
        var (from, month, counted) = (ask.AskedAt, first, calendar.DayOf(ask.AskedAt));
        foreach (var cut in Cuts(ask, first).Append(until).Where(cut => cut > ask.AskedAt && cut <= until).Distinct().Order())
        {
            while (from >= calendar.Midnight(calendar.MonthStart(month + 1))) month++;
            parts.Add(Part(month, month - first, from, cut, counted));
            (from, counted) = (cut, calendar.DayOf(cut - 1));
        }
        return parts;
    }

    /// <summary>Share of the ask's month in which the account might have left before, and did not.</summary>
    public double Survived(Ask ask)
    {
        var day = calendar.DayOf(ask.AskedAt);
        var month = MonthOf(day);
        var start = calendar.MonthStart(month);
        return (day - start + 1) / (double)(calendar.MonthStart(month + 1) - start);
    }

    private IEnumerable<long> Cuts(Ask ask, int month)
    {
        var (account, prompts, works) = (ask.Contact.Account, ask.State.Prompts, causes.Asks.Days * 86400L);
        yield return ask.AskedAt + works;
        if (prompts.Ask is { } earlier) yield return earlier.AskedAt + works;
        yield return prompts.OfferSeenAt;
        yield return prompts.OfferSeenAt + works;
        for (var next = month + 1; next <= month + 4; next++) yield return calendar.Midnight(calendar.MonthStart(next));
        int[] turns =
        [
            account.StartedOn + ReferralHazard.SeasonedFrom, account.StartedOn + ReferralHazard.SeasonedUntil,
            account.StartedOn + Churn.FirstYear, account.PaidFrom + causes.Churn.GraceDays,
        ];
        var day = calendar.DayOf(ask.AskedAt);
        foreach (var turn in turns)
            if (turn > day && turn <= day + HorizonPart.Days) yield return calendar.Midnight(turn);
    }

    /// <param name="counted">Last day whose chance to leave is in an earlier part.</param>
    private WindowPart Part(int month, int step, long from, long until, int counted)
    {
        var start = calendar.MonthStart(month);
        if (!_shares.TryGetValue(month, out var shares)) _shares[month] = shares = calendar.DayShares(month);
        var (first, last) = (calendar.DayOf(from), calendar.DayOf(until - 1));
        var (share, late) = (0.0, 0.0);
        for (var day = first; day <= last; day++)
        {
            var today = shares[day - start] * (calendar.WorkedBefore(day, until) - calendar.WorkedBefore(day, from));
            share += today;
            late += today * (day - counted) / shares.Length;
        }
        return new(step, first, from, share, (last - counted) / (double)shares.Length, late);
    }

    private int MonthOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return (date.Year - calendar.First.Year) * 12 + date.Month - calendar.First.Month;
    }
}
