using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Programme;

/// <param name="Name">As in <c>exposures.experiment</c>.</param>
/// <param name="Start">First month.</param>
/// <param name="End">First month after it.</param>
/// <param name="Variants">What is compared; the first is <c>control</c>.</param>
sealed record Experiment(string Name, int Start, int End, string[] Variants)
{
    /// <summary>Three a quarter of the time each, spread over the months told.</summary>
    public static IReadOnlyList<Experiment> Over(int months)
    {
        var length = Math.Max(1, months / 4);
        return
        [
            Of("cash-or-credit", months * 2 / 24, length, ["control", "cash", "account_credit"]),
            Of("gift-or-support", months * 9 / 24, length, ["control", "gift_card", "priority_support"]),
            Of("all-incentives", months * 16 / 24, length, ["control", "cash", "account_credit", "gift_card", "priority_support", "donation"]),
        ];
    }

    private static Experiment Of(string name, int start, int length, string[] variants) => new(name, start, start + length, variants);
}

/// <summary>One contact's part in an experiment.</summary>
sealed class Exposure
{
    public required Experiment Experiment { get; init; }
    public required Contact Contact { get; init; }
    public required string Variant { get; init; }
    public required long AssignedAt { get; init; }

    /// <summary>When the offer was first seen; 0 until then.</summary>
    public long FirstExposedAt { get; set; }

    public required double PredictedUptake { get; init; }
}
