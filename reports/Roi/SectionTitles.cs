using Insights.Reports.Model;

namespace Insights.Reports.Roi;

/// <summary>What a section is called, on its own page and wherever the report points to it.</summary>
public static class SectionTitles
{
    public static (string Id, string Title) Of(ReportSection section) => section switch
    {
        AcquisitionSection => ("acquisition", "Where customers come from, and what they cost"),
        ProgrammeSection => ("programme", "What the programme brought"),
        FunnelSection => ("funnel", "How far referrals get"),
        ServiceSection => ("service", "Rewards and service levels"),
        CampaignSection => ("campaigns", "Campaigns and partners"),
        LoyaltySection => ("loyalty", "What customers answer"),
        WordOfMouthSection => ("word-of-mouth", "Word of mouth"),
        SegmentSection => ("segments", "Who is happy, and who refers"),
        ReadinessSection => ("readiness", "Is the programme ready for more?"),
        UnknownsSection => ("unknowns", "What we don't know"),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section.GetType().Name, "A section without a title."),
    };
}
