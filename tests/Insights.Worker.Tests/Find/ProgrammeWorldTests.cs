using Insights.Models.Units;
using Insights.Models.Findings;
using Insights.Reports.Model;
using Insights.SampleCompany;
using Insights.SampleCompany.Parameters;
using Insights.Worker.Compose;
using Insights.Worker.Find;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Find;

/// <summary>Companies whose truth is known: what the report may not claim, and what it has to name.</summary>
public sealed class ProgrammeWorldTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Where_asking_brings_no_customer_that_would_not_have_come_the_verdict_claims_no_return(int seed)
    {
        // Half are held out and many are asked, so that the effect of asking, which is none, can be told.
        var causes = CausalParameters.RandomReferrals with { Asks = CausalParameters.RandomReferrals.Asks with { HeldOutShare = 0.5, Frequency = 3 } };
        var findings = Findings(new SampleOptions { Accounts = 1500, Seed = (ulong)seed, Causes = causes });

        // Customers are attributed to the programme all the same, at a gain: that alone must not turn into a return.
        Assert.True(findings["roi.return.attributed"].Estimate!.Low > 0);
        var lift = findings["roi.ask_lift"].Estimate!;
        Assert.True(lift is { Low: < 0, High: > 0 });
        var verdict = VerdictSentence.Of(findings, ReportPeriod.TwelveMonthsUntil(RunFolder.AsOf));
        TestContext.Current.TestOutputHelper!.WriteLine($"{verdict.Tone}: {verdict.Text} {lift}");
        Assert.True(verdict.Tone is VerdictTone.Mixed or VerdictTone.Poor);
        Assert.DoesNotContain("show that the programme pays", verdict.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Where_late_rewards_choke_participation_the_diagnosis_names_them(int seed)
    {
        var findings = Findings(new SampleOptions { Accounts = 700, Seed = (ulong)seed, Causes = CausalParameters.LateRewards });

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"late {findings["rewards.late.referred_again"].Estimate}, on time {findings["rewards.on_time.referred_again"].Estimate}, {findings["rewards.late.repeat_difference"].Estimate}");
        Assert.Equal(StepVerdict.Broken, Service(findings));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Where_half_of_the_rewards_are_late_and_nobody_minds_the_diagnosis_does_not_blame_them(int seed)
    {
        var causes = CausalParameters.LateRewards with { Rewards = CausalParameters.LateRewards.Rewards with { Late = 0 } };

        Assert.NotEqual(StepVerdict.Broken, Service(Findings(new SampleOptions { Accounts = 700, Seed = (ulong)seed, Causes = causes })));
    }

    static StepVerdict Service(FindingSet findings) =>
        ProgrammeDiagnosis.Of(name => findings[name]).Single(step => step.Step == ProgrammeStep.Service).Verdict;

    static readonly string[] Tables = ["accounts", "contacts", "referrals", "rewards", "asks", "spend", "fx_rates"];

    /// <summary>From the company's files through every mart to the findings.</summary>
    static FindingSet Findings(SampleOptions sample)
    {
        using var company = RunFolder.WithSample(sample with { Dirt = false, UsageWeeks = 4, Tables = Tables, AsOf = RunFolder.AsOf, TruthOfPeople = false });
        using var run = RunContext.Start(company.Options, company.Clock, browser: null, progress: null, CancellationToken.None);
        IngestStep.Load(run, new RunRequest(RunFolder.AsOf));
        BuildStep.Build(run, RunFolder.AsOf);
        return new FindingsOfRun(run.Warehouse, run.Options, ReportPeriod.TwelveMonthsUntil(RunFolder.AsOf)).Find();
    }
}
