using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>
/// A second world, by other rules than the sample company's: no sum of effects, but thresholds, contagion and ends of terms; answers that mean
/// something else in each land. Nothing of it is shared with the sample's generator.
/// </summary>
sealed class OtherWorld
{
    readonly FirmWeek _firms;
    readonly PersonWeek _people;

    OtherWorld(OtherWorldOptions options)
    {
        (Options, Population) = (options, Population.Of(options));
        (State, Journal) = (WorldState.Of(Population), new(options));
        (_firms, _people) = (new(options, Population), new(options, Population));
    }

    public OtherWorldOptions Options { get; }
    public Population Population { get; }
    public Journal Journal { get; }

    /// <summary>How things stand on the as-of date.</summary>
    public WorldState State { get; }

    /// <summary>Lives through all weeks up to the as-of date.</summary>
    public static OtherWorld Live(OtherWorldOptions options)
    {
        var world = new OtherWorld(options);
        var company = new CompanyWeek(options, world.Population, world.Journal);
        var random = SeededRandom.For(options.Seed, "life");
        for (var week = 0; week < options.Weeks; week++)
        {
            world.Live(week, world.State, random, world.Journal);
            for (var firm = 0; firm < options.Accounts; firm++)
                if (world.IsCustomer(firm, week, world.State)) company.Live(week, firm, world.State);
        }
        return world;
    }

    /// <summary>One week of everybody, written down where there is a journal.</summary>
    public void Live(int week, WorldState state, SeededRandom random, Journal? journal)
    {
        for (var firm = 0; firm < Population.Firms.Count; firm++)
        {
            if (!IsCustomer(firm, week, state)) continue;
            _firms.Live(week, firm, state, random, journal);
            if (!IsCustomer(firm, week, state)) continue;
            for (var person = Population.Firms[firm].FirstPerson; person <= Population.Firms[firm].LastPerson; person++)
                _people.Live(week, person, state, random, journal);
        }
    }

    /// <summary>Who has left by the as-of date, and the first month they no longer pay for.</summary>
    public IEnumerable<(Firm Firm, DateOnly Month)> Left() => Population.Firms.Index().Where(firm => State.Firms[firm.Index].EndWeek < Options.Weeks)
        .Select(firm => (firm.Item, NextMonth(Options.Day(State.Firms[firm.Index].EndWeek))));

    public static DateOnly NextMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);

    public bool IsCustomer(int firm, int week, WorldState state) => week >= Population.Firms[firm].FirstWeek && week < state.Firms[firm].EndWeek;
}
