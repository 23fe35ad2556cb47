using Insights.SampleCompany.Programme;

namespace Insights.SampleCompany.World;

/// <summary>One person at a customer.</summary>
sealed class Contact
{
    public required string Id { get; init; }
    public required Account Account { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required Role Role { get; init; }
    public required int CreatedOn { get; init; }
    public int OptedOutOn { get; init; }

    /// <summary>Own departure from the account's satisfaction; lasting.</summary>
    public required double Deviation { get; init; }

    /// <summary>Whether words become deeds; lasting, latent.</summary>
    public required double Doer { get; init; }

    /// <summary>Month of the half-year in which the relationship survey is due.</summary>
    public required int SurveyPhase { get; init; }

    /// <summary>Last transactional invitation.</summary>
    public long SurveyedAt { get; set; }

    public int LastScore { get; set; } = -1;
    public long LastScoreAt { get; set; }

    /// <summary>The latest ask that really happened.</summary>
    public Ask? LastAsk { get; set; }

    /// <summary>Before this instant the contact is not chosen again, having been asked or held out.</summary>
    public long LeftAloneUntil { get; set; }

    /// <summary>The day from which a reward that is late is on their mind; never, as a rule.</summary>
    public int WaitsForRewardFrom { get; set; } = int.MaxValue;

    /// <summary>Their part in the running or last experiment.</summary>
    public Exposure? Exposure { get; set; }

    public Prompts Prompts => new(LastAsk, Exposure?.Variant, Exposure?.FirstExposedAt ?? 0);

    public double Satisfaction => Account.Satisfaction + Deviation;

    public string Language => Account.Company.Country.Language;

    public bool IsThere(int day) => day >= CreatedOn && Account.IsLive(day);

    public bool IsReachable(int day) => IsThere(day) && (OptedOutOn == 0 || day < OptedOutOn);
}

enum Role
{
    DecisionMaker,
    Champion,
    User,
    Other,
}

static class RoleNames
{
    public static string Canonical(this Role role) => role switch
    {
        Role.DecisionMaker => "decision_maker",
        Role.Champion => "champion",
        Role.User => "user",
        _ => "other",
    };
}
