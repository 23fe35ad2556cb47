using Insights.Reports.Model;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Reports.Roi;

/// <summary>What a section is called, on its own page and wherever the report points to it.</summary>
public static class SectionTitles
{
    public static (string Id, string Title) Of(ReportSection section) => section switch
    {
        AcquisitionSection => ("acquisition", Say("Where customers come from, and what they cost")),
        ProgrammeSection => ("programme", Say("What the programme brought")),
        CustomerValueSection => ("customer-value", Say("What a customer is worth")),
        FunnelSection => ("funnel", Say("How far referrals get")),
        ServiceSection => ("service", Say("Rewards and service levels")),
        CampaignSection => ("campaigns", Say("Campaigns and partners")),
        LoyaltySection => ("loyalty", Say("What customers answer")),
        WordOfMouthSection => ("word-of-mouth", Say("Word of mouth")),
        SegmentSection => ("segments", Say("Who is happy, and who refers")),
        ReadinessSection => ("readiness", Say("Is the programme ready for more?")),
        UnknownsSection => ("unknowns", Say("What we don't know")),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section.GetType().Name, "A section without a title."),
    };
}
