using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Insights.Models.Incentives;

namespace Insights.Worker.Incentives;

/// <summary>What is written down before a test begins, so that nobody can choose afterwards what it was meant to show.</summary>
public sealed record PreRegistration
{
    public required string Test { get; init; }
    public required DateOnly WrittenOn { get; init; }
    public required string Hypothesis { get; init; }
    public required string Metric { get; init; }
    public required int HorizonDays { get; init; }
    public required string Comparison { get; init; }
    public required string StoppingRule { get; init; }
    public required IReadOnlyList<string> Guardrails { get; init; }
    public required string Audience { get; init; }
    public required DateOnly Start { get; init; }
    public required DateOnly ReadOn { get; init; }
    public required IReadOnlyDictionary<string, double> Shares { get; init; }
    public required IReadOnlyDictionary<string, int> People { get; init; }
    public required double? ExpectedWithoutOffer { get; init; }
    public required double? DetectableLift { get; init; }
    public required IReadOnlyList<Incentive> Offers { get; init; }
    public required IReadOnlyDictionary<string, double> PredictedUptake { get; init; }
    public required ulong Seed { get; init; }
    /// <summary>SHA-256 of the assignment file.</summary>
    public required string Assignment { get; init; }

    static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of a plan.</summary>
    /// <param name="plan">Whose.</param>
    /// <param name="offers">What may be offered.</param>
    /// <param name="writtenOn">Today.</param>
    /// <param name="assignment">SHA-256 of the assignment file.</param>
    public static PreRegistration Of(TestPlan plan, IReadOnlyList<Incentive> offers, DateOnly writtenOn, string assignment) => new()
    {
        Test = plan.Test.Name,
        WrittenOn = writtenOn,
        Hypothesis = $"Offering {string.Join(" or ", plan.Test.Variants)} brings another share of people to make a valid referral within {plan.HorizonDays} days than no offer.",
        Metric = "Share of the people assigned who make at least one valid referral within the horizon, whether or not they saw the offer.",
        HorizonDays = plan.HorizonDays,
        Comparison = "Each variant against control, interval clustered by account, 5 % of all comparisons together by Holm's step-down.",
        StoppingRule = plan.Test.AdaptiveFloor is { } floor
            ? FormattableString.Invariant($"Read once, on {plan.ReadOn:yyyy-MM-dd}. Shares follow the results (Thompson sampling), none below {floor}.")
            : FormattableString.Invariant($"Read once, on {plan.ReadOn:yyyy-MM-dd}. Before that only by the interval that may be looked at every day."),
        Guardrails = ["accounts that left", "NPS", "tickets per person"],
        Audience = plan.Test.Audience.ToString(),
        Start = plan.Start,
        ReadOn = plan.ReadOn,
        Shares = plan.Shares,
        People = plan.Balance.ToDictionary(arm => arm.Variant, arm => arm.People),
        ExpectedWithoutOffer = plan.Control,
        DetectableLift = plan.DetectableLift,
        Offers = [.. offers.Where(offer => plan.Test.Variants.Contains(offer.Name))],
        PredictedUptake = plan.Assignments.Where(assigned => assigned.Predicted is not null).GroupBy(assigned => assigned.Variant, StringComparer.Ordinal)
            .ToDictionary(arm => arm.Key, arm => Math.Round(arm.Average(assigned => assigned.Predicted!.Value), 6)),
        Seed = plan.Seed,
        Assignment = assignment,
    };

    /// <summary>As it is written.</summary>
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this, Options) + "\n";

    /// <exception cref="JsonException">The text is none of ours.</exception>
    public static PreRegistration Read(string text) => JsonSerializer.Deserialize<PreRegistration>(text, Options)!;

    /// <summary>SHA-256, as sha256sum prints it.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
