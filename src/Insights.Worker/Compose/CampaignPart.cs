using Insights.Models.Findings;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>Campaigns and contests side by side, partners apart, and what those who take part answer.</summary>
sealed class CampaignPart(FindingSet findings, ReportFacts facts)
{
    readonly Figures _figures = new(findings, facts.Period);

    public CampaignSection Compose() => new()
    {
        Takeaway = Takeaway(),
        Withheld = facts.ReferralsKnown ? null : _figures.Reason("campaigns.compared"),
        Campaigns = [.. facts.Programme.Campaigns.Where(campaign => IsShown(campaign.Key)).Select(Row)],
        Partners = facts.Programme.PartnersKnown ? [.. Partners()] : [],
        Satisfaction = [.. _figures.One(Say("NPS of the programme survey"), "nps.programme.every_response"), _figures.Of(Say("Satisfied with the programme (4 or 5 of 5)"), "csat.programme.satisfied_share")],
    };

    bool IsShown(string key) => findings.TryGet($"campaign.{key}.referrals")?.Estimate is not null;

    string Takeaway()
    {
        if (findings["campaigns.compared"].Estimate is null) return Say("Which campaign brings good referrals is not known.");
        var campaigns = new StandingOut(facts.Programme.Campaigns.Select(campaign => (campaign.Name, findings.TryGet($"campaign.{campaign.Key}.difference")?.Estimate)));
        string[] sentences =
        [
            .. campaigns.Where(Say("Qualifies more often than the rest"), estimate => estimate.Low > 0),
            .. campaigns.Where(Say("Less often"), estimate => estimate.High < 0),
        ];
        return sentences.Length == 0 ? Say("No campaign's referrals qualify more or less often than the rest beyond the noise.") : string.Join(" ", sentences);
    }

    CampaignRow Row(CampaignSums campaign)
    {
        var name = $"campaign.{campaign.Key}";
        return new CampaignRow(
            Figures.Words(campaign.Name),
            _figures.Of(Say($"Referrals, {campaign.Name}"), name + ".referrals"), _figures.Of(Say($"Qualified, {campaign.Name}"), name + ".qualified_share"),
            _figures.One(Say($"Against the rest, {campaign.Name}"), name + ".difference").SingleOrDefault(),
            _figures.Of(Say($"Won, {campaign.Name}"), name + ".won"), _figures.Of(Say($"Revenue, {campaign.Name}"), name + ".revenue"));
    }

    IEnumerable<Figure> Partners() =>
    [
        _figures.Of(Say("Partners' referrals"), "partner.submitted"),
        _figures.Of(Say("Partners' referrals qualified"), "partner.qualified_share", Benchmarks.Qualified),
        _figures.Of(Say("Partners' qualified ones won"), "partner.won_of_qualified_share", Benchmarks.WonOfQualified),
        _figures.Of(Say("First-year revenue through partners"), "partner.revenue"),
        _figures.Of(Say("Partners' rewards earned"), "partner.rewards.earned"),
    ];
}
