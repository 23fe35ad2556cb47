using System.Runtime.Intrinsics;
using Insights.SampleCompany.Programme;
using Insights.SampleCompany.Signals;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Truth;

/// <summary>
/// What asking does, ask by ask: from the state of its day on, satisfaction's paths are followed as in
/// <see cref="TrueProbabilities"/>, and an account that leaves refers no more. Later asks, and offers not yet seen, are left out.
/// </summary>
sealed class TrueAskChances(SampleOptions options, Calendar calendar)
{
    private readonly ReferralHazard _hazard = new(options.Causes);
    private readonly AskWindow _window = new(calendar, options.Causes);
    private readonly (double News, double Weight)[] _nodes = SatisfactionPaths.Nodes(options.Causes.Satisfaction);
    private List<WindowPart> _parts = [];
    private double _survived;

    public AskChances Of(Ask ask)
    {
        (_parts, _survived) = (_window.Of(ask), _window.Survived(ask));
        var chances = From(ask, 0, ask.State.Departure, ask.State.Health);
        return new(chances[0], chances[1], chances[2], chances[3]);
    }

    // Asked, not asked, and both again with a valid referral: four worlds that share satisfaction and churn.
    private Vector256<double> From(Ask ask, int part, double departure, double health)
    {
        var step = _parts[part].Step;
        var (refers, tried, gone) = (Vector256<double>.Zero, Vector256<double>.Zero, 0.0);
        for (; part < _parts.Count && _parts[part].Step == step; part++)
        {
            var now = _parts[part];
            var referring = Hazards(ask, now, departure, health);
            var leaving = Leaving(ask.Contact.Account, now, departure, health);
            refers += referring * ((1 - gone) * now.Share - leaving * now.Late);
            tried += referring * now.Share;
            gone += leaving * now.Leaving;
        }
        if (part == _parts.Count) return refers;
        var later = Vector256<double>.Zero;
        foreach (var (news, weight) in _nodes) later += weight * Next(ask, part, departure, health, news);
        return refers + (1 - gone) * (Vector256<double>.One - tried) * later;
    }

    private Vector256<double> Next(Ask ask, int part, double departure, double health, double news)
    {
        var account = ask.Contact.Account;
        departure = options.Causes.Satisfaction.Persistence * departure + news;
        return From(ask, part, departure, Satisfaction.FollowingHealth(options.Causes.Usage, account, health, account.Mean + departure));
    }

    private Vector256<double> Hazards(Ask ask, WindowPart part, double departure, double health)
    {
        var contact = ask.Contact;
        var satisfaction = contact.Account.Mean + departure + contact.Deviation;
        var lasting = _hazard.Lasting(contact, part.Day, health) + options.Causes.Referrals.Satisfaction * satisfaction;
        var running = _hazard.Running(contact, ask.State.Prompts, part.Instant, satisfaction);
        var asking = part.Instant < ask.AskedAt + options.Causes.Asks.Days * 86400L
            ? _hazard.Asking(contact, satisfaction) + _hazard.Offer(contact, ask.Variant)
            : running;
        var (asked, unasked) = (Sampling.Logistic(lasting + asking), Sampling.Logistic(lasting + running));
        return Vector256.Create(asked, unasked, asked, unasked) * Valid;
    }

    private static readonly Vector256<double> Valid = Vector256.Create(1, 1, 1 - Referrals.RepeatShare, 1 - Referrals.RepeatShare);

    // In the ask's month the account is known to be there still, which makes leaving in what is left of it a little likelier.
    private double Leaving(Account account, WindowPart part, double departure, double health)
    {
        var hazard = Churn.Hazard(options.Causes.Churn, account, part.Day, account.Mean + departure, health);
        return part.Step == 0 ? hazard / (1 - hazard * _survived) : hazard;
    }
}
