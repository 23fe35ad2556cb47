using Insights.SampleCompany.Programme;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Truth;

/// <summary>
/// What a perfect model would say on the as-of day about the 90 days to come: the average over satisfaction's paths of
/// the very hazards that the simulation draws from. Usage health is held at today's value.
/// </summary>
sealed class TrueProbabilities
{
    private readonly SampleOptions _options;
    private readonly IReadOnlyList<HorizonPart> _parts;
    private readonly SatisfactionPaths _paths;
    private readonly ReferralHazard _hazard;

    public TrueProbabilities(SampleOptions options, Calendar calendar)
    {
        _options = options;
        _parts = HorizonPart.Of(calendar);
        _paths = new SatisfactionPaths(options.Causes.Satisfaction, _parts[^1].Step);
        _hazard = new ReferralHazard(options.Causes);
    }

    /// <summary>Turns to an account; the other members are about it and its contacts.</summary>
    public void At(Account account) => _paths.From(account.Departure);

    public double Churn(Account account)
    {
        var causes = _options.Causes.Churn;
        return AnyTime((part, satisfaction) => part.Day - account.PaidFrom < causes.GraceDays
            ? 0
            : Signals.Churn.Hazard(causes, account, part.Day, satisfaction), account.Mean);
    }

    /// <summary>Chance that the contact refers if nobody asks again; earlier asks and offers go on working.</summary>
    public double Unasked(Contact contact) => Refers(contact, (part, satisfaction) => _hazard.Running(contact, part.Middle, satisfaction));

    /// <summary>Chance that the contact refers if asked now, with this incentive.</summary>
    public double Asked(Contact contact, string variant)
    {
        var offer = _hazard.Offer(contact, variant);
        return Refers(contact, (_, satisfaction) => _hazard.Asking(contact, satisfaction) + offer);
    }

    private double Refers(Contact contact, Func<HorizonPart, double, double> added)
    {
        var effect = _options.Causes.Referrals.Satisfaction;
        return AnyTime((part, satisfaction) =>
            Sampling.Logistic(_hazard.Lasting(contact, part.Day) + effect * satisfaction + added(part, satisfaction)),
            contact.Account.Mean + contact.Deviation);
    }

    private double AnyTime(Func<HorizonPart, double, double> hazard, double mean)
    {
        var total = 0.0;
        for (var path = 0; path < _paths.Count; path++)
        {
            var survives = 1.0;
            foreach (var part in _parts) survives *= 1 - part.Share * hazard(part, mean + _paths.Departure(path, part.Step));
            total += _paths.Weights[path] * (1 - survives);
        }
        return total;
    }
}
