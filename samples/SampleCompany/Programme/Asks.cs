using Insights.Models.Statistics;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Programme;

/// <summary>
/// Whom the customer-success managers ask: mostly recent 9–10 scorers, now and then others. A share of the chosen is
/// held out, whatever they are like; so the effect of asking can be measured.
/// </summary>
sealed class Asks(SampleOptions options, Calendar calendar)
{
    private const long Day = 86400;
    private const int DaysBetween = 60;
    private static readonly string[] Channels = ["email", "call", "review_meeting", "in_app"];
    private readonly AskParameters _causes = options.Causes.Asks;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "asks");
    private readonly List<Ask> _asks = [];

    public void Choose(Contact contact, int month)
    {
        if (!_random.NextBool(Chance(contact))) return;
        var asked = calendar.InMonth(month, _random);
        if (!calendar.IsPast(asked) || asked < contact.LeftAloneUntil) return;
        var day = calendar.DayOf(asked);
        if (!contact.IsReachable(day) || !contact.Account.IsPaying(day) || day - contact.Account.StartedOn < 90) return;
        Add(contact, asked);
    }

    public IEnumerable<Ask> InOrderOfTime => _asks.OrderBy(ask => ask.AskedAt).ThenBy(ask => ask.Number);

    public void Write(Table table)
    {
        foreach (var ask in InOrderOfTime)
        {
            var row = table.Row().Text(ask.Id).Text(ask.Contact.Id).Instant(ask.AskedAt).Text(ask.Contact.Account.OwnerEmail)
                .Text(ask.Channel).Text(ask.Variant);
            row = Outcome(ask) switch
            {
                ("", _) => row.Blank().Blank(),
                var (outcome, at) => row.Text(outcome).Instant(at),
            };
            row.Flag(ask.IsHeldOut).End();
        }
    }

    private double Chance(Contact contact)
    {
        var byScore = contact.LastScore >= 9 ? 0.13 : contact.LastScore >= 7 ? 0.03 : contact.LastScore >= 0 ? 0.008 : 0.02;
        return _causes.Frequency * byScore * (contact.Role is Role.DecisionMaker or Role.Champion ? 1.5 : 1);
    }

    private void Add(Contact contact, long asked)
    {
        var declines = Sampling.Logistic(-1.6 - 0.8 * contact.Satisfaction);
        var accepts = (1 - declines) * Sampling.Logistic(-0.4 + 0.6 * contact.Satisfaction);
        var answer = _random.Weighted([declines, accepts, 1 - declines - accepts]);
        var ask = new Ask
        {
            Number = _asks.Count + 1,
            Contact = contact,
            AskedAt = asked,
            Channel = Channels[_random.Weighted([0.55, 0.2, 0.15, 0.1])],
            Variant = contact.Account.Variant ?? _causes.DefaultVariant,
            IsHeldOut = _random.NextBool(_causes.HeldOutShare),
            Answer = answer switch { 0 => "declined", 1 => "accepted", _ => "no_answer" },
            State = new(contact.Account.Departure, contact.Account.Health, contact.Prompts),
            AnsweredAt = asked + (answer == 2 ? 21 * Day : (long)(_random.LogNormal(3, 0.8) * Day)),
        };
        _asks.Add(ask);
        contact.LeftAloneUntil = asked + (ask.IsHeldOut ? _causes.HeldOutDays : DaysBetween) * Day;
        if (ask.IsHeldOut) return;
        contact.LastAsk = ask;
        if (contact.Account.Variant is not null && contact.Exposure is { FirstExposedAt: 0 } exposure && asked > exposure.AssignedAt) exposure.FirstExposedAt = asked;
    }

    // What is known on the as-of day; nothing at all is known of somebody who was held out.
    private (string Outcome, long At) Outcome(Ask ask)
    {
        if (ask.IsHeldOut) return ("", 0);
        if (ask.ReferredAt != 0) return ("referred", ask.ReferredAt);
        return calendar.IsPast(ask.AnsweredAt) ? (ask.Answer, ask.AnsweredAt) : ("pending", 0);
    }
}
