using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Score;

/// <summary>A model of who refers that three columns are enough for: those asked lately, those who answer high, champions.</summary>
static class SmallModel
{
    static readonly Lazy<AutoModel> Learned = new(Learn);

    public static AutoModel OfAdvocacy => Learned.Value;

    static AutoModel Learn()
    {
        var random = new SeededRandom(5);
        const int rows = 160;
        float[] ask = new float[rows], answer = new float[rows];
        var (role, referred) = (new string[rows], new bool[rows]);
        for (var row = 0; row < rows; row++)
        {
            (ask[row], answer[row], role[row]) = (random.NextInt(200), random.NextInt(11), random.NextBool(0.3) ? "champion" : "user");
            referred[row] = random.NextBool(1 / (1 + Math.Exp(2.5 + ask[row] / 40 - answer[row] / 2 - (role[row] == "champion" ? 1.5 : 0))));
        }
        return AutoModel.Fit(Table(ask, answer, role), referred, new() { Seed = 3 });
    }

    public static FeatureTable Table(float[] daysSinceAsk, float[] answers, string?[] roles) => new([
        FeatureColumn.Numeric("days_since_ask", daysSinceAsk), FeatureColumn.Numeric("last_nps_score", answers), FeatureColumn.Categorical("role", roles)]);
}
