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
        account.Health = _usage.Inertia * account.Health + (1 - _usage.Inertia) * (account.Satisfaction + 0.3 * account.Depth)
            + _usage.Noise * _random.NextNormal();
    }
}
