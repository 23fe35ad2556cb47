namespace Insights.Models.Findings;

/// <summary>What a survey asked about. Kinds are never mixed in one score.</summary>
public enum SurveyKind
{
    /// <summary>The whole relationship, asked on a calendar.</summary>
    Relationship,

    /// <summary>One contact with the company, asked right after it.</summary>
    Transactional,

    /// <summary>The referral programme itself.</summary>
    Programme,
}
