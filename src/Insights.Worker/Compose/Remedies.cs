using Insights.Models.Findings;
using Insights.Reports.Model;
using Benchmark = Insights.Models.Findings.Benchmark;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>What helps the step of the programme that is below its benchmark, said only where the whole interval is below.</summary>
static class Remedies
{
    static IReadOnlyList<(string Finding, Benchmark Benchmark, string Title, string Text)> All =>
    [
        ("participation.referred_at_least_once", Benchmarks.ReferredAtLeastOnce, Say("Too few customers refer"),
            Say("Ask those who don't why; make submitting simpler, tell more people of the programme, reward both sides, try another incentive.")),
        ("funnel.qualified_share", Benchmarks.Qualified, Say("Too few referrals qualify"),
            Say("Teach referrers whom you look for, and ask for it in the form before they submit.")),
        ("funnel.won_of_qualified_share", Benchmarks.WonOfQualified, Say("Too few qualified referrals are won"),
            Say("Train those who take them over, and keep the referrer in the conversation.")),
    ];

    public static IReadOnlyList<Note> Of(FindingSet findings) =>
    [
        .. All.Where(remedy => remedy.Benchmark.Judge(findings[remedy.Finding]) == BenchmarkVerdict.Below)
            .Select(remedy => new Note(remedy.Title, remedy.Text)),
    ];
}
