using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Find;
using Insights.Worker.Incentives;
using Insights.Worker.Score;

namespace Insights.Worker.Runs.Steps;

/// <summary>What a run found: every figure, both lists, and what the reports show around them.</summary>
sealed record Found(
    FindingSet Findings, ReportFacts Facts, Scored Scored, AskScores Scores, AskList Asks, CallFirst Calls, IReadOnlyList<WaitingDetractor> Detractors)
{
    /// <summary>The list before this week's and what became of it; null when there is none within five weeks.</summary>
    public LastWeek? LastWeek { get; init; }

    /// <summary>What incentives are expected to bring, and what tests of them have shown.</summary>
    public required IncentiveWeek Incentives { get; init; }

    /// <summary>What the lists of the year before did.</summary>
    public ListEffect Effect => new(Findings["roi.asked_referred"], Findings["roi.held_out_referred"], Findings["roi.ask_lift"]);
}

/// <summary>Step 6: figures and lists.</summary>
static class FindStep
{
    public static Found Find(RunContext run, ReportPeriod period, AskFacts facts, Scored scored)
    {
        var currency = Currency.Of(run.Options.Currency);
        var inference = new FindingsOfRun(run.Warehouse, run.Options, period);
        var findings = inference.Find();
        var economics = new EconomicsReader(run.Warehouse, currency).Read(findings);
        var history = new ScoreTables(run.Warehouse);

        var scores = scored.Scores;
        var (asks, calls) = Lists();
        if (scored.WithReasons is { } withReasons)
        {
            scores = withReasons([.. asks.Rows.Select(row => row.ContactId)], [.. calls.Rows.Select(row => row.AccountId)]);
            (asks, calls) = Lists();
        }
        calls = new WeekBefore(run, facts, scored).Compare(calls, scores, history.CalledBefore(facts.AsOf));
        history.Save(facts.AsOf, scores,
            asks.Rows.Select(row => row.ContactId).ToHashSet(StringComparer.Ordinal),
            calls.Rows.Select(row => row.AccountId).ToHashSet(StringComparer.Ordinal));
        new ListTables(run.Warehouse).Save(asks);

        var report = ReportFacts.Read(run.Warehouse, run.Options, period, inference.Judge(findings));
        return new Found(findings, report, scored, scores, asks, calls, new DetractorReader(run.Warehouse).Read())
        {
            LastWeek = new LastWeekReader(run.Warehouse).Read(facts.AsOf),
            Incentives = IncentiveWeek.Find(run.Warehouse, run.Options, facts, scores, economics),
        };

        (AskList, CallFirst) Lists() => (
            AskList.Build(facts, scores, run.Options.Asks, run.Options.Seed, economics),
            CallFirst.Build(facts, scores, run.Options.Asks));
    }
}
