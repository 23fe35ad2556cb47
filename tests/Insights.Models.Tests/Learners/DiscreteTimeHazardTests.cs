using FsCheck.Fluent;
using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

public class DiscreteTimeHazardTests
{
    // Deep enough for an interval of its own, and next to no penalty.
    static readonly BoostedTreesOptions Loose = new() { Trees = 80, LearningRate = 0.5, MaxDepth = 12, Lambda = 1e-6, MinChildHessian = 1e-6, Threads = 1 };

    static readonly BoostedTreesOptions Usual = new() { MaxDepth = 3, Threads = 1 };

    [Fact]
    public void Without_features_the_hazards_are_those_of_the_life_table()
    {
        var random = new SeededRandom(12);
        SurvivalTime[] subjects = [.. SurvivalGen.Exponential(random, 3000).Select((subject, row) => row % 3 > 0 ? subject : subject with { Entry = subject.Time * random.NextDouble() })];
        double[] ends = [0.2, 0.5, 0.75, 1, 1.4, 2, 2.5];
        var fitted = DiscreteTimeHazard.Fit(Nothing(subjects.Length), subjects, new() { Ends = ends, Trees = Loose }).Predict(Nothing(1));
        var table = LifeTable.Of(SurvivalTimes.Of(subjects), ends);
        Assert.All(table.Zip(fitted.Hazards(0).ToArray()), row => Assert.Equal(row.First.Hazard!.Value, row.Second, 1e-4));
        Assert.All(table.Zip(fitted.Survival(0)), row => Assert.Equal(row.First.Survival!.Value, row.Second, 1e-4));
    }

    [Fact]
    public void Without_features_it_is_the_life_table_whatever_the_subjects() => Prop.ForAll(SurvivalGen.Subjects(late: true), subjects =>
    {
        double[] ends = [2, 3, 6, 12, 24];
        var table = LifeTable.Of(SurvivalTimes.Of(subjects), ends);
        try
        {
            var hazards = DiscreteTimeHazard.Fit(Nothing(subjects.Length), subjects, new() { Ends = ends, Trees = Loose }).Predict(Nothing(1)).Hazards(0);
            // Where nobody or everybody had the event the log-odds only go towards infinity.
            foreach (var (interval, hazard) in hazards.ToArray().Index())
                if (!SurvivalGen.Near(table[interval].Hazard!.Value, hazard, 0.02)) return false;
            return true;
        }
        catch (ArgumentException refusal)
        {
            return refusal.Message.Contains("Nobody was followed") ? table.Any(row => row.AtRisk == 0)
                : refusal.Message.Contains("Nobody had the event") ? table.All(row => row.Events == 0)
                : refusal.Message.Contains("Everybody had the event") && table.All(row => row.Events == row.AtRisk);
        }
    }).Holds();

    [Fact]
    public void Survival_under_proportional_hazards_is_near_the_truth()
    {
        var world = new HazardWorld(1, 6000);
        var model = DiscreteTimeHazard.Fit(world.Table, world.Subjects, new() { Ends = HazardWorld.Ends, Trees = Usual });
        var fresh = new HazardWorld(2, 1000);
        var curves = model.Predict(fresh.Table);
        var errors = Enumerable.Range(0, curves.Rows).SelectMany(row => curves.Survival(row).Zip(fresh.Survival(row), (said, truth) => Math.Abs(said - truth))).ToList();
        Assert.InRange(errors.Average(), 0, 0.03);
        var (reached, possible) = (Concordance(row => curves.Survival(row)[^1], fresh.Subjects), Concordance(row => fresh.Survival(row)[^1], fresh.Subjects));
        Assert.InRange(reached, possible - 0.02, possible + 0.01);
        Assert.True(possible > 0.65);
    }

    [Fact]
    public void Survival_never_rises_and_what_is_within_some_intervals_follows_from_it()
    {
        var world = new HazardWorld(3, 400);
        var curves = DiscreteTimeHazard.Fit(world.Table, world.Subjects, new() { Intervals = 8, Trees = Usual }).Predict(world.Table);
        for (var row = 0; row < curves.Rows; row++)
        {
            double[] survival = [1, .. curves.Survival(row)];
            Assert.All(survival.Zip(survival.Skip(1)), step => Assert.InRange(step.Second, 0, step.First));
            Assert.Equal(1 - survival[3], curves.EventWithin(row, 3), 1e-12);
            Assert.Equal(1 - survival[8] / survival[5], curves.EventWithin(row, 3, survived: 5), 1e-12);
        }
        Assert.Equal(world.Subjects.Max(subject => subject.Time), curves.Ends[^1]);
        Assert.Contains("After 6 of 8 intervals the hazard of 2 more is known", Assert.Throws<ArgumentOutOfRangeException>(() => curves.EventWithin(0, 3, survived: 6)).Message);
    }

    [Fact]
    public void The_order_of_subjects_changes_nothing()
    {
        var world = new HazardWorld(4, 500);
        var order = RandomTables.Shuffled(500, 9);
        var options = new HazardOptions { Ends = HazardWorld.Ends, Trees = Usual };
        var straight = DiscreteTimeHazard.Fit(world.Table, world.Subjects, options).Predict(world.Table);
        var shuffled = DiscreteTimeHazard.Fit(world.Table.Select(order), [.. order.Select(row => world.Subjects[row])], options).Predict(world.Table);
        for (var row = 0; row < 500; row++) Assert.Equal(straight.Hazards(row).ToArray(), shuffled.Hazards(row).ToArray());
    }

    [Fact]
    public void A_weight_of_two_is_the_subject_twice()
    {
        var world = new HazardWorld(5, 300);
        var options = new HazardOptions { Ends = HazardWorld.Ends, Trees = Usual };
        int[] twice = [.. Enumerable.Range(0, 600).Select(row => row / 2)];
        var weighted = DiscreteTimeHazard.Fit(world.Table, [.. world.Subjects.Select(subject => subject with { Weight = 2 })], options).Predict(world.Table);
        var doubled = DiscreteTimeHazard.Fit(world.Table.Select(twice), [.. twice.Select(row => world.Subjects[row])], options).Predict(world.Table);
        for (var row = 0; row < 300; row++) Assert.Equal(doubled.Hazards(row).ToArray(), weighted.Hazards(row).ToArray());
    }

    [Fact]
    public void A_hazard_that_turns_round_is_found()
    {
        // Of A everybody leaves in the first half, of B in the second: no factor common to all intervals says that.
        SurvivalTime[] subjects = [.. Enumerable.Range(0, 400).Select(row => SurvivalTime.Event(row % 2 == 0 ? 1 + row % 3 : 4 + row % 3))];
        var table = new FeatureTable([FeatureColumn.Categorical("kind", [.. subjects.Select(subject => subject.Time <= 3 ? "A" : "B")])]);
        var curves = DiscreteTimeHazard.Fit(table, subjects, new() { Ends = [1, 2, 3, 4, 5, 6], Trees = Usual }).Predict(table.Select([0, 1]));
        Assert.InRange(curves.EventWithin(0, 3), 0.98, 1);
        Assert.InRange(curves.EventWithin(1, 3), 0, 0.02);
        Assert.InRange(curves.EventWithin(1, 3, survived: 3), 0.98, 1);
    }

    [Fact]
    public void Sixty_thousand_subjects_in_twenty_four_intervals_are_no_trouble()
    {
        var random = new SeededRandom(6);
        var subjects = new SurvivalTime[60_000];
        var x = new float[subjects.Length];
        for (var row = 0; row < subjects.Length; row++)
        {
            x[row] = random.NextInt(20);
            subjects[row] = random.NextBool(0.05 + x[row] / 100) ? SurvivalTime.Event(1 + random.NextInt(24)) : SurvivalTime.Censored(24);
        }
        var table = new FeatureTable([FeatureColumn.Numeric("x", x)]);
        var options = new HazardOptions { Intervals = 24, Trees = Usual with { Trees = 5 } };
        Assert.Equal(24, DiscreteTimeHazard.Fit(table, subjects, options).Ends.Count);
        Refused("make 1,3", "and 1,000,000 are the most: take fewer or longer intervals", () => DiscreteTimeHazard.Fit(table, subjects, options with { MostRows = 1_000_000 }));
    }

    [Fact]
    public void What_cannot_be_learned_from_is_refused_in_words()
    {
        static void Fit(HazardOptions options, params SurvivalTime[] subjects) => DiscreteTimeHazard.Fit(Nothing(subjects.Length), subjects, options);
        var months = new HazardOptions { Ends = [1, 2, 3], Trees = Usual };
        Refused("There is no subject", "hazards", () => Fit(months));
        Refused("Nobody had the event up to 3", "until some have", () => Fit(months, new(5, 1), new(3, 0)));
        Refused("Subject 1 of 1", "it enters at 4 and ends at 2", () => Fit(months, new SurvivalTime(2, 1, Entry: 4)));
        Refused("Nobody was followed", "from 2 to 3", () => Fit(months, new(1, 1), new(2, 0)));
        Refused("Nobody was followed", "from 0 to 1", () => Fit(months, new(3, 1, Entry: 1), new(3, 0, Entry: 1.5)));
        Refused("Everybody had the event", "shorter intervals", () => Fit(new() { Ends = [9] }, new(1, 1), new(2, 1)));
        Refused("must rise", "1, 2, 3", () => Fit(new() { Ends = [2, 1] }, new(1, 1), new(2, 0)));
        Refused("Intervals is 0", "at least 1", () => Fit(new() { Intervals = 0 }, new(1, 1), new(2, 0)));
        Refused("Every time is 0", "no follow-up", () => Fit(new(), new(0, 1), new(0, 0)));
        Refused("1 subjects for 2 rows", "one is needed for each", () => DiscreteTimeHazard.Fit(Nothing(2), [new(1, 1)], months));
        var taken = new FeatureTable([FeatureColumn.Numeric(DiscreteTimeHazard.IntervalColumn, [1, 2])]);
        Refused("Two columns are named interval", "rename", () => DiscreteTimeHazard.Fit(taken, [new(3, 1), new(3, 0)], months));
    }

    static void Refused(string because, string also, Action act)
    {
        var message = Assert.Throws<ArgumentException>(act).Message;
        Assert.Contains(because, message);
        Assert.Contains(also, message);
    }

    static FeatureTable Nothing(int rows) => new([FeatureColumn.Numeric("nothing", new float[rows])]);

    /// <summary>Of pairs whose order is known, the share in which the one expected to last longer does (Harrell 1982), ties counting half.</summary>
    static double Concordance(Func<int, double> survival, IReadOnlyList<SurvivalTime> subjects)
    {
        double[] expected = [.. Enumerable.Range(0, subjects.Count).Select(survival)];
        var (right, all) = (0.0, 0);
        for (var first = 0; first < subjects.Count; first++)
            for (var other = 0; other < subjects.Count && subjects[first].Cause > 0; other++)
            {
                if (subjects[other].Time <= subjects[first].Time) continue;
                all++;
                right += expected[first] < expected[other] ? 1 : expected[first] == expected[other] ? 0.5 : 0;
            }
        return right / all;
    }
}
