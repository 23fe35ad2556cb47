using Insights.Models.Statistics;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Signals;

/// <summary>Leaving: a monthly hazard of satisfaction, usage and youth.</summary>
sealed class Churn(SampleOptions options, Calendar calendar)
{
    /// <summary>Days in which leaving is likelier.</summary>
    public const int FirstYear = 365;

    private readonly ChurnParameters _causes = options.Causes.Churn;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "churn");

    public void Advance(Account account, int month)
    {
        var start = calendar.MonthStart(month);
        var day = start + _random.NextInt(calendar.MonthStart(month + 1) - start);
        var leaves = _random.NextDouble() < Hazard(_causes, account, day, account.Satisfaction, account.Health);
        if (leaves && account.EndedOn == 0 && day <= calendar.AsOf) account.End(day);
    }

    /// <summary>Chance to leave within a month whose state is this; none within the grace days.</summary>
    public static double Hazard(ChurnParameters causes, Account account, int day, double satisfaction, double health) =>
        day - account.PaidFrom < causes.GraceDays ? 0 : Sampling.Logistic(
            causes.Base + causes.Satisfaction * satisfaction + causes.Usage * health + (day - account.StartedOn < FirstYear ? causes.FirstYear : 0));
}
