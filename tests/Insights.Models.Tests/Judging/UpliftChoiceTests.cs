using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Models.Tests.Learners;

namespace Insights.Models.Tests.Judging;

public class UpliftChoiceTests
{
    // Small trees, for speed: there are a hundred worlds to learn.
    static readonly UpliftOptions Quick = new() { Threads = 1, OutcomeTrees = new() { Trees = 20, MaxDepth = 2 }, EffectTrees = new() { Trees = 20, MaxDepth = 2 } };

    [Fact]
    public void A_constant_effect_is_hardly_ever_taken_for_a_signal()
    {
        int chosen = 0, single = 0;
        for (var seed = 1UL; seed <= 100; seed++)
        {
            var trial = UpliftWorld.Of(seed, 400, signal: 0).Trial;
            if (UpliftChoice.Fit(trial, Quick, new(Permutations: 200))[0].Withheld is null) chosen++;
            if (UpliftCurve.OutOfFold(UpliftModel.Fit(trial, Quick)["mail"], trial, new(200)).IsDistinguishable) single++;
        }
        Assert.InRange(chosen, 0, 10);
        Assert.InRange(single, 0, 10);
    }

    [Fact]
    public void A_signal_is_found_without_rows_kept_back()
    {
        var world = UpliftWorld.Of(3, 5000, signal: 1);
        var choice = Assert.Single(UpliftChoice.Fit(world.Trial, Quick));
        Assert.Null(choice.Withheld);
        Assert.Equal("mail", choice.Arm.Name);
        Assert.InRange(UpliftWorld.Correlation(choice.Arm.Uplift(world.Trial.Table), world.Effects), 0.7, 1);
        Assert.Equal(6, choice.Candidates.Count);
        Assert.Equal(choice.Learner, choice.Candidates[0].Learner);
        Assert.Equal(choice.OutOfFold.Qini, choice.Candidates.MaxBy(candidate => candidate.Qini.Value)!.Qini);
    }

    [Fact]
    public void The_best_of_several_by_luck_is_above_one_by_luck()
    {
        var choice = UpliftChoice.Fit(UpliftWorld.Of(3, 1000, signal: 1).Trial, Quick)[0];
        Assert.InRange(choice.BestByLuck.High, choice.OutOfFold.Random.High, 2 * choice.OutOfFold.Random.High);
        Assert.True(choice.BestByLuck.Low > choice.OutOfFold.Random.Low);
    }

    [Fact]
    public void Each_treatment_is_chosen_for_on_its_own_and_one_that_does_nothing_is_withheld_with_figures()
    {
        var choices = UpliftChoice.Fit(UpliftWorld.Of(6, 6000, signal: 1, called: true).Trial, Quick);
        Assert.Equal(["call", "mail"], choices.Select(choice => choice.Arm.Name));
        Assert.Null(choices[1].Withheld);
        var reason = choices[0].Withheld;
        Assert.NotNull(reason);
        Assert.StartsWith("No signal on whom call works: on rows left out the best of 6 learners, the ", reason);
        Assert.Contains($"has a Qini of {choices[0].OutOfFold.Qini.Value:F5}", reason);
        Assert.Contains($"average effect, {choices[0].OutOfFold.AverageEffect.Value:F4} (", reason);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var trial = UpliftWorld.Of(2, 700, signal: 0.5).Trial;
        var choice = UpliftChoice.Fit(trial, Quick)[0];
        var other = UpliftChoice.Fit(UpliftWorld.Sorted(trial, RandomTables.Shuffled(700, 3)), Quick)[0];
        Assert.Equal(choice.Candidates, other.Candidates);
        Assert.Equal(choice.BestByLuck, other.BestByLuck);
        Assert.Equal(choice.Withheld, other.Withheld);
    }

    [Fact]
    public void A_model_is_judged_on_the_rows_it_was_learned_from_or_not_at_all()
    {
        var trial = UpliftWorld.Of(2, 200, signal: 0.5).Trial;
        var arm = UpliftModel.Fit(trial, Quick)["mail"];
        var less = UpliftWorld.Sorted(trial, [.. Enumerable.Range(0, 199)]);
        Assert.Contains("from 200 rows, and this test has 199", Assert.Throws<ArgumentException>(() => UpliftCurve.OutOfFold(arm, less)).Message);
    }
}
