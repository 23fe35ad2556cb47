using Insights.Models.Statistics;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.Texts;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Signals;

/// <summary>
/// Invitations and answers: the relationship survey twice a year, one after a solved ticket, one after a referral.
/// What is answered follows satisfaction, and so does whether it is answered.
/// </summary>
sealed class Surveys(SampleOptions options, Calendar calendar, Inbox inbox)
{
    private const long Day = 86400;
    private readonly AnswerParameters _causes = options.Causes.Answers;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "surveys");
    private readonly Comments _comments = new(options.Seed);
    private int _invitations;
    private int _responses;

    public void Relationship(Contact contact, int month)
    {
        if ((month + contact.SurveyPhase) % 6 != 0) return;
        var sent = calendar.InMonth(month, _random);
        var day = calendar.DayOf(sent);
        if (!contact.IsReachable(day) || day - contact.CreatedOn < 30) return;
        Invite(contact, "relationship", sent, contact.Satisfaction, bonus: 0);
    }

    /// <param name="contact">Whose ticket was solved.</param>
    /// <param name="solved">When.</param>
    /// <param name="experience">What handling the ticket was like; 0 is usual.</param>
    public void Transactional(Contact contact, long solved, double experience)
    {
        var sent = solved + 1800 + _random.NextInt(3600);
        if (sent - contact.SurveyedAt < 14 * Day || !_random.NextBool(options.Causes.Tickets.SurveyedShare)) return;
        if (!calendar.IsPast(sent) || !contact.IsReachable(calendar.DayOf(sent))) return;
        contact.SurveyedAt = sent;
        Invite(contact, "transactional", sent, 0.55 * contact.Satisfaction + 0.6 * experience, _causes.Transactional, experience);
    }

    public void Programme(Contact contact, long submitted)
    {
        var sent = submitted + 5 * Day + _random.NextInt(3600);
        if (!calendar.IsPast(sent) || !contact.IsReachable(calendar.DayOf(sent))) return;
        Invite(contact, "programme", sent, contact.Satisfaction + 0.3, _causes.Programme);
    }

    private void Invite(Contact contact, string survey, long sent, double opinion, double bonus, double? experience = null)
    {
        var channel = survey == "relationship" && _random.NextBool(0.2) ? "in_app" : "email";
        if (!calendar.IsPast(sent)) return;
        inbox.Invitations.Row().Key("I-", ++_invitations).Text(contact.Id).Text(survey).Text(channel).Instant(sent).End();
        if (!_random.NextBool(Sampling.Logistic(_causes.Base + RoleEffect(contact.Role) + bonus + _causes.Satisfaction * contact.Satisfaction))) return;
        var answered = sent + (long)Math.Min(_random.LogNormal(20 * 3600, 1.3), 21 * Day);
        var score = Scores.Recommend(opinion + _causes.Noise * _random.NextNormal() + (contact.Account.Company.Country.Code == "JP" ? _causes.Japanese : 0));
        var told = survey != "transactional" && _random.NextBool(0.4) ? _random.Poisson(_random.LogNormal(score >= 7 ? 3.0 : 6.0, 1.0)) : -1;
        if (!calendar.IsPast(answered)) return;
        Answer(contact, survey, channel, answered, score, experience, told);
    }

    private void Answer(Contact contact, string survey, string channel, long answered, int score, double? experience, int told)
    {
        var signsByEmail = _random.NextBool(0.08);
        var row = inbox.Responses.Row(calendar.DayOf(answered)).Key("R-", ++_responses);
        row = signsByEmail ? row.Blank().Text(contact.Email) : row.Text(contact.Id).Blank();
        row = row.Text(survey).Key("I-", _invitations).Instant(answered);

        // After a ticket some are asked how satisfied they were, and some of those nothing else.
        var asksSatisfaction = experience is not null && _random.NextBool(0.4);
        var asksRecommendation = !asksSatisfaction || _random.NextBool(0.65);
        row = asksRecommendation ? row.Whole(score) : row.Blank();
        row = asksSatisfaction ? row.Whole(Scores.Satisfied(experience!.Value)) : row.Blank();
        row = row.Text(_comments.Draw(score, contact.Language)).Text(channel).Text(contact.Language);
        (told >= 0 ? row.Whole(told) : row.Blank()).End();
        if (survey == "relationship") (contact.LastScore, contact.LastScoreAt) = (score, answered);
    }

    private double RoleEffect(Role role) => role switch
    {
        Role.Champion => _causes.Champion,
        Role.DecisionMaker => _causes.DecisionMaker,
        _ => 0,
    };
}
