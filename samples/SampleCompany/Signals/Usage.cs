using Insights.Models.Statistics;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Signals;

/// <summary>Weeks of use: active seats and key actions follow usage health, which follows satisfaction.</summary>
sealed class Usage(SampleOptions options, Calendar calendar, Table table)
{
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "usage");
    private readonly int _firstDay = calendar.AsOf - 7 * options.UsageWeeks;

    /// <summary>The weeks that begin in a month and are over by the as-of day.</summary>
    public void Write(Account account, int month)
    {
        var end = calendar.MonthStart(month + 1);
        for (var monday = NextMonday(calendar.MonthStart(month)); monday < end; monday += 7)
        {
            if (monday < _firstDay || monday + 6 > calendar.AsOf) continue;
            if (!account.IsLive(monday) && !account.IsLive(monday + 6)) continue;
            WriteWeek(account, monday);
        }
    }

    private void WriteWeek(Account account, int monday)
    {
        // New accounts take a quarter to settle in.
        var settled = Math.Min(1, (monday + 7 - account.StartedOn) / 90.0);
        var share = Sampling.Logistic(0.5 + options.Causes.Usage.ActiveShare * account.Health + 0.2 * _random.NextNormal()) * (0.4 + 0.6 * settled);
        var active = _random.Binomial(account.Seats, share);
        var actions = _random.Poisson(active * 14 * Math.Exp(0.2 * account.Health));
        table.Row(monday).Text(account.Id).Date(monday).Whole(active).Whole(account.Seats).Whole(actions).End();
    }

    // Day 0 of the proleptic calendar, 0001-01-01, was a Monday.
    private static int NextMonday(int day) => (day + 6) / 7 * 7;
}
