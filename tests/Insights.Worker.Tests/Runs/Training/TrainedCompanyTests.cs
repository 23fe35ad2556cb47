using Insights.Worker.Runs;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>A run that trains, from the inbox to the card.</summary>
public sealed class TrainedCompanyTests(TrainedCompany company) : IClassFixture<TrainedCompany>
{
    readonly ModelStore _store = new(company.Folder.Options.Models);

    [Fact]
    public void The_training_is_kept_with_its_back_test()
    {
        var record = _store.Latest(Target.Churn, RunFolder.AsOf)!;

        Assert.Equal(RunFolder.AsOf, record.AsOf);
        Assert.InRange(record.Auc!.Value, 0.5, 0.95);
        Assert.InRange(record.LogLoss!.Value, 0.01, 0.7);
        Assert.EndsWith(".", record.Because);
        Assert.Equal(record.IsUsed, record.File is not null);
        if (record.IsUsed) Assert.Contains("tenure_days", _store.Load(record).Schema.Features.Select(feature => feature.Name));
        else Assert.StartsWith("A model was learned, but ", record.Because);
    }

    [Fact]
    public void The_card_stands_beside_the_lists_and_with_the_models()
    {
        var card = File.ReadAllText(Path.Combine(company.Published, "model-card.html"));

        Assert.Equal(card, File.ReadAllText(Path.Combine(company.Folder.Options.Models, $"model-card-{RunFolder.AsOf:yyyy-MM-dd}.html")));
        Assert.Contains("The account ends, or its revenue falls to zero, within 90 days.", card);
        Assert.Contains("the health points", card);
        Assert.DoesNotContain("NaN", card);
    }

    [Fact]
    public async Task A_later_run_of_the_month_trains_nothing_and_has_the_same_card()
    {
        var before = Models();

        var outcome = await company.Folder.RunAsync(new RunRequest(RunFolder.AsOf.AddDays(7)));

        Assert.True(outcome.Status == RunStatus.Done, string.Join('\n', outcome.Messages));
        Assert.Equal(before, Models());
        Assert.Equal(File.ReadAllText(Path.Combine(company.Published, "model-card.html")), File.ReadAllText(Path.Combine(outcome.Folder!, "model-card.html")));
    }

    /// <summary>The model in use is of January by its record alone: it learned from the very months that the new one is judged on.</summary>
    [Fact]
    public void A_new_model_that_is_clearly_worse_than_the_one_in_use_is_not_taken_and_none_is_due_again_that_month()
    {
        using var folder = new TemporaryFolder();
        var (latest, store) = (_store.Latest(Target.Churn, RunFolder.AsOf)!, new ModelStore(folder.Path));
        var inUse = latest with { AsOf = new(2026, 1, 1) };
        store.Save(inUse, _store.Load(latest), new Dictionary<string, string>());
        using var run = RunContext.Start(company.Folder.Options, company.Folder.Clock, browser: null, progress: null, TestContext.Current.CancellationToken);

        var trained = new TrainingRun(run, store, RunFolder.AsOf).Run().Single(each => each.Record.Target == Target.Churn.Name);

        Assert.Equal(inUse with { KeptOn = RunFolder.AsOf }, store.Latest(Target.Churn, RunFolder.AsOf));
        Assert.Equal((inUse.File, null), (trained.Record.File, trained.Model));
        Assert.Empty(new TrainingRun(run, store, RunFolder.AsOf.AddDays(7)).Run());
    }

    Dictionary<string, string> Models() => Directory.EnumerateFiles(company.Folder.Options.Models).ToDictionary(file => Path.GetFileName(file), RunFolder.Sha256);
}
