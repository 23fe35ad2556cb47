using Insights.Models.Judging;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

/// <summary>On the split by hash; the five folds of both public tables go through the trainer of the weekly run, in Insights.Worker.Tests.</summary>
public class AutoModelOnChurnTests
{
    [Fact]
    public void Telco_is_ranked_better_than_by_the_peers_tuned_by_hand_and_its_probabilities_are_right()
    {
        var all = ChurnTable.Telco();
        ChurnTable train = all.Where(row => !ChurnTable.IsTest(row)), test = all.Where(ChurnTable.IsTest);
        var p = AutoModel.Fit(train.Table, train.Outcomes, new() { Threads = 2 }).Probabilities(test.Table);
        Assert.InRange(RankingMetrics.Auc(p, test.Outcomes).Value, 0.842, 1);
        Assert.InRange(ProbabilityMetrics.LogLoss(p, test.Outcomes), 0, 0.419);
        Assert.InRange(CalibrationCurve.Of(p, test.Outcomes).Slope!.Value, 0.9, 1.1);
    }
}
