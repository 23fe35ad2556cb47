using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

/// <summary>The figures that XGBoost reached on the same rows with the same settings: 300 trees of depth 4, learning rate 0.05.</summary>
public class BoostedTreesOnChurnTests
{
    static readonly BoostedTreesOptions Settings = new() { Trees = 300, MaxDepth = 4, LearningRate = 0.05, Threads = 2 };

    [Fact]
    public void Telco_is_ranked_as_XGBoost_does() => Assert.InRange(TestAuc(OneHot(ChurnTable.Telco())), 0.83778 - 0.002, 1);

    [Fact]
    public void Telecom3333_is_ranked_as_XGBoost_does() => Assert.InRange(TestAuc(OneHot(ChurnTable.Telecom3333())), 0.90073 - 0.002, 1);

    [Fact]
    public void Levels_divided_as_sets_rank_telco_as_well_as_a_column_for_each_level() =>
        Assert.InRange(TestAuc(ChurnTable.Telco()), 0.83778 - 0.002, 1);

    static double TestAuc(ChurnTable all)
    {
        ChurnTable train = all.Where(row => !ChurnTable.IsTest(row)), test = all.Where(ChurnTable.IsTest);
        var model = BoostedTrees.Fit(train.Table, Array.ConvertAll(train.Outcomes, outcome => outcome ? 1f : 0), Settings);
        return RankingMetrics.Auc(model.Probabilities(test.Table), test.Outcomes).Value;
    }

    /// <summary>As the peers saw it: one column of 0 and 1 for each level.</summary>
    static ChurnTable OneHot(ChurnTable all) => all with
    {
        Table = new FeatureTable([.. all.Table.Columns.SelectMany(column => column.Levels is null ? [column]
            : column.Levels.Select((level, code) => FeatureColumn.Numeric($"{column.Name}={level}", Array.ConvertAll(column.Values, value => value == code ? 1f : 0))))]),
    };
}
