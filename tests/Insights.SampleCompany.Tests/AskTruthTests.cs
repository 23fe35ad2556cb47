using Insights.Models.Statistics;
using Insights.SampleCompany.Programme;
using Insights.SampleCompany.Signals;
using Insights.SampleCompany.Tests.Reading;
using Insights.SampleCompany.Truth;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Tests;

public class AskTruthTests
{
    private static readonly SampleRun Run = SampleRun.Large();

    [Fact]
    public void Every_ask_has_its_truth()
    {
        var asks = Run.TrueValues("asks").Rows;
        Assert.Equal(
            Run["asks"].Rows.Select(row => (row["ask_id"], row["contact_id"], row["held_out"])),
            asks.Select(row => (row["ask_id"], row["contact_id"], row["held_out"])));
        Assert.All(asks, row => Assert.InRange(row.Number("p_refer_90d_not_asked"), 0, 1));
        Assert.True(asks.Count(row => row.Number("p_refer_90d_asked") > row.Number("p_refer_90d_not_asked")) > 0.9 * asks.Count);
        // A share of 0.03 of all referrals repeats another; who refers twice within the horizon has two chances.
        Assert.All(asks, row => Assert.InRange(row.Number("p_valid_90d_asked"), 0.97 * row.Number("p_refer_90d_asked") - 1e-6, row.Number("p_refer_90d_asked")));
    }

    [Theory]
    [InlineData(60), InlineData(90)]
    public void Nobody_asks_who_is_held_out_until_the_days_are_over(int days)
    {
        var run = SampleRun.Of(new SampleOptions { Accounts = 400, Dirt = false, Causes = new() { Asks = new(HeldOutShare: 0.3, Frequency: 3, HeldOutDays: days) } });
        var gaps = run["asks"].Rows.GroupBy(row => row["contact_id"])
            .SelectMany(asks => asks.Zip(asks.Skip(1)))
            .Where(pair => pair.First["held_out"] == "true")
            .Select(pair => (pair.Second.Instant("asked_at") - pair.First.Instant("asked_at")).TotalDays).ToList();
        Assert.True(gaps.Count > 50);
        Assert.InRange(gaps.Min(), days, days + 15);
    }

    [Fact]
    public void A_company_that_asks_three_times_as_often_has_more_asks()
    {
        var (once, often) = (SampleRun.Small(), SampleRun.Of(SampleRun.Small().Options with { Causes = new() { Asks = new(Frequency: 3) } }));
        Assert.True(often["asks"].Rows.Count > 1.7 * once["asks"].Rows.Count);
    }

    [Theory]
    [InlineData("true", "p_refer_90d_not_asked"), InlineData("false", "p_refer_90d_asked")]
    public void The_chances_agree_with_what_was_seen_of_three_companies(string heldOut, string chance)
    {
        var (expected, variance, referred) = (0.0, 0.0, 0);
        foreach (var seed in new ulong[] { 1, 2, 3 })
        {
            var run = SampleRun.Large(seed);
            var over = run["asks"].Rows.Where(row => DateOnly.FromDateTime(row.Instant("asked_at").Date) < run.AsOf.AddDays(-90)).Select(row => row["ask_id"]).ToHashSet();
            foreach (var row in run.TrueValues("asks").Rows.Where(row => row["held_out"] == heldOut && over.Contains(row["ask_id"])))
            {
                expected += row.Number(chance);
                variance += row.Number(chance) * (1 - row.Number(chance));
            }
            referred += run.Followed(ask => ask["held_out"] == heldOut).Referred;
        }
        Assert.True(expected > 30);
        Assert.InRange(referred, expected - 3.5 * Math.Sqrt(variance), expected + 3.5 * Math.Sqrt(variance));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2)]
    public void The_chances_are_those_of_drawing_the_days_after_the_ask(int which)
    {
        var options = new SampleOptions { Accounts = 80, Dirt = false };
        using var inbox = new Inbox(options, Directory.CreateTempSubdirectory("sample-company-").FullName);
        var simulation = new Simulation(options, inbox);
        simulation.Run();
        // Asks that find something to go wrong: an earlier one still working, an offer, the last days before the as-of day.
        var ask = simulation.Asks.Where(ask => which switch
        {
            0 => ask.State.Prompts.Ask?.IsActive(ask.AskedAt, options.Causes.Asks.Days) == true,
            1 => ask.State.Prompts.IsOfferActive(ask.AskedAt, options.Causes.Asks.Days),
            _ => simulation.Calendar.DayOf(ask.AskedAt) > simulation.Calendar.AsOf - 30,
        }).MaxBy(ask => ask.Contact.Doer + ask.Contact.Satisfaction)!;
        var chances = new TrueAskChances(options, simulation.Calendar).Of(ask);
        var future = new AskFuture(options, simulation.Calendar, ask);

        Assert.True(chances.NotAsked > 0.005);
        Agrees(chances.Asked, future, isAsked: true);
        Agrees(chances.NotAsked, future, isAsked: false);
    }

    private static void Agrees(double expected, AskFuture future, bool isAsked)
    {
        const int draws = 60_000;
        var referred = 0;
        for (var draw = 0; draw < draws; draw++)
            if (future.Refers(isAsked)) referred++;
        var error = Math.Sqrt(expected * (1 - expected) / draws);
        Assert.InRange(referred / (double)draws, expected - 4 * error, expected + 4 * error);
    }

    /// <summary>One ask's 90 days, drawn month by month by the simulation's own rules.</summary>
    private sealed class AskFuture(SampleOptions options, Calendar calendar, Ask ask)
    {
        private readonly SeededRandom _random = SeededRandom.For(1, "future");
        private readonly Satisfaction _satisfaction = new(options);
        private readonly ReferralHazard _hazard = new(options.Causes);

        public bool Refers(bool isAsked)
        {
            var account = ask.Contact.Account;
            (account.Departure, account.Health) = (ask.State.Departure, ask.State.Health);
            var (asked, until) = (calendar.DayOf(ask.AskedAt), ask.AskedAt + 90 * 86400L);
            var month = Enumerable.Range(0, calendar.Months).Last(month => calendar.MonthStart(month) <= asked);
            var left = DrawLeaving(account, month);
            // It was there on the day of the ask.
            while (left <= asked) left = DrawLeaving(account, month);
            while (true)
            {
                var instant = calendar.InMonth(month, _random);
                if (instant >= ask.AskedAt && instant < until && calendar.DayOf(instant) < left && _random.NextBool(Hazard(instant, isAsked))) return true;
                if (left < int.MaxValue || calendar.Midnight(calendar.MonthStart(++month)) >= until) return false;
                _satisfaction.Advance(account);
                left = DrawLeaving(account, month);
            }
        }

        private int DrawLeaving(Account account, int month)
        {
            var day = calendar.MonthStart(month) + _random.NextInt(calendar.MonthStart(month + 1) - calendar.MonthStart(month));
            return _random.NextBool(Churn.Hazard(options.Causes.Churn, account, day, account.Satisfaction, account.Health)) ? day : int.MaxValue;
        }

        private double Hazard(long instant, bool isAsked)
        {
            var (contact, satisfaction) = (ask.Contact, ask.Contact.Satisfaction);
            return Sampling.Logistic(
                _hazard.Lasting(contact, calendar.DayOf(instant), contact.Account.Health) + options.Causes.Referrals.Satisfaction * satisfaction
                + (isAsked ? _hazard.Asking(contact, satisfaction) + _hazard.Offer(contact, ask.Variant) : _hazard.Running(contact, ask.State.Prompts, instant, satisfaction)));
        }
    }
}
