using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Programme;

/// <summary>A contact chosen for the list: asked for a referral, or held out.</summary>
sealed class Ask
{
    public required int Number { get; init; }
    public required Contact Contact { get; init; }
    public required long AskedAt { get; init; }
    public required string Channel { get; init; }
    public required string Variant { get; init; }
    public required bool IsHeldOut { get; init; }

    /// <summary>What they say, and when; a referral within the horizon outdoes it.</summary>
    public required string Answer { get; init; }
    public required long AnsweredAt { get; init; }

    /// <summary>For the truth only.</summary>
    public required AskState State { get; init; }

    public long ReferredAt { get; set; }

    public string Id => $"K-{Number:D7}";

    public bool IsActive(long instant, int days) => !IsHeldOut && instant >= AskedAt && instant < AskedAt + days * 86400L;
}
