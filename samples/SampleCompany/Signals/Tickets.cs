using Insights.Models.Statistics;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.Texts;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Signals;

/// <summary>Support tickets: the less satisfied an account, the more of them, the more urgent and the more often reopened.</summary>
sealed class Tickets(SampleOptions options, Calendar calendar, Table table, Surveys surveys)
{
    private static readonly string[] Priorities = ["low", "normal", "high", "urgent"];
    private static readonly double[] ReplyHours = [20, 8, 3, 1];
    private static readonly double[] SolveHours = [60, 36, 20, 9];
    private readonly TicketParameters _causes = options.Causes.Tickets;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "tickets");
    private readonly TicketTexts _texts = new(options.Seed);
    private int _count;

    public void Open(Account account, int month)
    {
        var size = Math.Pow(account.Seats / 20.0, 0.25);
        var rate = _causes.MonthlyRate * size * Math.Exp(_causes.Satisfaction * account.Satisfaction) * (account.HasIncident ? _causes.Incident : 1);
        for (var left = _random.Poisson(rate); left > 0; left--)
        {
            var opened = calendar.InMonth(month, _random);
            var contact = account.Contacts[_random.NextInt(account.Contacts.Length)];
            if (calendar.IsPast(opened) && contact.IsThere(calendar.DayOf(opened))) Open(contact, opened);
        }
    }

    private void Open(Contact contact, long opened)
    {
        var account = contact.Account;
        var priority = Priority(account);
        var reopened = _random.Poisson(0.12 * Math.Exp(-0.4 * account.Satisfaction));
        var slowness = Math.Exp(0.9 * _random.NextNormal());
        var replied = opened + (long)(3600 * ReplyHours[priority] * slowness);
        var solved = replied + (long)(3600 * SolveHours[priority] * slowness * (1 + reopened) * (0.3 + _random.NextDouble()));
        if (_random.NextBool(0.015)) solved = long.MaxValue;
        var experience = -0.45 * Math.Log(slowness) - 0.7 * reopened + 0.5 * contact.Satisfaction + 0.4 * _random.NextNormal();

        Write(contact, priority, reopened, opened, calendar.Known(replied), calendar.Known(solved), experience);
        if (calendar.IsPast(solved)) surveys.Transactional(contact, solved, experience);
    }

    private int Priority(Account account)
    {
        var pressure = Math.Exp(-0.35 * account.Satisfaction);
        return _random.Weighted([0.25, 0.5, 0.18 * pressure, (account.HasIncident ? 0.25 : 0.05) * pressure]);
    }

    private void Write(Contact contact, int priority, int reopened, long opened, long replied, long solved, double experience)
    {
        var category = TicketTexts.Categories[_random.Weighted([0.24, 0.12, 0.12, 0.22, 0.1, 0.12, 0.08])];
        var zone = calendar.Zone;
        var row = table.Row(calendar.DayOf(opened)).Key("T-", ++_count).Text(contact.Account.Id);
        // A shared mailbox: the account is known, the person is not.
        row = _random.NextBool(0.05) ? row.Blank() : row.Text(contact.Id);
        row = row.Local(opened, zone).Local(replied, zone).Local(solved, zone).Text(Status(replied, solved)).Text(Priorities[priority]).Text(category);
        row = solved != 0 && _random.NextBool(0.3) ? row.Whole(Scores.Satisfied(experience)) : row.Blank();
        row.Whole(solved == 0 ? 0 : reopened).Text(_texts.Subject(category, contact.Language)).Text(_texts.Body(priority == 3))
            .Text(_random.Weighted([0.6, 0.25, 0.15]) switch { 0 => "email", 1 => "web", _ => "chat" }).End();
    }

    private string Status(long replied, long solved)
    {
        if (solved == 0) return replied == 0 ? "open" : "pending";
        return calendar.End - solved > 14 * 86400 ? "closed" : "solved";
    }
}
