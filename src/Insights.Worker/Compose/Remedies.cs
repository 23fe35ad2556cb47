using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;

namespace Insights.Worker.Compose;

/// <summary>The steps of the programme found broken, in words: the evidence, and what is known to help.</summary>
static class Remedies
{
    public static IReadOnlyList<Note> Of(FindingSet findings) =>
    [
        .. ProgrammeDiagnosis.Of(name => findings[name]).Where(step => step.Verdict == StepVerdict.Broken)
            .Select(step => new Note(step.Title, $"{Evidence(step, findings)} {step.Remedy}")),
    ];

    static string Evidence(StepDiagnosis step, FindingSet findings)
    {
        var figure = new Figure(step.Title, findings[step.Finding]);
        if (step.Step == ProgrammeStep.Service)
            return $"Of referrers whose first reward was late {FigureText.Value(new Figure("", findings["rewards.late.referred_again"]))} referred again within "
                + $"{RewardDelayFindings.WithinDays} days, of those paid on time {FigureText.Value(new Figure("", findings["rewards.on_time.referred_again"]))}; "
                + $"among rewards of the same kind the difference is {Numbers.Difference(figure.Finding.Estimate!.Value, figure.Finding.Unit)} ({FigureText.Interval(figure)}).";
        return $"{FigureText.Value(figure)} ({FigureText.Interval(figure)}), below {FigureText.Band(Bands.Of(step.Benchmark!), figure.Finding.Unit)}.";
    }
}
