using Insights.Models.Judging;
using Insights.Models.Learners;
using Xunit;

namespace Insights.Models.Tests.Learners;

/// <summary>The figures that scikit-learn reached on the same rows.</summary>
public class LogisticRegressionOnChurnTests
{
    [Fact]
    public void Telco_is_predicted_as_scikit_learn_does()
    {
        var all = ChurnTable.Telco();
        ChurnTable train = all.Where(row => !ChurnTable.IsTest(row)), test = all.Where(ChurnTable.IsTest);
        Assert.Equal((4930, 2113), (train.Outcomes.Length, test.Outcomes.Length));
        var predicted = LogisticRegression.Fit(train.Table, train.Outcomes, new(1)).Probabilities(test.Table);
        Assert.Equal(0.83519, RankingMetrics.Auc(predicted, test.Outcomes).Value, 1e-5);
        Assert.Equal(0.42741, ProbabilityMetrics.LogLoss(predicted, test.Outcomes), 1e-5);
        Assert.Equal(0.13925, ProbabilityMetrics.Brier(predicted, test.Outcomes), 1e-5);
    }

    [Fact]
    public void Over_five_folds_telco_is_ranked_as_scikit_learn_does()
    {
        var all = ChurnTable.Telco();
        var areas = Enumerable.Range(0, 5).Select(fold =>
        {
            ChurnTable train = all.Where(row => row % 5 != fold), test = all.Where(row => row % 5 == fold);
            var model = LogisticRegression.Fit(train.Table, train.Outcomes, new(1));
            return RankingMetrics.Auc(model.Probabilities(test.Table), test.Outcomes).Value;
        });
        Assert.Equal(0.84527, areas.Average(), 1e-5);
    }

    [Fact]
    public void Telecom3333_is_ranked_as_scikit_learn_does()
    {
        var all = ChurnTable.Telecom3333();
        ChurnTable train = all.Where(row => !ChurnTable.IsTest(row)), test = all.Where(ChurnTable.IsTest);
        var model = LogisticRegression.Fit(train.Table, train.Outcomes, new(0.1));
        Assert.Equal(0.8057, RankingMetrics.Auc(model.Probabilities(test.Table), test.Outcomes).Value, 1e-4);
    }

    [Fact]
    public void A_chosen_penalty_is_no_worse_than_the_usual_one()
    {
        var all = ChurnTable.Telecom3333();
        ChurnTable train = all.Where(row => !ChurnTable.IsTest(row)), test = all.Where(ChurnTable.IsTest);
        double Loss(LogisticOptions options) => ProbabilityMetrics.LogLoss(
            LogisticRegression.Fit(train.Table, train.Outcomes, options).Probabilities(test.Table), test.Outcomes);
        Assert.True(Loss(new()) < Loss(new(1)));
    }
}
