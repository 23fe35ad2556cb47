using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Models.Units;
using Insights.Tests;

namespace Insights.Models.Tests.Findings;

public class ReferralFunnelTests
{
    // Ten submitted: four qualify on day 10, three are disqualified on day 20, three wait: one for 5 days, two for 90.
    static readonly SurvivalTimes Submitted = SurvivalTimes.Of(
        [new(10, 1, Weight: 4), new(20, 2, Weight: 3), new(5, 0), new(90, 0, Weight: 2)]);

    static readonly SurvivalTimes Qualified = SurvivalTimes.Of([new(30, 1, Weight: 2), new(60, 2), new(200, 1)]);

    static readonly ReferralFunnelSums Sums = new(10, 4, 3, 2, Submitted, Qualified, Qualified, Submitted);

    [Fact]
    public void A_share_is_the_incidence_within_its_days_with_the_young_censored()
    {
        var findings = ReferralFunnel.From(Sums);
        // Nine are at risk on day 10: 4/9 qualify. Of the 5/9 left 3/5 are disqualified on day 20.
        Assert.Equal(4.0 / 9, findings.Named("funnel.qualified_share").Estimate!.Value, 1e-12);
        Assert.Equal(5.0 / 9 * 3 / 5, findings.Named("funnel.disqualified_share").Estimate!.Value, 1e-12);
        Assert.Equal(10, findings.Named("funnel.qualified_share").Estimate!.N);
        // What is won on day 200 is not won within 180 days.
        Assert.Equal(0.5, findings.Named("funnel.won_of_qualified_share").Estimate!.Value, 1e-12);
    }

    [Fact]
    public void The_curve_leads_to_the_share()
    {
        var curves = ReferralFunnel.Curves(Sums);
        Assert.Equal(0, curves.Named("funnel.disqualified_share.day_10").Estimate!.Value);
        Assert.Equal(4.0 / 9, curves.Named("funnel.qualified_share.day_20").Estimate!.Value, 1e-12);
        Assert.Equal([10, 20, 30, 40, 50], ReferralFunnel.Days(60));
    }

    [Fact]
    public void Counts_are_as_given_and_never_grow_along_the_funnel()
    {
        var findings = ReferralFunnel.From(Sums);
        var counts = new[] { "submitted", "qualified", "opportunity", "won" }.Select(stage => findings.Named("funnel." + stage).Estimate!.Value).ToList();
        Assert.Equal([10, 4, 3, 2], counts);
    }

    [Fact]
    public void A_step_that_no_referral_had_time_for_is_withheld_with_the_days()
    {
        var young = Sums with { ToWon = SurvivalTimes.Of([new(20, 0, Weight: 4), new(3, 1)]) };
        Assert.Contains("80 % of the referrals submitted in this period are undecided at 20 days", ReferralFunnel.From(young).Named("funnel.won_of_submitted_share").Withheld);
        Assert.Contains("No referral was submitted", ReferralFunnel.From(Sums with { ToQualified = SurvivalTimes.Of([]) }).Named("funnel.qualified_share").Withheld);
    }

    [Fact]
    public void A_few_who_are_lost_from_sight_widen_the_interval_by_what_could_become_of_them()
    {
        var decided = SurvivalTimes.Of([new(30, 1, Weight: 40), new(40, 2, Weight: 59), new(41, 2)]);
        var oneOpen = SurvivalTimes.Of([new(30, 1, Weight: 40), new(40, 2, Weight: 59), new(50, 0)]);
        var (known, open) = (new CohortOutcome(decided, 180).Share(CohortOutcome.WentOn, 180), new CohortOutcome(oneOpen, 180).Share(CohortOutcome.WentOn, 180));
        Assert.Equal((0.4, 0.4), (known.Value, open.Value));
        Assert.Equal(known.Low, open.Low, 1e-12);
        Assert.Equal(known.High + 0.01, open.High, 1e-12);
        Assert.Equal(known.High, new CohortOutcome(oneOpen, 180).Share(CohortOutcome.WentOn, 45).High, 1e-12);
    }

    [Fact]
    public void Once_nobody_waits_any_more_the_share_is_known_for_ever() =>
        Assert.Equal(0.25, ReferralFunnel.From(Sums with { ToQualified = SurvivalTimes.Of([new(3, 1), new(9, 2, Weight: 3)]) }).Named("funnel.qualified_share").Estimate!.Value, 1e-12);

    [Fact]
    public void Both_ways_out_and_those_waiting_make_the_whole() => Prop.ForAll<NonEmptyArray<byte>>(draws =>
    {
        var times = SurvivalTimes.Of(draws.Get.Select(draw => new SurvivalTime(draw % 50, draw / 50 % 3)).Append(new(80, 0)));
        var outcome = new CohortOutcome(times, 60);
        var (went, ended) = (outcome.Share(CohortOutcome.WentOn, 60), outcome.Share(CohortOutcome.Ended, 60));
        var either = SurvivalTimes.Of(times.Subjects.Select(subject => subject with { Cause = Math.Min(subject.Cause, 1) }));
        var waiting = KaplanMeier.Of(either).At(60).Value;
        return Math.Abs(went.Value + ended.Value + waiting - 1) < 1e-9 && went.Low <= went.Value && went.Value <= went.High;
    }).Holds(200);

    [Fact]
    public void Participation_counts_customers_and_their_referrals()
    {
        var findings = Participation.From(new ParticipationSums(200, [1, 1, 3, 1, 7, 2], 50, 15, 12, 3));
        Assert.Equal(6.0 / 200, findings.Named("participation.referred_at_least_once").Estimate!.Value, 1e-12);
        Assert.Equal(3.0 / 200, findings.Named("participation.referred_twice_or_more").Estimate!.Value, 1e-12);
        Assert.Equal(15.0 / 200, findings.Named("participation.referrals_per_customer").Estimate!.Value, 1e-12);
        Assert.Equal(2.5, findings.Named("participation.referrals_per_referrer").Estimate!.Value, 1e-12);
        // The top 1 % of 200 customers are two: they brought 7 and 3 of 15.
        Assert.Equal(1, findings.Named("participation.top_ten_percent_share").Estimate!.Value);
        Assert.Equal(10.0 / 15, findings.Named("participation.top_one_percent_share").Estimate!.Value, 1e-12);
        Assert.Equal(0.3, findings.Named("say_do.promoters_who_referred").Estimate!.Value, 1e-12);
        Assert.Equal(0.25, findings.Named("say_do.referrers_below_nine").Estimate!.Value, 1e-12);
    }

    [Fact]
    public void A_partner_who_brings_many_makes_referrals_per_customer_less_certain()
    {
        var even = Rate([2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
        var uneven = Rate([1, 1, 1, 1, 1, 1, 1, 1, 1, 11]);
        Assert.Equal(even.Value, uneven.Value, 1e-12);
        Assert.True(uneven.High - uneven.Low > 1.3 * (even.High - even.Low));

        static Estimate Rate(int[] referrals) => Participation.From(new ParticipationSums(500, referrals, 0, 0, 0, 0))
            .Named("participation.referrals_per_customer").Estimate!;
    }

    [Fact]
    public void Without_customers_or_referrals_shares_are_withheld_in_words()
    {
        var nobody = Participation.From(new ParticipationSums(0, [], 0, 0, 0, 0));
        Assert.All(nobody, finding => Assert.NotNull(finding.Withheld));
        var quiet = Participation.From(new ParticipationSums(100, [], 0, 0, 0, 0));
        Assert.Equal(0, quiet.Named("participation.referred_at_least_once").Estimate!.Value);
        Assert.Equal(0.03689, quiet.Named("participation.referrals_per_customer").Estimate!.High, 0.00001);
        Assert.NotNull(quiet.Named("participation.top_one_percent_share").Withheld);
    }
}
