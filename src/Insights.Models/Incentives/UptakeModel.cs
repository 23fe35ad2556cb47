using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>
/// Predicts, before launch, what share of people will refer with each variant, from past tests: control's share of the segment times how many times as
/// many referred with the variant. Both are beta-binomial hierarchies over segments (<see cref="BetaBinomialHierarchy"/>), so that thin cells lean on the others.
/// </summary>
/// <remarks>
/// Of those who saw an offer, from the day they saw it: whoever never saw it says nothing about it, and who sees it when does not depend on the arm. Counts are
/// divided by the design effect, as people of one account do alike. Misleads where an arm's people see their offer more often or sooner than others', where the
/// audience is unlike the tests' people in what the score does not see, and where an offer works otherwise the second time.
/// </remarks>
public sealed record UptakeModel
{
    /// <summary>
    /// By how much control's share drifts from one test to the next, standard deviation of its logarithm. With a handful of tests it can't be estimated, so it is set;
    /// docs/methods/incentives.md has what it was on 20 sample companies.
    /// </summary>
    public const double Drift = 0.08;

    /// <summary>Days from seeing the offer within which a referral counts.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>How many people it takes to tell as much as one stranger; at least 1.</summary>
    public required double DesignEffect { get; init; }

    /// <summary>What happens without an offer.</summary>
    public required VariantUptake Control { get; init; }

    /// <summary>Every variant that was asked for, in that order.</summary>
    public required IReadOnlyList<VariantUptake> Variants { get; init; }

    /// <summary>The variant's, or control's; null where neither.</summary>
    public VariantUptake? Of(string variant) => variant == IncentiveKinds.Control ? Control : Variants.FirstOrDefault(known => known.Variant == variant);

    /// <summary>The same for another horizon: people refer about as often in one week as in the next.</summary>
    /// <param name="days">At least 1.</param>
    public UptakeModel Over(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var times = (double)days / HorizonDays;
        VariantUptake Scaled(VariantUptake uptake) => uptake with
        {
            Cells = uptake.Cells.ToDictionary(cell => cell.Key, cell => cell.Value with { Mean = Math.Min(0.999, cell.Value.Mean * times), Deviation = cell.Value.Deviation * times }, StringComparer.Ordinal),
        };
        return this with { HorizonDays = days, Control = Scaled(Control), Variants = [.. Variants.Select(Scaled)] };
    }

    /// <summary>What share of a group will refer, with the interval that holds the actual share 8 times of 10.</summary>
    /// <param name="cell">The group's segment with the offer.</param>
    /// <param name="people">How many are in the group; at least 1.</param>
    public Estimate Share(UptakeCell cell, int people) => Share(cell.Mean, cell.Deviation * cell.Deviation, people);

    /// <summary>
    /// What is not known of the share, the drift since the tests, and the drawing of people, as a beta distribution of the same mean and variance.
    /// </summary>
    internal Estimate Share(double expected, double variance, int people)
    {
        var mean = Math.Clamp(expected, 1e-9, 1 - 1e-9);
        var drawing = mean * (1 - mean) * DesignEffect / people;
        var all = Math.Min(0.99 * mean * (1 - mean), variance + Math.Pow(Drift * mean, 2) + drawing);
        var size = mean * (1 - mean) / all - 1;
        var beta = new BetaPosterior(mean * size, (1 - mean) * size);
        return new(mean, beta.Quantile((1 - OfferForecast.Level) / 2), beta.Quantile((1 + OfferForecast.Level) / 2), OfferForecast.Level, people);
    }

    /// <summary>Learns from past tests.</summary>
    /// <param name="tests">Those that can be read; tests with faults are left out by the caller.</param>
    /// <param name="variants">What may be offered.</param>
    /// <param name="segments">Segments of those who may be offered it.</param>
    /// <param name="horizonDays">Days from seeing an offer within which a referral counts: the usual horizon of the tests' <see cref="TestData.Shown"/>.</param>
    /// <param name="knownOn">What became of people later is not known: only those whose horizon is over on this day count.</param>
    public static UptakeModel Fit(
        IReadOnlyList<TestData> tests, IReadOnlyList<string> variants, IReadOnlyCollection<string> segments, int horizonDays, DateOnly knownOn)
    {
        ArgumentNullException.ThrowIfNull(tests);
        ArgumentNullException.ThrowIfNull(variants);
        ArgumentNullException.ThrowIfNull(segments);
        var shown = tests.Select(test => new ShownTest(test.Test.Name, [.. test.Shown.Where(people => people.On.AddDays(horizonDays) <= knownOn)])).Where(test => test.IsUsable).ToList();
        if (shown.Count == 0)
            return new() { HorizonDays = horizonDays, DesignEffect = 1, Control = VariantUptake.NoBasis(IncentiveKinds.Control), Variants = [.. variants.Select(VariantUptake.NoBasis)] };
        return new UptakeLearning(shown, segments, horizonDays).Learn(variants);
    }
}
