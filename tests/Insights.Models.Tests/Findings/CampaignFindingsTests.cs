using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class CampaignFindingsTests
{
    static readonly Currency Euro = Currency.Of("EUR");

    [Fact]
    public void A_campaign_is_held_against_all_other_referrals()
    {
        var findings = CampaignFindings.From([Sums("spring", 50, 40), Sums("autumn", 50, 20), Sums(CampaignSums.NoCampaign, 100, 40)], Euro);
        Assert.Equal(40 / 50.0 - 60 / 150.0, findings.Named("campaign.spring.difference").Estimate!.Value, 1e-12);
        Assert.True(findings.Named("campaign.spring.difference").Estimate!.Low > 0);
        Assert.True(findings.Named("campaign.autumn.difference").Estimate is { Low: < 0, High: > 0 });
        Assert.Equal(2, findings.Named("campaigns.compared").Estimate!.Value);
        Assert.DoesNotContain(findings, finding => finding.Name == "campaign.no_campaign.difference");
    }

    [Fact]
    public void Few_referrals_are_not_compared_and_a_missing_rate_withholds_revenue_only()
    {
        var findings = CampaignFindings.From([Sums("small", 9, 9) with { Revenue = null }, Sums(CampaignSums.NoCampaign, 100, 40)], Euro);
        Assert.Contains("from 10 referrals", findings.Named("campaign.small.difference").Withheld);
        Assert.Contains("no rate to EUR", findings.Named("campaign.small.revenue").Withheld);
        Assert.Equal(1, findings.Named("campaign.small.qualified_share").Estimate!.Value);
    }

    [Fact]
    public void Without_any_campaign_that_is_said() => Assert.Contains(
        "No referral of this period names a campaign", CampaignFindings.From([Sums(CampaignSums.NoCampaign, 5, 2)], Euro).Named("campaigns.compared").Withheld);

    static CampaignSums Sums(string key, long referrals, long qualified) => new(key, key, referrals, referrals, qualified, 1, 1000);
}
