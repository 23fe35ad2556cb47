using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>The steps of the programme found broken, in words: the evidence, and what is known to help.</summary>
static class Remedies
{
    public static IReadOnlyList<Note> Of(FindingSet findings) =>
    [
        .. ProgrammeDiagnosis.Of(name => findings[name]).Where(step => step.Verdict == StepVerdict.Broken)
            .Select(step => new Note(Say(step.Title), $"{Evidence(step, findings)} {Say(step.Remedy)}")),
    ];

    static string Evidence(StepDiagnosis step, FindingSet findings)
    {
        var figure = new Figure(step.Title, findings[step.Finding]);
        if (step.Step == ProgrammeStep.Service)
            return LateRewards(Value("rewards.late.referred_again"), Value("rewards.on_time.referred_again"), figure);
        return Say($"{FigureText.Value(figure)} ({FigureText.Interval(figure)}), below {FigureText.Band(Bands.Of(step.Benchmark!), figure.Finding.Unit)}.");

        string Value(string name) => FigureText.Value(new Figure(step.Title, findings[name]));
    }

    static string LateRewards(string late, string onTime, Figure difference) => Say(
        $"Of referrers whose first reward was late {late} referred again within {RewardDelayFindings.WithinDays} days, of those paid on time {onTime}; among rewards of the same kind the difference is {Numbers.Difference(difference.Finding.Estimate!.Value, difference.Finding.Unit)} ({FigureText.Interval(difference)}).");
}
