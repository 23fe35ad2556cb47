using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Names what the programme returns: <c>roi.revenue_to_cost.attributed</c> and its siblings.</summary>
public static class ReturnOnInvestmentFindings
{
    /// <summary>Fewer referrers whose referral was won leave every return withheld.</summary>
    public const int FewestWinners = 3;

    const string Source = "referrals won, rewards, spend and asks; docs/methods/return-on-investment.md";

    /// <summary>All findings, always under the same names, known or withheld.</summary>
    public static IReadOnlyList<Finding> From(ProgrammeSums sums, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(sums);
        var attributed = WhyNotAttributed(sums);
        var caused = WhyNotCaused(sums.Asks);
        var incremental = attributed ?? caused;
        return
        [
            Money("roi.cost", sums.FixedCost is null ? NoCost : null, () => Estimate.Counted(sums.Cost, sums.Referrals)),
            Money("roi.revenue.attributed", null, () => Estimate.Counted(sums.Revenue, sums.Referrals)),
            Of("roi.revenue_to_cost.attributed", UnitNames.Ratio, attributed, () => ReturnOnInvestment.RevenueToCost(sums)),
            Of("roi.return.attributed", UnitNames.Share, attributed, () => ReturnOnInvestment.Return(sums)),
            Money("roi.net.attributed", attributed, () => ReturnOnInvestment.Net(sums)),
            Of("roi.asked_referred", UnitNames.Share, WhyNotAsked(sums.Asks), () => ReturnOnInvestment.AskedShare(sums.Asks)),
            Of("roi.held_out_referred", UnitNames.Share, WhyNotHeldOut(sums.Asks), () => ReturnOnInvestment.HeldOutShare(sums.Asks)),
            Of("roi.ask_lift", UnitNames.Share, caused, () => ReturnOnInvestment.Lift(sums.Asks)),
            Of("roi.incremental_referrers", UnitNames.People, caused, () => ReturnOnInvestment.IncrementalReferrers(sums.Asks)),
            Money("roi.revenue.incremental", incremental, () => ReturnOnInvestment.IncrementalRevenue(sums)),
            Of("roi.revenue_to_cost.incremental", UnitNames.Ratio, incremental,
                () => ReturnOnInvestment.IncrementalRevenue(sums).Times(1 / sums.Cost)),
            Of("roi.return.incremental", UnitNames.Share, incremental,
                () => ReturnOnInvestment.Less(ReturnOnInvestment.IncrementalRevenue(sums).Times(sums.GrossMargin / sums.Cost), 1)),
            Money("roi.net.incremental", incremental,
                () => ReturnOnInvestment.Less(ReturnOnInvestment.IncrementalRevenue(sums).Times(sums.GrossMargin), sums.Cost)),
        ];

        Finding Money(string name, Sentence? reason, Func<Estimate> estimate) => Of(name, currency.Code, reason, estimate);
    }

    /// <summary>Why neither the programme's cost nor what a referred customer costs is told from rewards alone.</summary>
    public const string NoCost = "The programme's own cost (operations, tooling) is not recorded. Load spend rows with channel referral.";

    static Finding Of(string name, string unit, Sentence? reason, Func<Estimate> estimate) => reason is not null
        ? Finding.Withhold(name, unit, reason, Source)
        : Finding.Known(name, unit, estimate(), Source);

    static Sentence? WhyNotAttributed(ProgrammeSums sums)
    {
        if (sums.FixedCost is null) return NoCost;
        if (sums.Cost <= 0) return "The programme cost nothing in this window, and nothing can be set against it. Load its spend and rewards.";
        if (sums.Referrals == 0) return "Nobody referred in this window. Load the referrals, or ask for the first ones.";
        var winners = sums.Referrers.Count(referrer => referrer.Revenue > 0);
        if (winners >= FewestWinners) return null;
        return $"Referrals of {new CountOf(winners, "referrer", "referrers")} have been won so far; a return is told from {FewestWinners} referrers on. Wait for more referrals to close.";
    }

    static Sentence? WhyNotCaused(AskSums asks)
    {
        if ((WhyNotAsked(asks) ?? WhyNotHeldOut(asks)) is { } early) return early;
        if (asks.AskedWhoReferred == 0) return $"None of the {asks.Asked} contacts asked has referred yet, so there is no effect to measure.";
        if (ReturnOnInvestment.HeldOutNeeded(asks) is not { } needed)
            return $"Too few of the {asks.Asked} contacts asked have referred ({asks.AskedWhoReferred}) to measure the effect of asking. Ask more.";
        var missing = needed - asks.HeldOut;
        if (missing <= 0) return null;
        if (asks.HeldOutPerWeek <= 0) return $"{asks.HeldOut} contacts were held out; telling the effect of asking needs about {missing} more.";
        var weeks = new CountOf((long)Math.Ceiling(missing / asks.HeldOutPerWeek), "more week", "more weeks");
        return $"{asks.HeldOut} contacts were held out; telling the effect of asking needs about {missing} more, at the present pace about {weeks}.";
    }

    static Sentence? WhyNotAsked(AskSums asks) => asks switch
    {
        { Asked: > 0 } => null,
        { AskedFirstInWeeks: { } weeks } => TooEarly("asked", weeks),
        _ => "No ask is recorded. Load asks with their outcome, or record them with ./insights asks record.",
    };

    static Sentence? WhyNotHeldOut(AskSums asks) => asks switch
    {
        { HeldOut: > 0 } => null,
        { HeldOutFirstInWeeks: { } weeks } => TooEarly("held out", weeks),
        _ => "No contact was held out, so nobody can say who would have referred without being asked. Keep the held-out share of the list above 0.",
    };

    static Sentence TooEarly(string who, int weeks) =>
        $"A referral counts for {AskSums.HorizonDays} days, and for the first contacts {who} these are not over: needs about {new CountOf(weeks, "more week", "more weeks")}.";
}
