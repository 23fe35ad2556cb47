using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>
/// What will happen within 13 weeks of the as-of date, by living through them many times from the very state of that day. In each of these
/// futures one person of each company is asked on the first day, if asks have an effect at all.
/// </summary>
/// <param name="Leaves">By account id.</param>
/// <param name="Refers">By contact id, if nobody asks.</param>
/// <param name="RefersIfAsked">By contact id.</param>
sealed record WorldTruth(
    IReadOnlyDictionary<string, double> Leaves, IReadOnlyDictionary<string, double> Refers, IReadOnlyDictionary<string, double> RefersIfAsked)
{
    const int Weeks = 13;

    public static WorldTruth Of(OtherWorld world, int futures)
    {
        var (firms, people) = (world.Population.Firms, world.Population.People);
        var (left, asked, unasked) = (new Tally[firms.Count], new Tally[people.Count], new Tally[people.Count]);
        var random = SeededRandom.For(world.Options.Seed, "futures");
        for (var future = 0; future < futures; future++)
        {
            var state = world.State.Copy();
            var chosen = world.Options.Has("asks") && world.Options.HasCauses ? Ask(world, state, random) : [];
            for (var week = 0; week < Weeks; week++) world.Live(world.Options.Weeks + week, state, random, null);
            for (var firm = 0; firm < firms.Count; firm++) left[firm].Add(state.Firms[firm].EndWeek != world.State.Firms[firm].EndWeek);
            for (var person = 0; person < people.Count; person++)
                (chosen.Contains(person) ? asked : unasked)[person].Add(state.People[person].ReferredWeek >= world.Options.Weeks);
        }
        return new(
            firms.Index().ToDictionary(firm => firm.Item.Id, firm => left[firm.Index].Share),
            people.Index().ToDictionary(person => person.Item.Id, person => unasked[person.Index].Share),
            people.Index().ToDictionary(person => person.Item.Id, person => (asked[person.Index].Count > 0 ? asked : unasked)[person.Index].Share));
    }

    static HashSet<int> Ask(OtherWorld world, WorldState state, SeededRandom random)
    {
        var now = world.Options.Weeks;
        HashSet<int> chosen = [.. world.Population.Firms.Select(firm => firm.FirstPerson + random.NextInt(firm.People))];
        foreach (var person in chosen)
        {
            ref var asked = ref state.People[person];
            (asked.AskWorks, asked.AskedWeek) = (now - asked.AskedWeek >= PersonWeek.AskTiresWeeks, now);
        }
        return chosen;
    }

    struct Tally
    {
        int _happened;

        public int Count { get; private set; }

        public readonly double Share => Count == 0 ? 0 : (double)_happened / Count;

        public void Add(bool happened) => (_happened, Count) = (_happened + (happened ? 1 : 0), Count + 1);
    }
}
