using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Find;

/// <summary>What the programme itself does: how far referrals get, who brings them, promises, rewards, campaigns, partners, its diagnosis.</summary>
public sealed class ProgrammeFindings(WarehouseFile warehouse, InsightsOptions options)
{
    readonly Currency _currency = Currency.Of(options.Currency);
    readonly FunnelReader _funnel = new(warehouse);
    readonly RewardReader _rewards = new(warehouse, Currency.Of(options.Currency));
    readonly WonReader _won = new(warehouse, Currency.Of(options.Currency));
    readonly ObservedDaysReader _observed = new(warehouse);

    /// <summary>Without a single referral loaded, "nobody referred" would be a claim.</summary>
    public Sentence? WhyNoReferrals() => _funnel.ReferralsKnown() ? null : "No referral has been loaded. Drop the referrals export into the inbox.";

    /// <summary>The customers' funnel and who brings their referrals.</summary>
    public IEnumerable<Finding> Funnel()
    {
        var (now, before) = (_funnel.Read(Period.Now), _funnel.Read(Period.Before));
        var funnel = ReferralFunnel.From(now);
        List<Finding> findings =
        [
            .. Early([.. funnel, .. ReferralFunnel.Curves(now), .. Concentration.From(PerReferrer())]),
            .. ReferralFunnel.Changes(Early(funnel), _observed.Referrals(Period.Before).Judge(ReferralFunnel.From(before))),
        ];
        return FindingsOfRun.Known(findings, WhyNoReferrals());
    }

    /// <summary>All that rests on the programme's other findings, too.</summary>
    /// <param name="findings">Those of customers, money and word of mouth.</param>
    public void AddTo(FindingSet findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        findings.Add(Services());
        findings.Add(Rewards());
        findings.Add(FindingsOfRun.Known(Campaigns(new CampaignReader(warehouse, _currency).Sums(Period.Now)), WhyNoReferrals()));
        findings.Add(Partners());
        findings.Add(Satisfaction());
        findings.Add(ProgrammeDiagnosis.ToFindings(ProgrammeDiagnosis.Of(name => findings[name])));
        findings.Add(GoalFindings.From([.. options.Goals.Select(goal => goal.Judge(findings.TryGet(goal.Finding)))]));
    }

    /// <summary>Nothing seen so far is not told as nothing where the data has only begun.</summary>
    IReadOnlyList<Finding> Early(IReadOnlyList<Finding> findings) => _observed.Referrals(Period.Now).Judge(findings);

    IReadOnlyList<long> PerReferrer() =>
        [.. new MoneyReader(warehouse, _currency).Referrers(Period.Now).Select(referrer => referrer.Referrals).Where(referrals => referrals > 0)];

    IEnumerable<Finding> Services()
    {
        var reader = new ServiceLevelReader(warehouse);
        return FindingsOfRun.Known(ServiceLevelFindings.From(reader.Read(Period.Now), reader.Read(Period.Before)), WhyNoReferrals());
    }

    // What a campaign brought so far is known once there is one.
    IReadOnlyList<Finding> Campaigns(IReadOnlyList<CampaignSums> sums) => sums.Count > 0 ? CampaignFindings.From(sums, _currency) : Early(CampaignFindings.From(sums, _currency));

    IEnumerable<Finding> Rewards() =>
    [
        .. Rewards(FunnelReader.Customers, "rewards"),
        .. FindingsOfRun.Known(RewardDelayFindings.From(_rewards.Delays()), WhyNoRewards()),
    ];

    IReadOnlyList<Finding> Rewards(string programme, string name)
    {
        var sums = _rewards.Sums(Period.Now, programme);
        // Once there is a reward it is known where each stands.
        var early = sums.Count == 0 ? _observed.Referrals(Period.Now).WhyTooEarly : null;
        return RewardFindings.From(sums, _currency, WhyNoRewards() ?? _rewards.WithoutRate(Period.Now, programme) ?? early, name);
    }

    Sentence? WhyNoRewards() => _rewards.AreKnown() ? null : "No reward has been loaded. Drop the rewards export into the inbox.";

    IEnumerable<Finding> Partners()
    {
        const string source = "marts.won_referrals; docs/methods/partner-programme.md";
        var why = WhyNoReferrals() ?? (_funnel.ReferralsKnown(FunnelReader.Partners) ? null
            : "No referral of a partner is loaded. Fill programme with partner where a referral came through one.");
        var (revenue, won) = _won.Revenue(Period.Now, FunnelReader.Partners);
        List<Finding> findings =
        [
            .. ReferralFunnel.From(_funnel.Read(Period.Now, FunnelReader.Partners), "partner"),
            (_won.WithoutRate(Period.Now, FunnelReader.Partners) is { } missing
                ? Finding.Withhold("partner.revenue", _currency.Code, missing, source)
                : Finding.Known("partner.revenue", _currency.Code, Estimate.Counted(revenue, won), source)),
        ];
        findings = [.. Early(findings), .. Rewards(FunnelReader.Partners, "partner.rewards")];
        return FindingsOfRun.Known(findings, why);
    }

    IEnumerable<Finding> Satisfaction()
    {
        var reader = new ProgrammeSatisfactionReader(warehouse);
        return ProgrammeSatisfaction.From(reader.Read(Period.Now), reader.Read(Period.Before));
    }
}
