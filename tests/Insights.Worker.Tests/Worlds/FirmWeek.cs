using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>
/// A company's week. It leaves only when a term is over, and hardly ever for one reason: it takes a high rise of the price, the
/// champion gone, or a grievance, two of them at once.
/// </summary>
sealed class FirmWeek(OtherWorldOptions options, Population population)
{
    const double HighRise = 0.1;

    /// <summary>Chance to leave at the end of a yearly term, by how many reasons there are.</summary>
    static readonly double[] LeavesYear = [0.02, 0.08, 0.5, 0.8];

    /// <summary>The same at the end of a monthly one.</summary>
    static readonly double[] LeavesMonth = [0.003, 0.01, 0.12, 0.25];

    public void Live(int week, int number, WorldState state, SeededRandom random, Journal? journal)
    {
        var firm = population.Firms[number];
        ref var now = ref state.Firms[number];
        if (options.Day(week) is var monday && monday.Month == firm.Land.RiseMonth && monday.Day <= 7) RaisePrice(ref now, week, random);
        Grieve(ref now, week, firm, random, journal);
        if (options.HasCauses && firm.HasChampion && !now.ChampionGone && random.NextBool(0.004)) LoseChampion(ref now, week, firm, state, journal);
        var lived = week - firm.FirstWeek;
        if (lived == 0 || lived % firm.TermWeeks != 0) return;
        if (random.NextBool(LeavingChance(now, week, firm))) now.EndWeek = week;
    }

    double LeavingChance(in FirmState now, int week, Firm firm)
    {
        if (!options.HasCauses) return firm.TermWeeks == 52 ? 0.12 : 0.01;
        var reasons = (week - now.RiseWeek < 45 ? 1 : 0) + (now.ChampionGone ? 1 : 0) + (now.IsGrieved || week - now.GrievedUntil < 12 ? 1 : 0);
        return (firm.TermWeeks == 52 ? LeavesYear : LeavesMonth)[reasons];
    }

    static void RaisePrice(ref FirmState now, int week, SeededRandom random)
    {
        var rise = random.NextBool(0.4) ? 0.12 + 0.2 * random.NextDouble() : 0.03;
        now.Price *= 1 + rise;
        if (rise >= HighRise) now.RiseWeek = week;
    }

    static void Grieve(ref FirmState now, int week, Firm firm, SeededRandom random, Journal? journal)
    {
        if (now.IsGrieved && random.NextBool(0.15))
        {
            (now.IsGrieved, now.GrievedUntil) = (false, week);
            journal?.Solve(firm, week);
        }
        else if (!now.IsGrieved && random.NextBool(0.005))
        {
            now.IsGrieved = true;
            if (journal is not null && random.NextBool(0.7)) journal.Complain(firm, week);
        }
    }

    static void LoseChampion(ref FirmState now, int week, Firm firm, WorldState state, Journal? journal)
    {
        now.ChampionGone = true;
        state.People[firm.FirstPerson].IsGone = true;
        journal?.Leave(firm.FirstPerson, week);
    }
}
