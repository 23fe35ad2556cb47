using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>What a channel cost and brought.</summary>
/// <param name="Channel">Its name in the data, lower case with underscores; <c>referral</c> is the programme itself.</param>
/// <param name="Spend">Spent in the window, in the reporting currency; null when nothing is recorded: for the programme, none of its own cost beside rewards.</param>
/// <param name="NewCustomers">Accounts won through it in the window.</param>
public sealed record ChannelSums(string Channel, double? Spend, long NewCustomers);

/// <summary>Names the cost of a customer by channel: <c>cac.paid_search</c>, <c>cac.other_channels</c>, <c>cac.referral_saving</c>.</summary>
public static class AcquisitionCostFindings
{
    /// <summary>The channel that is the programme itself.</summary>
    public const string Referral = "referral";

    const string Source = "spend and new accounts by channel; docs/methods/acquisition-cost.md";

    /// <summary>A finding for each channel, then the other channels together, then referral against them.</summary>
    /// <param name="channels">One row a channel; referral may be missing, and is then withheld.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <exception cref="ArgumentException">A channel comes twice.</exception>
    public static IReadOnlyList<Finding> From(IReadOnlyList<ChannelSums> channels, Currency currency)
    {
        if (channels.GroupBy(channel => channel.Channel).FirstOrDefault(rows => rows.Count() > 1) is { } twice)
            throw new ArgumentException($"Channel '{twice.Key}' comes twice; add its rows up first.", nameof(channels));
        var referral = channels.FirstOrDefault(channel => channel.Channel == Referral) ?? new ChannelSums(Referral, null, 0);
        // Channels without any recorded spend would only make the others look cheap.
        var paid = channels.Where(channel => channel.Channel != Referral && channel.Spend > 0).ToList();
        var others = paid.Count == 0
            ? new ChannelSums("other_channels", null, channels.Where(channel => channel.Channel != Referral).Sum(channel => channel.NewCustomers))
            : new ChannelSums("other_channels", paid.Sum(channel => channel.Spend), paid.Sum(channel => channel.NewCustomers));
        return
        [
            Cost(referral, currency),
            .. channels.Where(channel => channel.Channel != Referral).Select(channel => Cost(channel, currency)),
            Cost(others, currency),
            Saving(referral, others, currency),
        ];
    }

    static Finding Cost(ChannelSums channel, Currency currency)
    {
        var name = "cac." + channel.Channel;
        return Reason(channel, currency) is { } reason
            ? Finding.Withhold(name, currency.Code, reason, Source)
            : Finding.Known(name, currency.Code, AcquisitionCost.PerCustomer(channel.Spend!.Value, channel.NewCustomers), Source);
    }

    static Finding Saving(ChannelSums referral, ChannelSums others, Currency currency)
    {
        const string name = "cac.referral_saving";
        return (Reason(referral, currency) ?? Reason(others, currency)) is { } reason
            ? Finding.Withhold(name, UnitNames.Share, reason, Source)
            : Finding.Known(name, UnitNames.Share,
                AcquisitionCost.Saving(referral.Spend!.Value, referral.NewCustomers, others.Spend!.Value, others.NewCustomers), Source);
    }

    static Sentence? Reason(ChannelSums channel, Currency currency)
    {
        var words = channel.Channel.Replace('_', ' ');
        if (channel.Spend is not { } spend || spend <= 0)
        {
            if (channel.Channel == Referral) return ReturnOnInvestmentFindings.NoCost;
            if (channel.NewCustomers == 0) return $"No spend is recorded for {words}, and no new customer came that way. Load its rows in spend if there are any.";
            return $"No spend is recorded for {words}, which brought {new CountOf(channel.NewCustomers, "new customer", "new customers")}; that is not the same as free. Load its rows in spend.";
        }
        if (channel.NewCustomers > 0) return null;
        return $"{currency.Amount(spend)} went into {words} and brought no customer yet: one costs at least {currency.Amount(AcquisitionCost.AtLeast(spend))} (95 %).";
    }
}
