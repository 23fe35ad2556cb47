using Insights.SampleCompany;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>When a training takes place, and what it leaves where nothing can be learned.</summary>
public sealed class TrainingRunTests : IDisposable
{
    RunFolder? _company;

    [Fact]
    public void Where_the_data_is_too_young_the_rules_rank_and_the_reason_says_how_many_months_there_are()
    {
        var store = Train(new SampleOptions { Accounts = 40, Months = 9, UsageWeeks = 8, AsOf = RunFolder.AsOf }, RunFolder.AsOf);

        foreach (var record in Target.All.Select(target => store.Latest(target, RunFolder.AsOf)!))
        {
            Assert.Equal((false, null, RunFolder.AsOf), (record.IsUsed, record.File, record.AsOf));
            Assert.Matches(@"^Learning needs 10 months that ended at least 90 days ago; the data tells of [4-6] so far\.$", record.Because);
        }
    }

    [Fact]
    public void Where_too_few_have_left_or_referred_the_reason_says_how_many()
    {
        var store = Train(RunFolder.Small, RunFolder.AsOf);

        Assert.Matches(@"^\d{1,2} accounts left so far; a model needs about 100 to learn from\.$", store.Latest(Target.Churn, RunFolder.AsOf)!.Because);
        Assert.Matches(@"^\d{1,2} contacts referred so far; a model needs about 100 to learn from\.$", store.Latest(Target.Advocacy, RunFolder.AsOf)!.Because);
    }

    /// <summary>The last months' horizon ends on the 29th of June; April's, the next, on the 29th of July.</summary>
    [Fact]
    public void A_target_is_looked_at_again_when_another_month_is_old_enough()
    {
        var store = Train(RunFolder.Small, RunFolder.AsOf, new(2026, 7, 6), new(2026, 7, 28), new(2026, 7, 29), new(2026, 8, 3));

        Assert.Equal(RunFolder.AsOf, store.Latest(Target.Churn, new(2026, 7, 28))!.AsOf);
        Assert.Equal(new(2026, 7, 29), store.Latest(Target.Churn, new(2026, 8, 3))!.AsOf);
        Assert.Equal(4, File.ReadAllText(System.IO.Path.Combine(_company!.Options.Models, "models.json")).Split("\"target\"").Length - 1);
    }

    ModelStore Train(SampleOptions sample, params DateOnly[] days)
    {
        _company = RunFolder.WithSample(sample);
        var store = new ModelStore(_company.Options.Models);
        using var run = RunContext.Start(_company.Options, _company.Clock, browser: null, progress: null, CancellationToken.None);
        IngestStep.Load(run, new RunRequest(days[0]));
        foreach (var day in days)
        {
            BuildStep.Build(run, day);
            Assert.Empty(new TrainingRun(run, store, day).Run());
        }
        return store;
    }

    public void Dispose() => _company?.Dispose();
}
