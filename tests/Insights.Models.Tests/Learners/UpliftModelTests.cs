using Insights.Models.Features;
using Insights.Models.Learners;

namespace Insights.Models.Tests.Learners;

public class UpliftModelTests
{
    public static TheoryData<UpliftLearner, UpliftBase> All => [.. from learning in Enum.GetValues<UpliftBase>()
                                                                   from learner in Enum.GetValues<UpliftLearner>()
                                                                   select (learner, learning)];

    [Theory]
    [MemberData(nameof(All))]
    public void The_true_effect_is_found(UpliftLearner learner, UpliftBase learning)
    {
        var world = UpliftWorld.Of(1, 8000, signal: 1);
        var arm = UpliftModel.Fit(world.Trial, Options(learner, learning))["mail"];
        var uplift = arm.Uplift(world.Trial.Table);
        Assert.InRange(UpliftWorld.Correlation(uplift, world.Effects), 0.8, 1);
        Assert.InRange(UpliftWorld.Correlation(arm.OutOfFold, world.Effects), 0.7, 1);
        Assert.InRange(uplift.Average() - world.Effects.Average(), -0.03, 0.03);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_order_of_rows_and_columns_changes_nothing(UpliftLearner learner, UpliftBase learning)
    {
        var trial = UpliftWorld.Of(2, 900, signal: 1).Trial;
        var order = RandomTables.Shuffled(900, 3);
        var shuffled = UpliftWorld.Sorted(trial, order);
        var turned = new UpliftTrial(new([.. shuffled.Table.Columns.Reverse()]), shuffled.Arms, "none", shuffled.Outcomes);
        var arm = UpliftModel.Fit(trial, Options(learner, learning))["mail"];
        var other = UpliftModel.Fit(shuffled, Options(learner, learning))["mail"];
        Assert.Equal(arm.Uplift(trial.Table), other.Uplift(trial.Table));
        Assert.Equal([.. order.Select(row => arm.OutOfFold[row])], other.OutOfFold);
        foreach (var (one, same) in other.OutOfFold.Zip(UpliftModel.Fit(turned, Options(learner, learning))["mail"].OutOfFold)) Assert.Equal(one, same, 1e-9);
    }

    [Theory]
    [InlineData(UpliftBase.Linear)]
    [InlineData(UpliftBase.Trees)]
    public void Swapping_the_arms_turns_a_T_learner_round(UpliftBase learning)
    {
        var trial = UpliftWorld.Of(4, 900, signal: 1).Trial;
        var swapped = new UpliftTrial(trial.Table, trial.Arms, "mail", trial.Outcomes);
        var arm = UpliftModel.Fit(trial, Options(UpliftLearner.T, learning))["mail"];
        var other = UpliftModel.Fit(swapped, Options(UpliftLearner.T, learning))["none"];
        Assert.Equal(arm.Uplift(trial.Table), other.Uplift(trial.Table).Select(uplift => -uplift));
        Assert.Equal(arm.OutOfFold, [.. other.OutOfFold.Select(uplift => -uplift)]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_treatment_is_learned_the_same_whether_or_not_another_was_tested(UpliftLearner learner, UpliftBase learning)
    {
        var trial = UpliftWorld.Of(5, 1500, signal: 1, called: true).Trial;
        Assert.Equal(["call", "mail"], trial.Treatments);
        var both = UpliftModel.Fit(trial, Options(learner, learning));
        var rows = trial.RowsOf("mail");
        var alone = UpliftModel.Fit(UpliftWorld.Sorted(trial, rows), Options(learner, learning));
        Assert.Equal(alone["mail"].Uplift(trial.Table), both["mail"].Uplift(trial.Table));
        Assert.Equal(alone["mail"].OutOfFold, [.. rows.Select(row => both["mail"].OutOfFold[row])]);
    }

    [Fact]
    public void An_arm_that_does_nothing_has_an_uplift_near_0()
    {
        var world = UpliftWorld.Of(6, 9000, signal: 1, called: true);
        var model = UpliftModel.Fit(world.Trial, Options(UpliftLearner.DoublyRobust, UpliftBase.Linear));
        Assert.InRange(model["call"].Uplift(world.Trial.Table).Average(), -0.04, 0.04);
        Assert.InRange(model["mail"].Uplift(world.Trial.Table).Average(), 0.06, 0.14);
    }

    [Fact]
    public void The_doubly_robust_mean_is_the_average_effect_in_most_worlds()
    {
        // Half the width of a 95 % interval for 1,000 rows in each arm.
        const double half = 0.043;
        var missed = Enumerable.Range(1, 40).Count(seed => Math.Abs(MeanUplift(UpliftWorld.Of((ulong)seed, 2000, signal: 1), new()) - 0.1) > half);
        Assert.InRange(missed, 0, 5);
    }

    [Fact]
    public void Where_some_rows_were_drawn_more_often_an_estimated_assignment_sets_it_right()
    {
        var world = UpliftWorld.Of(8, 12_000, signal: 1, assigned: age => 0.2 + 0.6 * age);
        Assert.InRange(MeanUplift(world, new() { EstimatesAssignment = true }), 0.08, 0.12);
    }

    [Fact]
    public void A_given_assignment_is_that_of_the_shares_where_it_says_so()
    {
        var trial = UpliftWorld.Of(9, 600, signal: 1).Trial;
        var share = trial.Arms.Count(arm => arm == "mail") / 600.0;
        var options = Options(UpliftLearner.X, UpliftBase.Linear);
        var shares = UpliftModel.Fit(trial, options)["mail"].Uplift(trial.Table);
        double[] Given(double mail, double none) => UpliftModel.Fit(trial, options with
        {
            Assignment = new Dictionary<string, double> { ["mail"] = mail, ["none"] = none },
        })["mail"].Uplift(trial.Table);
        foreach (var (one, same) in shares.Zip(Given(share / 2, (1 - share) / 2))) Assert.Equal(one, same, 1e-12);
        Assert.NotEqual(shares, Given(0.9, 0.1));
    }

    [Fact]
    public void Another_seed_deals_other_parts()
    {
        var trial = UpliftWorld.Of(10, 600, signal: 1).Trial;
        var options = Options(UpliftLearner.T, UpliftBase.Linear);
        var arm = UpliftModel.Fit(trial, options)["mail"];
        var other = UpliftModel.Fit(trial, options with { Seed = 2 })["mail"];
        Assert.NotEqual(arm.OutOfFold, other.OutOfFold);
        foreach (var (one, same) in arm.Uplift(trial.Table).Zip(other.Uplift(trial.Table))) Assert.Equal(one, same, 1e-9);
    }

    [Fact]
    public void A_test_that_nothing_can_be_learned_from_is_refused()
    {
        var trial = UpliftWorld.Of(11, 60, signal: 1).Trial;
        string Refusal(IReadOnlyList<string> arms, string control, IReadOnlyList<bool> outcomes) =>
            Assert.Throws<ArgumentException>(() => new UpliftTrial(trial.Table, arms, control, outcomes)).Message;
        Assert.Contains("No row is in the control arm letter; there are mail, none", Refusal(trial.Arms, "letter", trial.Outcomes));
        Assert.Contains("All 60 rows are in the control arm none", Refusal([.. trial.Arms.Select(_ => "none")], "none", trial.Outcomes));
        Assert.Contains("Arm none: it happened to 0 of", Refusal(trial.Arms, "none", [.. trial.Outcomes.Select((happened, row) => happened && trial.Arms[row] == "mail")]));
        Assert.Contains("Row 0 has no arm", Refusal([.. trial.Arms.Select((arm, row) => row == 0 ? "" : arm)], "none", trial.Outcomes));
        Assert.Contains("59 arms and 60 outcomes for 60 rows", Refusal([.. trial.Arms.Skip(1)], "none", trial.Outcomes));
        Assert.Contains("no row", Assert.Throws<ArgumentException>(() => new UpliftTrial(trial.Table.Select([]), [], "none", [])).Message);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var trial = UpliftWorld.Of(11, 60, signal: 1).Trial;
        string Refusal(UpliftOptions options) => Assert.ThrowsAny<ArgumentException>(() => UpliftModel.Fit(trial, options)).Message;
        Assert.Contains("probability of arm mail is 1; expected within (0, 1)", Refusal(new() { Assignment = new Dictionary<string, double> { ["mail"] = 1, ["none"] = 0.5 } }));
        Assert.Contains("No probability is given for arm mail", Refusal(new() { Assignment = new Dictionary<string, double> { ["none"] = 0.5 } }));
        Assert.Contains("not both", Refusal(new() { Assignment = new Dictionary<string, double> { ["none"] = 0.5 }, EstimatesAssignment = true }));
        Assert.Contains("3 to 20", Refusal(new() { Folds = 2 }));
        Assert.Contains("(0, 0.5)", Refusal(new() { Clip = 0.5 }));
        Assert.Contains("it had mail", Assert.Throws<KeyNotFoundException>(() => UpliftModel.Fit(trial)["letter"]).Message);
    }

    static double MeanUplift(UpliftWorld world, UpliftOptions options) =>
        UpliftModel.Fit(world.Trial, options with { Learner = UpliftLearner.DoublyRobust })["mail"].Uplift(world.Trial.Table).Average();

    static UpliftOptions Options(UpliftLearner learner, UpliftBase learning) => new() { Learner = learner, Base = learning, Threads = 1 };
}
