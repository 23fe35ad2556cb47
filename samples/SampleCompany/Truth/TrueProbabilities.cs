using Insights.SampleCompany.Programme;
using Insights.SampleCompany.Signals;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Truth;

/// <summary>
/// What a perfect model would say on the as-of day about the 90 days to come: the average over satisfaction's paths of
/// the very hazards that the simulation draws from. Usage health follows each path; only its own small news is left out.
/// </summary>
sealed class TrueProbabilities
{
    private readonly SampleOptions _options;
    private readonly IReadOnlyList<HorizonPart> _parts;
    private readonly SatisfactionPaths _paths;
    private readonly ReferralHazard _hazard;
    private readonly double[] _healths;
    private readonly int _width;

    public TrueProbabilities(SampleOptions options, Calendar calendar)
    {
        _options = options;
        _parts = HorizonPart.Of(calendar);
        _width = _parts[^1].Step + 1;
        _paths = new SatisfactionPaths(options.Causes.Satisfaction, _width - 1);
        _healths = new double[_paths.Count * _width];
        _hazard = new ReferralHazard(options.Causes);
    }

    /// <summary>Turns to an account; the other members are about it and its contacts.</summary>
    public void At(Account account)
    {
        _paths.From(account.Departure);
        for (var path = 0; path < _paths.Count; path++)
        {
            _healths[path * _width] = account.Health;
            for (var step = 1; step < _width; step++)
                _healths[path * _width + step] = Satisfaction.FollowingHealth(
                    _options.Causes.Usage, account, _healths[path * _width + step - 1], account.Mean + _paths.Departure(path, step));
        }
    }

    public double Churn(Account account)
    {
        var causes = _options.Causes.Churn;
        return AnyTime(account.Mean, (part, satisfaction, health) => Signals.Churn.Hazard(causes, account, part.Day, satisfaction, health));
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
        return AnyTime(contact.Account.Mean + contact.Deviation, (part, satisfaction, health) =>
            Sampling.Logistic(_hazard.Lasting(contact, part.Day, health) + effect * satisfaction + added(part, satisfaction)));
    }

    private double AnyTime(double mean, Func<HorizonPart, double, double, double> hazard)
    {
        var total = 0.0;
        for (var path = 0; path < _paths.Count; path++)
        {
            var survives = 1.0;
            foreach (var part in _parts)
                survives *= 1 - part.Share * hazard(part, mean + _paths.Departure(path, part.Step), _healths[path * _width + part.Step]);
            total += _paths.Weights[path] * (1 - survives);
        }
        return total;
    }
}
