using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>What the company that sells to all of them does in a week: surveys twice a year, asks, and keeps its books.</summary>
sealed class CompanyWeek(OtherWorldOptions options, Population population, Journal journal)
{
    const int WeeksBetweenSurveys = 26;
    const int WeeksBetweenAsks = 12;

    /// <summary>Chance to answer, cold first.</summary>
    static readonly double[] Answers = [0.25, 0.35, 0.55];

    readonly SeededRandom _random = SeededRandom.For(options.Seed, "company");

    public void Live(int week, int firm, WorldState state)
    {
        var (here, now, monday) = (population.Firms[firm], state.Firms[firm], options.Day(week));
        for (var person = here.FirstPerson; person <= here.LastPerson; person++)
            if (!state.People[person].IsGone) Approach(week, person, here.Land, ref state.People[person]);
        if (monday.AddDays(6) is var sunday && (sunday.Month != monday.Month || monday.Day == 1))
            journal.Months.Add((here, new(sunday.Year, sunday.Month, 1), now.Price));
        if (week % options.UsageEveryWeeks == 0)
            journal.Usage.Add((here, monday, (int)Math.Round(here.Seats * (now.ChampionGone ? 0.45 : 0.75) * (0.8 + 0.4 * _random.NextDouble()))));
    }

    void Approach(int week, int person, Land land, ref PersonState now)
    {
        var gave9 = false;
        if ((week + person) % WeeksBetweenSurveys == 0)
        {
            var day = journal.SomeDay(week);
            journal.Invitations.Add((person, day));
            if (_random.NextBool(Answers[(int)now.Mood]))
            {
                var answer = new AnswerNote(person, day, land.Score(now.Mood, _random), now.Mood);
                journal.Answers.Add(answer);
                gave9 = answer.Score >= 9;
            }
        }
        if (options.Has("asks") && week - now.AskedWeek > WeeksBetweenAsks && _random.NextBool(gave9 ? 0.4 : 0.006)) Ask(week, person, ref now);
    }

    void Ask(int week, int person, ref PersonState now)
    {
        var isHeldOut = _random.NextBool(0.1);
        journal.Asks.Add(new(person, options.Day(week).AddDays(6), isHeldOut));
        if (!isHeldOut) (now.AskWorks, now.AskedWeek) = (week - now.AskedWeek >= PersonWeek.AskTiresWeeks, week + 1);
    }
}
