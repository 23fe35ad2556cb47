using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Find;

/// <summary>Customers won and what they cost, channel by channel, and how many of them came by a referral.</summary>
/// <param name="whyNoReferrals">Why nothing can be said of referrals at all, or null.</param>
sealed class Acquisition(WarehouseFile warehouse, InsightsOptions options, ReportPeriod period, Sentence? whyNoReferrals)
{
    readonly Currency _currency = Currency.Of(options.Currency);
    readonly MoneyReader _money = new(warehouse, Currency.Of(options.Currency));
    readonly ObservedDaysReader _observed = new(warehouse);

    public IEnumerable<Finding> Find()
    {
        var now = _money.Channels(Period.Now);
        // Without accounts and spend there is no channel to speak of; "brought 0 new customers" would be a claim.
        Sentence? why = now.Count > 0 || _money.Channels(Period.Before).Count > 0 ? null
            : "No new customer and no spend is known. Load accounts with started_on and acquired_channel, and spend by channel.";
        var lag = new LaggedSpendReader(warehouse).Read();
        var findings = Costs(Period.Now);
        var share = ReferralShare(now, Period.Now);
        List<Finding> all =
        [
            .. findings,
            .. PeriodChange.Of(period, ["cac.referral", "cac.other_channels"], findings, Costs),
            .. Judge([.. now.SelectMany(channel => ChannelCounts(channel))], Period.Now),
            lag.Finding,
            share,
            .. PeriodChange.Of(period, [share.Name], [share], earlier => [ReferralShare(_money.Channels(earlier), earlier)]),
        ];
        return WhyNotReferred(now, Period.Now) is not { } unknown ? all
            : all.Select(finding => OfReferredCustomers.Any(name => finding.Name.StartsWith(name, StringComparison.Ordinal)) ? finding.ButWithheld(unknown) : finding);

        IReadOnlyList<Finding> Costs(Period period) => Judge(FindingsOfRun.Known(AcquisitionCostFindings.From(_money.Channels(period), _currency), why), period);

        IReadOnlyList<Finding> Judge(IReadOnlyList<Finding> some, Period period) =>
            new SpendWithoutRate(_money.SpendWithoutRate(period)).Judge(_observed.Customers(period).Judge(lag.Judge(some, period)));
    }

    static readonly string[] OfReferredCustomers = ["cac.referral", "acquisition.referral"];

    /// <summary>Why "no customer came by a referral" would be a claim, or null.</summary>
    Sentence? WhyNotReferred(IReadOnlyList<ChannelSums> channels, Period period)
    {
        if (channels.Any(channel => channel is { Channel: AcquisitionCostFindings.Referral, NewCustomers: > 0 })) return null;
        if ((whyNoReferrals ?? _observed.Referrals(period).WhyTooEarly) is { } none) return none;
        if (_money.Won(period) is not (> 0 and var won)) return null;
        return $"{new CountOf(won, "referral was", "referrals were")} won, but no account that started in the period says that it came by one. Fill the referrals' new_account_id, or the accounts' acquired_channel or referred_by_referral_id.";
    }

    IEnumerable<Finding> ChannelCounts(ChannelSums channel)
    {
        const string source = "marts.acquisition; docs/methods/acquisition-cost.md";
        yield return Finding.Known($"acquisition.{channel.Channel}.new_customers", UnitNames.Count, Estimate.Counted(channel.NewCustomers, channel.NewCustomers), source);
        yield return channel.Spend is { } spend
            ? Finding.Known($"acquisition.{channel.Channel}.spend", _currency.Code, Estimate.Counted(spend, channel.NewCustomers), source)
            : Finding.Withhold($"acquisition.{channel.Channel}.spend", _currency.Code, WhyNoSpend(channel.Channel), source);
    }

    static Sentence WhyNoSpend(string channel)
    {
        if (channel == AcquisitionCostFindings.Referral) return ReturnOnInvestmentFindings.NoCost;
        return $"No spend with a known rate is recorded for {channel.Replace('_', ' ')}. Load its rows in spend.";
    }

    Finding ReferralShare(IReadOnlyList<ChannelSums> channels, Period period)
    {
        const string name = "acquisition.referral_share";
        const string source = "marts.acquisition; docs/methods/acquisition-cost.md";
        var all = channels.Sum(channel => channel.NewCustomers);
        var referred = channels.Where(channel => channel.Channel == AcquisitionCostFindings.Referral).Sum(channel => channel.NewCustomers);
        if (all == 0)
            return _observed.Customers(period).Judge([Finding.Withhold(name, UnitNames.Share, "No customer started in the period. Load the accounts with started_on.", source)]).Single();
        var share = Finding.Known(name, UnitNames.Share, Proportions.Wilson(referred, all), source);
        return WhyNotReferred(channels, period) is { } unknown ? share.ButWithheld(unknown) : share;
    }
}
