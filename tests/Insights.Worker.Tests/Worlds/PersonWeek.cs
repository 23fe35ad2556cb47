using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>
/// A person's week. Referring is caught from colleagues, comes in a streak after a referral was won, or follows an ask, unless one was asked shortly
/// before; the cold never refer, and nobody does while the company has a grievance.
/// </summary>
sealed class PersonWeek(OtherWorldOptions options, Population population)
{
    public const int AskWorksWeeks = 4;

    /// <summary>An ask within so many weeks of another does nothing.</summary>
    public const int AskTiresWeeks = 26;

    public void Live(int week, int number, WorldState state, SeededRandom random, Journal? journal)
    {
        var person = population.People[number];
        ref var now = ref state.People[number];
        ref var firm = ref state.Firms[person.Firm];
        if (now.IsGone) return;
        if (random.NextBool(0.02)) now.Mood = Feel(firm.IsGrieved, random);
        if (random.NextBool(ReferringChance(week, number, now, firm))) Refer(week, number, ref now, ref firm, random, journal);
    }

    double ReferringChance(int week, int number, in PersonState now, in FirmState firm)
    {
        if (!options.HasCauses) return 0.003;
        if (now.Mood == Mood.Cold || firm.IsGrieved) return 0;
        var isHot = now.Mood == Mood.Hot;
        var chance = isHot ? 0.002 : 0.0003;
        if (week - firm.ReferredWeek is > 0 and <= 8 && firm.Referrer != number) chance += isHot ? 0.04 : 0.015;
        if (week - now.WonWeek is >= 0 and < 10) chance += 0.05;
        if (week - now.AskedWeek is >= 0 and < AskWorksWeeks && now.AskWorks) chance += isHot ? 0.06 : 0.008;
        return chance * Season(options.Day(week).Month);
    }

    static double Season(int month) => month switch { 8 or 12 => 0.3, 4 => 1.8, _ => 1 };

    static Mood Feel(bool isGrieved, SeededRandom random) => (isGrieved, random.NextDouble()) switch
    {
        (true, < 0.7) or (false, < 0.25) => Mood.Cold,
        (true, < 0.95) or (false, < 0.75) => Mood.Warm,
        _ => Mood.Hot,
    };

    static void Refer(int week, int number, ref PersonState now, ref FirmState firm, SeededRandom random, Journal? journal)
    {
        var (qualifies, lag) = (random.NextBool(0.45), 6 + random.NextInt(9));
        var isWon = qualifies && random.NextBool(0.35);
        (now.ReferredWeek, firm.ReferredWeek, firm.Referrer) = (week, week, number);
        if (isWon) now.WonWeek = week + lag;
        journal?.Refer(number, week, qualifies, isWon, lag);
    }
}
