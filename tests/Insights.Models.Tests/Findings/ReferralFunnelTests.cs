using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class ReferralFunnelTests
{
    static readonly ReferralFunnelSums Sums = new(120, 40, 22, 9, new(36, 90, 30), new(20, 34, 30), new(8, 25, 90), new(8, 60, 120));

    [Fact]
    public void Rates_rest_on_matured_referrals_only()
    {
        var rate = ReferralFunnel.From(Sums).Named("funnel.qualified_share").Estimate!;
        Assert.Equal(0.4, rate.Value, 1e-12);
        Assert.Equal(90, rate.N);
    }

    [Fact]
    public void Counts_are_those_of_the_whole_window_and_never_grow_along_the_funnel()
    {
        var findings = ReferralFunnel.From(Sums);
        var counts = new[] { "submitted", "qualified", "opportunity", "won" }.Select(stage => findings.Named("funnel." + stage).Estimate!.Value).ToList();
        Assert.Equal([120, 40, 22, 9], counts);
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Fact]
    public void A_step_that_no_referral_had_time_for_is_withheld_with_the_days()
    {
        var young = Sums with { WonOfSubmitted = new(0, 0, 120) };
        Assert.Contains("120 days ago", ReferralFunnel.From(young).Named("funnel.won_of_submitted_share").Withheld);
    }

    [Fact]
    public void Participation_counts_customers_and_their_referrals()
    {
        var findings = Participation.From(new ParticipationSums(200, [1, 1, 3, 1, 7, 2], 50, 15, 12, 3));
        Assert.Equal(6.0 / 200, findings.Named("participation.referred_at_least_once").Estimate!.Value, 1e-12);
        Assert.Equal(3.0 / 200, findings.Named("participation.referred_twice_or_more").Estimate!.Value, 1e-12);
        Assert.Equal(15.0 / 200, findings.Named("participation.referrals_per_customer").Estimate!.Value, 1e-12);
        Assert.Equal(2.5, findings.Named("participation.referrals_per_referrer").Estimate!.Value, 1e-12);
        // The top 1 % of 200 customers are two: they brought 7 and 3 of 15.
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
