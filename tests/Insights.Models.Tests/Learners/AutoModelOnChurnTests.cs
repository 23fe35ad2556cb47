using Insights.Models.Judging;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

/// <summary>The best that the peers reached on these tables by hand is 0.8487 and 0.914 over five folds.</summary>
public class AutoModelOnChurnTests
{
    static readonly AutoOptions Options = new() { Threads = 2 };

    [Fact]
    public void Telco_is_ranked_better_than_by_the_peers_tuned_by_hand_and_its_probabilities_are_right()
    {
        var all = ChurnTable.Telco();
        ChurnTable train = all.Where(row => !ChurnTable.IsTest(row)), test = all.Where(ChurnTable.IsTest);
        var p = AutoModel.Fit(train.Table, train.Outcomes, Options).Probabilities(test.Table);
        Assert.InRange(RankingMetrics.Auc(p, test.Outcomes).Value, 0.842, 1);
        Assert.InRange(ProbabilityMetrics.LogLoss(p, test.Outcomes), 0, 0.419);
        Assert.InRange(CalibrationCurve.Of(p, test.Outcomes).Slope!.Value, 0.9, 1.1);
        Assert.InRange(FiveFolds(all), 0.849, 1);
    }

    [Fact]
    public void Telecom3333_is_ranked_better_than_by_the_peers_tuned_by_hand() => Assert.InRange(FiveFolds(ChurnTable.Telecom3333()), 0.917, 1);

    static double FiveFolds(ChurnTable all) => Enumerable.Range(0, 5).Average(fold =>
    {
        ChurnTable train = all.Where(row => row % 5 != fold), test = all.Where(row => row % 5 == fold);
        return RankingMetrics.Auc(AutoModel.Fit(train.Table, train.Outcomes, Options).Probabilities(test.Table), test.Outcomes).Value;
    });
}
