using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Reports.Tests.Samples;

/// <summary>Reports of companies that have loaded little.</summary>
static class WithheldRoi
{
    const string NoReferrals = "No referrals were loaded. Put referrals.csv into the inbox, with at least referral_id, referrer_contact_id, referee_company and submitted_at.";
    const string NoAccounts = "No accounts were loaded. Put accounts.csv into the inbox.";

    /// <summary>Only an NPS file and tickets: no referrals, no accounts, no money.</summary>
    public static RoiReport OnlyAnswers() => Everything() with
    {
        Loyalty = SampleLoyalty.Both(),
        KeyFigures = [.. Everything().KeyFigures.Take(4), Known.Figure("NPS", "nps.relationship.every_response", UnitNames.Points, -24.7, -28.2, -21.1, 2_353)],
    };

    /// <summary>Nothing is known at all.</summary>
    public static RoiReport Everything() => new()
    {
        Head = Known.Head("Nothing Loaded Yet"),
        Period = new DateWindow(new DateOnly(2025, 11, 1), new DateOnly(2026, 11, 1)),
        Verdict = new Verdict("Whether the programme pays can't be told: no referrals were loaded.", VerdictTone.Unknown),
        KeyFigures =
        [
            Known.Withheld("Revenue for each euro spent", "roi.revenue_to_cost.attributed", UnitNames.Ratio, NoReferrals),
            Known.Withheld("Cost of one referred customer", "cac.referral", "EUR", NoReferrals),
            Known.Withheld("Accounts that referred", "participation.once", UnitNames.Share, NoReferrals),
            Known.Withheld("New revenue by referral", "revenue.referral_share", UnitNames.Share, NoReferrals),
            Known.Withheld("NPS", "nps.relationship.every_response", UnitNames.Points, "No answers were loaded. Put responses.csv into the inbox."),
        ],
        Acquisition = new AcquisitionSection { Takeaway = "What a customer costs is not known.", Withheld = NoAccounts },
        Programme = new ProgrammeSection { Takeaway = "What the programme brought is not known.", Withheld = NoReferrals },
        CustomerValue = new CustomerValueSection { Takeaway = "What a customer is worth is not known.", Withheld = NoAccounts },
        Funnel = new FunnelSection { Takeaway = "How far referrals get is not known.", Withheld = NoReferrals },
        Service = new ServiceSection { Takeaway = "Whether promises are kept is not known.", Withheld = NoReferrals },
        Campaigns = new CampaignSection { Takeaway = "Which campaign brings good referrals is not known.", Withheld = NoReferrals },
        Loyalty = new LoyaltySection { Takeaway = "What customers answer is not known.", Withheld = "No answers were loaded. Put responses.csv into the inbox." },
        WordOfMouth = new WordOfMouthSection { Takeaway = "Reach is not known.", Withheld = "It needs the number of customers and the share of satisfied ones; neither was loaded." },
        Segments = new SegmentSection { Takeaway = "Segments are not known.", Withheld = NoAccounts },
        Readiness = new ReadinessSection { Takeaway = "Readiness is not known.", Withheld = NoAccounts },
        Unknowns = new UnknownsSection { Takeaway = "Nearly everything." },
    };
}
