using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Programme;

/// <summary>The one rule for how likely a contact is to refer in a month: the simulation draws from it, the truth is computed from it.</summary>
sealed class ReferralHazard(CausalParameters causes)
{
    /// <summary>Days as a customer between which referring is likelier.</summary>
    public const int SeasonedFrom = 183, SeasonedUntil = 1096;

    /// <summary>Log-odds without satisfaction, an ask or an incentive: role, doer trait, usage, tenure, a reward that is late.</summary>
    public double Lasting(Contact contact, int day, double health)
    {
        var rule = causes.Referrals;
        var tenure = day - contact.Account.StartedOn;
        return rule.Base + rule.Doer * contact.Doer + rule.Usage * health
            + (contact.Role == Role.Champion ? rule.Champion : contact.Role == Role.DecisionMaker ? rule.DecisionMaker : 0)
            + (tenure is >= SeasonedFrom and < SeasonedUntil ? rule.Seasoned : 0)
            + (day >= contact.WaitsForRewardFrom ? causes.Rewards.Late : 0);
    }

    /// <summary>What being asked adds at this satisfaction.</summary>
    public double Asking(Contact contact, double satisfaction) =>
        causes.Asks.Base + causes.Asks.Satisfaction * Math.Clamp(satisfaction, -2, 2) + causes.Asks.Doer * contact.Doer;

    /// <summary>What an offer adds in the contact's segment.</summary>
    public double Offer(Contact contact, string variant) => causes.Variants.Of(contact.Account.Company.Industry.Segment, variant);

    /// <summary>What earlier asks and offers add at this instant, at this satisfaction.</summary>
    public double Running(Contact contact, long instant, double satisfaction) => Running(contact, contact.Prompts, instant, satisfaction);

    /// <summary>The same for what was on the contact's mind at another time.</summary>
    public double Running(Contact contact, Prompts prompts, long instant, double satisfaction)
    {
        if (prompts.Ask is { } ask && ask.IsActive(instant, causes.Asks.Days)) return Asking(contact, satisfaction) + Offer(contact, ask.Variant);
        return prompts.IsOfferActive(instant, causes.Asks.Days) ? Offer(contact, prompts.Offer!) : 0;
    }

    /// <summary>The experiment's offer that is on the contact's mind at this instant, if one is.</summary>
    public Exposure? OfferSeen(Contact contact, long instant) =>
        contact.Prompts.IsOfferActive(instant, causes.Asks.Days) ? contact.Exposure : null;
}
