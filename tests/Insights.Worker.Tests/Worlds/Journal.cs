using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>What a company's systems wrote down of the world, week by week; its files are made of it.</summary>
sealed class Journal(OtherWorldOptions options)
{
    readonly SeededRandom _random = SeededRandom.For(options.Seed, "days");
    readonly Dictionary<string, TicketNote> _open = [];

    public List<AnswerNote> Answers { get; } = [];
    public List<(int Person, DateOnly On)> Invitations { get; } = [];
    public List<AskNote> Asks { get; } = [];
    public List<ReferralNote> Referrals { get; } = [];
    public List<TicketNote> Tickets { get; } = [];
    public List<(Firm Firm, DateOnly Month, double Price)> Months { get; } = [];
    public List<(Firm Firm, DateOnly Monday, int Active)> Usage { get; } = [];
    public Dictionary<int, DateOnly> Gone { get; } = [];

    public DateOnly SomeDay(int week) => options.Day(week).AddDays(_random.NextInt(7));

    public bool Chance(double share) => _random.NextBool(share);

    public void Leave(int person, int week) => Gone[person] = SomeDay(week);

    public void Complain(Firm firm, int week)
    {
        var ticket = new TicketNote(firm, SomeDay(week)) { IsUrgent = Chance(0.3) };
        _open[firm.Id] = ticket;
        Tickets.Add(ticket);
    }

    public void Solve(Firm firm, int week)
    {
        if (_open.Remove(firm.Id, out var ticket)) ticket.SolvedOn = options.Day(week).AddDays(6);
    }

    public void Refer(int person, int week, bool qualifies, bool isWon, int lag) =>
        Referrals.Add(new(person, SomeDay(week), qualifies, isWon, options.Day(week + lag)));
}

sealed record AnswerNote(int Person, DateOnly On, int Score, Mood Mood);

sealed record AskNote(int Person, DateOnly On, bool IsHeldOut);

sealed record ReferralNote(int Person, DateOnly On, bool Qualifies, bool IsWon, DateOnly ClosedOn);

sealed record TicketNote(Firm Firm, DateOnly OpenedOn)
{
    public bool IsUrgent { get; init; }

    public DateOnly? SolvedOn { get; set; }
}
