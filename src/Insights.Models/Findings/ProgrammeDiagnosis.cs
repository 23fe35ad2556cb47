using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Which step of the programme is broken, said only where a whole interval lies on the wrong side of its benchmark (for late rewards: of no
/// difference), and what is known to help it. Method: <c>docs/methods/diagnosis.md</c>.
/// </summary>
public static class ProgrammeDiagnosis
{
    const string Source = "the steps' findings; docs/methods/diagnosis.md";

    static readonly IReadOnlyList<(ProgrammeStep Step, string Finding, Benchmark? Benchmark, string Title, string Remedy)> Steps =
    [
        (ProgrammeStep.Volume, "participation.referred_at_least_once", Benchmarks.ReferredAtLeastOnce, "Too few customers refer",
            "Tell more people of the programme, make submitting simpler, reward both sides."),
        (ProgrammeStep.Qualification, "funnel.qualified_share", Benchmarks.Qualified, "Too few referrals qualify",
            "Teach referrers whom you look for, and ask for it in the form before they submit."),
        (ProgrammeStep.Close, "funnel.won_of_qualified_share", Benchmarks.WonOfQualified, "Too few qualified referrals are won",
            "Train those who take them over, and keep the referrer in the conversation."),
        (ProgrammeStep.Participation, "participation.referred_twice_or_more", Benchmarks.ReferredTwiceOrMore, "Too few refer again",
            "Ask those who referred once why they don't again, and try other incentives."),
        (ProgrammeStep.Service, "rewards.late.repeat_difference", null, "Late rewards keep people from referring again",
            "Pay rewards by their due day: those who wait longest are listed under rewards and service levels."),
    ];

    /// <summary>One for each step, in the order of the programme.</summary>
    /// <param name="find">The finding of a name; every name of the steps has one.</param>
    public static IReadOnlyList<StepDiagnosis> Of(Func<string, Finding> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return [.. Steps.Select(step => new StepDiagnosis(step.Step, Judge(step.Benchmark, find(step.Finding).Estimate), step.Finding, step.Benchmark, step.Title, step.Remedy))];
    }

    /// <summary><c>diagnosis.steps_broken</c>, withheld where no step can be judged, and <c>diagnosis.steps_unknown</c>: counts out of all steps.</summary>
    public static IReadOnlyList<Finding> ToFindings(IReadOnlyList<StepDiagnosis> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var broken = Count("diagnosis.steps_broken", step => step.Verdict == StepVerdict.Broken);
        return
        [
            steps.Any(step => IsJudged(step.Verdict)) ? broken : broken.ButWithheld($"None of the {steps.Count} steps can be judged yet; each one's own figure says what is missing."),
            Count("diagnosis.steps_unknown", step => !IsJudged(step.Verdict)),
        ];

        Finding Count(string name, Func<StepDiagnosis, bool> counts) =>
            Finding.Known(name, UnitNames.Count, Estimate.Counted(steps.Count(counts), steps.Count), Source);
    }

    static bool IsJudged(StepVerdict verdict) => verdict is StepVerdict.Broken or StepVerdict.Sound;

    static StepVerdict Judge(Benchmark? benchmark, Estimate? estimate)
    {
        if (estimate is null) return StepVerdict.Unknown;
        var limit = benchmark?.Low ?? 0;
        return estimate.High < limit ? StepVerdict.Broken : estimate.Low >= limit ? StepVerdict.Sound : StepVerdict.TooCloseToTell;
    }
}
