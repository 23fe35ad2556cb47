using System.Globalization;
using Insights.Models.Incentives;
using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Models.Units;

namespace Insights.Worker.Runs.Targeting;

/// <summary>
/// Whether it matters whom an offer is made: learned from one half of a test's accounts by what was known before, judged on the other half. One learner, named
/// beforehand, as for tests in files: the best of several would have to beat the luck of several.
/// </summary>
sealed class TestTargeting(RunContext run, DateOnly asOf)
{
    /// <summary>Of these who referred in either arm, in the half learned from and in the half judged; with fewer nothing could be told.</summary>
    public const int FewestReferred = 20;

    const double Top = 0.3;

    static readonly UpliftOptions Learner = new() { Learner = UpliftLearner.T, Base = UpliftBase.Linear };

    /// <summary>A sentence a variant; none where the test itself can't be read.</summary>
    public IReadOnlyList<string> Of(TestReadout readout)
    {
        if (readout.Withheld is not null) return [];
        if (readout.Data.Test.AdaptiveFloor is not null) return ["Whether it matters whom an offer is made is not looked at in a test whose shares followed its results."];
        using var people = new TestPeople(run, readout.Data.Test.Name, asOf);
        // All variants together claim too much in at most one of twenty tests in which it does not matter.
        var level = 1 - (1 - Estimate.UsualLevel) / readout.Variants.Count;
        return [.. readout.Variants.Select(variant => Of(variant.Variant, people.Of(variant.Variant), level))];
    }

    string Of(string variant, ArmPeople people, double level)
    {
        run.Stop.ThrowIfCancellationRequested();
        run.Report("Read", $"on whom {variant} works");
        var halves = Enumerable.Range(0, people.Accounts.Length).ToLookup(row => people.Accounts[row] % 2 == 0);
        int[] learned = [.. halves[true]], judged = [.. halves[false]];
        if (Math.Min(Fewest(people, learned), Fewest(people, judged)) is < FewestReferred and var referred)
            return string.Create(CultureInfo.InvariantCulture, $"{variant}: whether it matters whom you offer it can't be told. In one arm of one half of the accounts {referred} people referred; {FewestReferred} are needed to learn and to judge.");
        var scores = Learn(people, learned, variant).Uplift(people.Features.Select(judged));
        var curve = UpliftCurve.Of(
            scores, Array.ConvertAll(judged, row => people.Treated[row]), Array.ConvertAll(judged, row => people.Referred[row]),
            new(Seed: run.Options.Seed, Level: level), Array.ConvertAll(judged, row => people.Accounts[row]));
        return curve.NoSignal is { } noSignal
            ? $"{variant}: no evidence that choosing people helps. {noSignal}"
            : string.Create(CultureInfo.InvariantCulture, $"{variant}: it matters whom you offer it. Of accounts not learned from, those ranked in the first {100 * Top:0} % refer {Points(curve.UpliftAt(Top))} more with it, all together {Points(curve.AverageEffect)}.");
    }

    UpliftArm Learn(ArmPeople people, int[] rows, string variant) => UpliftModel.Fit(
        new(people.Features.Select(rows), Array.ConvertAll(rows, row => people.Treated[row] ? variant : IncentiveKinds.Control), IncentiveKinds.Control, Array.ConvertAll(rows, row => people.Referred[row])),
        Learner with { Seed = run.Options.Seed })[variant];

    static int Fewest(ArmPeople people, int[] rows) => new[] { true, false }.Min(treated => rows.Count(row => people.Treated[row] == treated && people.Referred[row]));

    static string Points(Estimate? effect) => effect is null ? "an amount not known" : string.Create(CultureInfo.InvariantCulture, $"{100 * effect.Value:0.0} points of 100");
}
