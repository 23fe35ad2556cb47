using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Worker.Database;
using Insights.Worker.Lab;
using Insights.Worker.Lab.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Lab.Training;

public sealed class FileTrainingTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    /// <summary>What <c>lab classify --split folds5</c> reaches by the same learner on the same folds: more than the best that the peers reached by hand, 0.8487 and 0.914.</summary>
    [Theory]
    [InlineData("telco_churn.csv", "telco.json", 0.85002, 0.8487)]
    [InlineData("telecom3333.csv", "telecom3333.json", 0.91775, 0.914)]
    public async Task Real_tables_reach_the_laboratorys_figures_through_the_trainer_of_the_weekly_run(string file, string mapping, double auc, double peers)
    {
        var result = await TrainAsync(Repository.RealData(file), Path.Combine(Repository.Root, "samples", "mappings", mapping));
        Assert.Equal(auc, result.AucMean, 0.002);
        Assert.True(result.AucMean > peers, $"{result.AucMean} is no more than the peers' {peers}");
        Assert.Equal((5, result.Rows), (result.AucParts.Count, (long)result.TestRows));
        Assert.InRange(result.Auc, result.AucMean - 0.01, result.AucMean + 0.01);
        Assert.True(result.WorthUsing, result.Because);

        var card = await File.ReadAllTextAsync(result.Card, TestContext.Current.CancellationToken);
        Assert.Contains($"{result.Name}: the model is worth using", card, StringComparison.Ordinal);
        Assert.Contains("Fold by fold", card, StringComparison.Ordinal);
        Assert.Contains("fold 5", card, StringComparison.Ordinal);
        AssertTheBackTestSaysTheSame(result);
    }

    [Fact]
    public async Task The_saved_model_scores_a_table_of_the_same_columns()
    {
        var result = await TrainAsync(Table(600, 2), Mapping());
        var store = new ModelStore(_folder["out"]);
        var model = store.Load(new(result.Name, default, true, "", Path.GetFileName(result.Model)));
        var table = new FeatureTable([FeatureColumn.Numeric("months", [2, 50]), FeatureColumn.Boolean("paperless", [true, true])]);
        var scores = model.Probabilities(table);
        Assert.True(scores[0] > scores[1] + 0.2, $"{scores[0]} for 2 months, {scores[1]} for 50");
        AssertTheBackTestSaysTheSame(result);
    }

    [Fact]
    public async Task A_table_that_tells_nothing_leaves_a_card_that_says_so_and_no_model()
    {
        var result = await TrainAsync(Table(600, 0), Mapping());
        Assert.Equal((false, null), (result.WorthUsing, result.Model));
        Assert.Contains("not shown to be better than giving everybody the average", result.Because, StringComparison.Ordinal);
        Assert.Contains("left: the model is not worth using", await File.ReadAllTextAsync(result.Card, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder["out"], "*.model"));
    }

    [Fact]
    public async Task Thirty_percent_by_a_hash_are_one_block()
    {
        var result = await TrainAsync(Table(600, 2), Mapping(), LabSplit.Hash30);
        Assert.Equal(Enumerable.Range(0, 600).Count(RowSplit.IsTest), result.TestRows);
        Assert.Equal(result.Auc, Assert.Single(result.AucParts), 1e-12);
    }

    /// <summary>From the file alone: judged again it is the figure that was printed.</summary>
    static void AssertTheBackTestSaysTheSame(TrainResult result)
    {
        using var reader = WarehouseFile.Open(":memory:");
        var rows = reader.Query($"select id, happened, probability from read_csv({Sql.Text(result.BackTest)})", row => (row.GetValue(0).ToString(), (bool)row["happened"], row.Number("probability")!.Value));
        Assert.Equal(result.TestRows, rows.Select(row => row.Item1).Distinct().Count());
        Assert.Equal(result.Auc, RankingMetrics.Auc([.. rows.Select(row => row.Item3)], [.. rows.Select(row => row.Item2)]).Value, 1e-12);
    }

    Task<TrainResult> TrainAsync(string file, string mapping, LabSplit split = LabSplit.Folds5) => FileTraining.RunAsync(
        new(file, mapping, _folder["out"]) { Split = split }, TimeProvider.System, Nobody.Watches, TestContext.Current.CancellationToken);

    string Mapping() => _folder.Write("mapping.json", """{ "name": "left", "key": "customer", "label": "left", "positive": "yes", "kinds": { "paperless": "flag" } }""");

    /// <summary>The longer somebody has been a customer, the less likely it is that they left; strength 0: it makes no difference.</summary>
    string Table(int rows, double strength)
    {
        var random = SeededRandom.For(5, "table");
        return _folder.Write("table.csv", "customer,months,paperless,left\n" + string.Join('\n', Enumerable.Range(0, rows)
            .Select(row => (Row: row, Months: random.NextInt(60)))
            .Select(customer => $"c-{customer.Row},{customer.Months},{(random.NextBool(0.5) ? "yes" : "no")},{(random.NextBool(1 / (1 + Math.Exp(strength * (customer.Months - 30) / 15.0))) ? "yes" : "no")}")) + "\n");
    }

    public void Dispose() => _folder.Dispose();
}
