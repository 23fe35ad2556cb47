using Insights.Models.Features;
using Insights.Models.Statistics;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>On whom asking works, in companies where the truth is known.</summary>
public sealed class AskUpliftTrainingTests
{
    static readonly DateOnly First = new(2024, 7, 1);

    [Fact]
    public void Where_asking_helps_one_half_only_that_is_found()
    {
        var uplift = Learned(Company(rows: 6000, chance: (asked, champion) => asked && champion ? 0.25 : 0.05));

        Assert.True(uplift.IsFound, uplift.Verdict);
        Assert.StartsWith("On whom asking works can be told from chance on ", uplift.Verdict);
        Assert.InRange(uplift.Curve!.UpliftAt(AskUplift.Top)!.Value, 0.12, 0.28);
        Assert.InRange(uplift.MeanEffect!.Value, 0.07, 0.13);
    }

    [Fact]
    public void Where_it_helps_all_alike_nothing_is_found_but_the_mean_effect()
    {
        var uplift = Learned(Company(rows: 6000, chance: (asked, champion) => (champion ? 0.15 : 0.05) + (asked ? 0.1 : 0)));

        Assert.False(uplift.IsFound);
        Assert.StartsWith("Not distinguishable from random: ", uplift.Verdict);
        Assert.InRange(uplift.MeanEffect!.Value, 0.07, 0.13);
    }

    [Theory]
    [InlineData(0, "Contacts held out: 0, of whom 0 referred all the same; telling on whom asking works needs about 200 more held-out asks.")]
    [InlineData(100, "Contacts held out: 100, of whom 25 referred all the same; telling on whom asking works needs about 100 more held-out asks.")]
    public void Too_few_held_out_are_a_reason_in_words_that_says_how_many_more(int heldOut, string expected)
    {
        var uplift = Learned(Company(2000, (_, _) => 0.25, heldOut, everyFourth: true));

        Assert.Null(uplift.Curve);
        Assert.Equal(expected, uplift.Verdict);
    }

    [Fact]
    public void Where_too_few_of_the_held_out_referred_the_reason_says_how_many_more_are_needed_at_that_pace()
    {
        var uplift = Learned(Company(4000, (asked, _) => asked ? 0.2 : 0, heldOut: 1000));

        // 20 missing, at less than one in 2,000.
        Assert.Equal("Contacts held out: 1000, of whom 0 referred all the same; telling on whom asking works needs about 40040 more held-out asks.", uplift.Verdict);
    }

    [Fact]
    public void Where_all_were_held_out_of_late_the_months_are_waited_for()
    {
        var company = Company(3000, (_, _) => 0.3, heldOut: 600);
        var uplift = Learned(company with { Days = [.. company.Days.Select((_, row) => First.AddDays(row / 60))] });

        Assert.Null(uplift.Curve);
        Assert.EndsWith("Wait for more months.", uplift.Verdict);
    }

    [Fact]
    public void A_block_is_ranked_by_what_was_over_before_it_and_by_other_accounts()
    {
        var asks = Company(3000, (_, _) => 0.2);
        int[] rows = [.. Enumerable.Range(0, 3000)];

        var blocks = AskBlock.Of(asks, rows);

        Assert.Equal(6, blocks.Count);
        foreach (var block in blocks)
        {
            Assert.NotEmpty(block.Learned);
            Assert.True(block.Learned.Max(row => asks.Days[row]).AddDays(Target.HorizonDays) <= block.Judged.Min(row => asks.Days[row]));
            Assert.Empty(block.Learned.Select(row => asks.Groups[row]).Intersect(block.Judged.Select(row => asks.Groups[row])));
        }
        Assert.Equal(rows.Where(row => asks.Days[row] >= blocks[0].First), blocks.SelectMany(block => block.Judged).Order());
        Assert.InRange(blocks.SelectMany(block => block.Judged).Count(row => !asks.Asked[row]) / (double)asks.Asked.Count(asked => !asked), 0.49, 0.52);
    }

    static AskUplift Learned(AskExperiment asks) => new AskUpliftTraining(asks, seed: 5, CancellationToken.None).Run();

    /// <summary>Asks of two years, three an account; some, evenly over the days, are held out. One feature says who is a champion, five say nothing.</summary>
    static AskExperiment Company(int rows, Func<bool, bool, double> chance, int? heldOut = null, bool everyFourth = false)
    {
        var random = new SeededRandom(11);
        var heldOutOf = heldOut ?? rows / 3;
        bool[] asked = [.. Enumerable.Range(0, rows).Select(row => (long)(row + 1) * heldOutOf / rows == (long)row * heldOutOf / rows)];
        bool[] champion = [.. asked.Select(_ => random.NextBool(0.5))];
        var place = 0;
        bool[] referred = [.. asked.Select((isAsked, row) => everyFourth && !isAsked ? place++ % 4 == 0 : random.NextBool(chance(isAsked, champion[row])))];
        var noise = Enumerable.Range(0, 5).Select(column => FeatureColumn.Numeric($"noise{column}", [.. asked.Select(_ => (float)random.NextNormal())]));
        DateOnly[] days = [.. asked.Select((_, row) => First.AddDays((int)(730L * row / rows)))];
        int[] accounts = [.. Enumerable.Range(0, rows).OrderBy(_ => random.NextBits()).Select(row => row / 3)];
        return new(
            new FeatureTable([FeatureColumn.Numeric("champion", [.. champion.Select(each => each ? 1f : 0f)]), .. noise]),
            [.. days.Select(day => day.AddDays(-1))], days, asked, referred, accounts, 0);
    }
}
