namespace Insights.Models.Findings;

/// <summary>Every name that a finding may have, so that a goal on a misspelt one is refused before a run, not after it.</summary>
public static class FindingNames
{
    // Parts between dots; | parts alternatives, * is a key of the data: a channel, a kind, an industry, a month.
    static readonly string[] Patterns =
    [
        "nps.relationship|transactional|programme.every_response|account_means|waterfall|revenue_weighted|promoters|passives|detractors|change|response_rate|if_silent_were_detractors|if_silent_were_promoters",
        "nps.relationship|transactional.month.*",
        "wom.customers|satisfied_share|positive_reach|negative_reach|net_reach|net_reach_in_a_year|net_of_one_point|break_even_satisfied_share|margin_to_break_even|tells|warns|conversion|margin_at_stake|margin_of_one_point",
        "wom.positive_reach|negative_reach.range_low|range_high",
        "wom.quarter.*.positive_reach|negative_reach|net_reach",
        "loop.k|total_per_customer|cycle_days",
        "funnel|partner.submitted|qualified|opportunity|won|qualified_share|disqualified_share|opportunity_of_qualified_share|won_of_qualified_share|lost_of_qualified_share|won_of_submitted_share",
        "funnel.qualified_share|disqualified_share|won_of_qualified_share|lost_of_qualified_share.*",
        "concentration.top_1_percent|top_5_percent|top_10_percent|top_20_percent|top_50_percent|half_from",
        "participation.referred_at_least_once|referred_twice_or_more|referrals_per_customer|referrals_per_referrer|top_one_percent_share|top_ten_percent_share",
        "say_do.promoters_who_referred|referrers_below_nine",
        "service.first_contact|qualification_notice|credit|close_notice|payout.kept|overdue|median_wait|p90_wait",
        "service.first_contact|qualification_notice|credit|close_notice|payout.kept.change",
        "service.submitting.kept",
        "rewards.earned|pending|paid|voided",
        "rewards.kind|side|tier.*.earned|pending|paid|voided",
        "rewards.late.referred_again|repeat_difference",
        "rewards.on_time.referred_again",
        "campaigns.compared",
        "campaign.*.referrals|qualified_share|difference|won|revenue",
        "partner.revenue",
        "partner.rewards.earned|pending|paid|voided",
        "partner.rewards.kind|side|tier.*.earned|pending|paid|voided",
        "csat.programme.satisfied_share",
        "csat.programme.satisfied_share.change",
        "diagnosis.steps_broken|steps_unknown",
        "goals.reached|missed|open",
        "cac.*",
        "cac.*.change|change_on_year",
        "acquisition.*.new_customers|spend",
        "acquisition.lag|referral_share|referral_revenue_share",
        "acquisition.referral_share|referral_revenue_share.change|change_on_year",
        "roi.cost|delivering|asked_referred|held_out_referred|ask_lift|incremental_referrers",
        "roi.cost.*.step",
        "roi.revenue|revenue_to_cost|return|net.attributed|incremental",
        "roi.revenue_to_cost|return|net.attributed.change|change_on_year",
        "retention.net_revenue|gross_revenue|monthly_churn",
        "retention.survival.referred|other_customers.*",
        "ltv.referred|other_customers|difference|referred_advantage|horizon",
        "ltv.to_cac.referral|other_channels",
        "payback.referral|other_channels",
        "payback.referral|other_channels.monthly_margin",
        "referral_value.revenue_per_referral|margin_per_referral|revenue_per_won|margin_per_won|type_one|type_two|type_one_share|per_referrer",
        "cohort.*.referred|other_customers.*.accounts|revenue",
        "readiness.happy_customers|organic_mentions|conditions_met|conditions_unknown",
        "segment.*.nps|referred",
    ];

    static readonly IReadOnlyList<string[][]> Parts = [.. Patterns.Select(pattern => Array.ConvertAll(pattern.Split('.'), part => part.Split('|')))];

    /// <summary>Whether some run may publish a finding of this name.</summary>
    public static bool Contains(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split('.');
        return Parts.Any(parts => parts.Length == words.Length && parts.Zip(words).All(pair => pair.Second.Length > 0 && pair.First.Any(part => part == "*" || part == pair.Second)));
    }

    /// <summary>The name that begins most like this one, to help whoever misspelt it; keys of the data stand as <c>*</c>.</summary>
    public static string Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Parts.SelectMany(Names).MaxBy(known => known.Zip(name).TakeWhile(pair => pair.First == pair.Second).Count())!;
    }

    static IEnumerable<string> Names(string[][] parts) => parts.Aggregate(
        (IEnumerable<string>)[""], (before, part) => before.SelectMany(start => part.Select(word => start.Length == 0 ? word : $"{start}.{word}")));
}
