using Insights.Models.Statistics;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Signals;

/// <summary>Leaving: a monthly hazard of satisfaction, usage and youth.</summary>
sealed class Churn(SampleOptions options, Calendar calendar)
{
    private readonly ChurnParameters _causes = options.Causes.Churn;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "churn");

    public void Advance(Account account, int month)
    {
        var start = calendar.MonthStart(month);
        var day = start + _random.NextInt(calendar.MonthStart(month + 1) - start);
        var leaves = _random.NextDouble() < Hazard(_causes, account, day, account.Satisfaction, account.Health);
        if (leaves && account.EndedOn == 0 && day <= calendar.AsOf && day - account.PaidFrom >= _causes.GraceDays) account.End(day);
    }

    /// <summary>Chance to leave within a month whose state is this, for an account past its grace days.</summary>
    public static double Hazard(ChurnParameters causes, Account account, int day, double satisfaction, double health) => Sampling.Logistic(
        causes.Base + causes.Satisfaction * satisfaction + causes.Usage * health + (day - account.StartedOn < 365 ? causes.FirstYear : 0));
}
