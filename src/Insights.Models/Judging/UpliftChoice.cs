using Insights.Models.Learners;

namespace Insights.Models.Judging;

/// <summary>
/// The best of several uplift learners for one treatment, by the Qini of out-of-fold scores, and whether it found anything at all. All is
/// judged on the training rows; a table kept back is not needed.
/// </summary>
/// <remarks>
/// The chosen learner's out-of-fold Qini is the highest of several and therefore on the high side; whether there is a signal is held against what
/// the highest of as many would be by luck. Its own interval does not know of the choice.
/// </remarks>
/// <param name="Arm">The chosen model of this treatment; of use only while <paramref name="Withheld"/> is null.</param>
/// <param name="OutOfFold">Its curve over the rows of this arm and the control arm.</param>
/// <param name="BestByLuck">What the highest Qini of all candidates is when their scores say nothing.</param>
/// <param name="Candidates">All that were tried, best first.</param>
/// <param name="Withheld">Why nobody should be chosen by this model, as a sentence; null where it has a signal.</param>
public sealed record UpliftChoice(
    UpliftArm Arm, UpliftCurve OutOfFold, UpliftBand BestByLuck, IReadOnlyList<UpliftCandidate> Candidates, string? Withheld)
{
    /// <summary>The learner in words.</summary>
    public string Learner => Arm.Options.Description;

    /// <summary>Tries each learner over each base, and chooses for each treatment.</summary>
    /// <param name="trial">The test.</param>
    /// <param name="options">What all candidates share; its learner and base are not used. Null for the defaults.</param>
    /// <param name="judging">How they are judged; null for the defaults.</param>
    /// <returns>One choice for each treatment, in ordinal order.</returns>
    /// <exception cref="ArgumentException">As for <see cref="UpliftModel.Fit"/>.</exception>
    public static IReadOnlyList<UpliftChoice> Fit(UpliftTrial trial, UpliftOptions? options = null, UpliftCurveOptions? judging = null)
    {
        var usual = options ?? new();
        UpliftModel[] models = [.. Enum.GetValues<UpliftBase>()
            .SelectMany(learning => UpliftModel.FitEach(trial, usual with { Base = learning }, Enum.GetValues<UpliftLearner>()))];
        return [.. trial.Treatments.Select(arm => Among([.. models.Select(model => model[arm])], trial, judging ?? new()))];
    }

    static UpliftChoice Among(UpliftArm[] arms, UpliftTrial trial, UpliftCurveOptions judging)
    {
        var rows = Ordered(arms, trial);
        var tried = arms
            .Select(arm => (Arm: arm, Curve: UpliftCurve.OutOfFold(arm, trial, rows, judging)))
            .OrderByDescending(candidate => candidate.Curve.Qini.Value).ToList();
        var luck = UpliftBand.OfBest([.. tried.Select(candidate => candidate.Curve.Ranking)], judging);
        return new(tried[0].Arm, tried[0].Curve, luck,
            [.. tried.Select(candidate => new UpliftCandidate(candidate.Arm.Options.Description, candidate.Curve.Qini))],
            WhyWithheld(tried[0].Arm, tried[0].Curve, luck, tried.Count));
    }

    /// <summary>By what stands in them, so that each draws the same lot however the table is sorted.</summary>
    static int[] Ordered(UpliftArm[] arms, UpliftTrial trial)
    {
        var rows = trial.RowsOf(arms[0].Name);
        Array.Sort(rows, (a, b) =>
        {
            foreach (var arm in arms)
                if (arm.OutOfFold[a].CompareTo(arm.OutOfFold[b]) is not 0 and var byScore) return byScore;
            return string.CompareOrdinal(trial.Arms[a], trial.Arms[b]) is not 0 and var byArm ? byArm : trial.Outcomes[a].CompareTo(trial.Outcomes[b]);
        });
        return rows;
    }

    static string? WhyWithheld(UpliftArm arm, UpliftCurve curve, UpliftBand luck, int tried)
    {
        var needed = luck.High * curve.Stretch;
        if (curve.Qini.Value > needed) return null;
        var effect = curve.AverageEffect;
        return $"No signal on whom {arm.Name} works: on rows left out the best of {tried} learners, the {arm.Options.Description}, has a Qini of " +
            $"{curve.Qini.Value:F5}, and where scores say nothing the best reaches up to {needed:F5} by luck ({luck.Level:P0} band). Decide by the average " +
            $"effect, {effect.Value:F4} ({effect.Low:F4} to {effect.High:F4}, {effect.N} rows), or test on more rows.";
    }
}
