using Insights.Models.Statistics;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Signals;

/// <summary>The hidden cause: a month of an account's satisfaction, first-order autoregressive around its mean, with incidents.</summary>
sealed class Satisfaction(SampleOptions options)
{
    private readonly SatisfactionParameters _causes = options.Causes.Satisfaction;
    private readonly UsageParameters _usage = options.Causes.Usage;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "satisfaction");

    public void Advance(Account account)
    {
        account.HasIncident = _random.NextBool(_causes.IncidentRate);
        account.Departure = _causes.Persistence * account.Departure + _causes.Innovation * _random.NextNormal()
            - (account.HasIncident ? _causes.IncidentDrop : 0);
        account.Health = FollowingHealth(_usage, account, account.Health, account.Satisfaction) + _usage.Noise * _random.NextNormal();
    }

    /// <summary>Where usage health goes in a month of this satisfaction, before its own news.</summary>
    public static double FollowingHealth(UsageParameters causes, Account account, double health, double satisfaction) =>
        causes.Inertia * health + (1 - causes.Inertia) * (satisfaction + 0.3 * account.Depth);
}
