using Insights.SampleCompany.Names;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Programme;

/// <summary>One submitted referral and the stages it will go through; instants may lie after the as-of day.</summary>
sealed class Referral
{
    public required int Number { get; init; }
    public required Contact Referrer { get; init; }
    public required Company Referee { get; init; }
    public required PersonName Person { get; init; }
    public required string Programme { get; init; }
    public required string Mechanism { get; init; }
    public required string Introduction { get; init; }
    public required string Channel { get; init; }
    public string? Campaign { get; init; }
    public string? Experiment { get; init; }
    public string? Variant { get; init; }
    public required long SubmittedAt { get; init; }
    public long ContactedAt { get; set; }
    public long QualifiedAt { get; set; }
    public long OpportunityAt { get; set; }
    public long ClosedAt { get; set; }
    public long DisqualifiedAt { get; set; }
    public string? DisqualifiedReason { get; set; }
    public bool IsWon { get; set; }

    /// <summary>Its rewards come so much later that people notice.</summary>
    public bool IsPaidLate { get; init; }

    /// <summary>The customer that a won referral became.</summary>
    public Account? NewAccount { get; set; }

    /// <summary>First-year value as signed, in minor units of the new account's currency.</summary>
    public long DealValue { get; set; }

    public string Id => $"F-{Number:D6}";
}
