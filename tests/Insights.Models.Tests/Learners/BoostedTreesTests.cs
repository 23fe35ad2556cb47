using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

public class BoostedTreesTests
{
    static readonly BoostedTreesOptions Small = new() { Trees = 1, LearningRate = 1, MaxDepth = 1, Lambda = 0, MinChildHessian = 1e-3, Threads = 1 };

    [Fact]
    public void One_division_without_penalty_gives_each_side_its_Newton_step()
    {
        float[] x = [1, 1, 1, 1, 2, 2, 2, 2], labels = [0, 0, 0, 1, 1, 1, 1, 0];
        var model = BoostedTrees.Fit(Table(x), labels, Small);
        // Base score 0, so p = ½: G = 4·½ − 1 = 1 and H = 1 on the left.
        Assert.Equal([-1, 1], model.Scores(Table([1, 2])), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(1.5f, model.Trees[0].Nodes[0].Threshold);
    }

    [Fact]
    public void Squared_error_gives_the_mean_of_each_side()
    {
        var model = BoostedTrees.Fit(Table([1, 2, 3, 4]), [10, 20, 100, 120], Small, objective: new SquaredErrorObjective());
        Assert.Equal([15, 110], model.Scores(Table([1.5f, 9])), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void Missing_values_go_where_they_lower_the_loss_most()
    {
        float[] x = [1, 1, 5, 5, float.NaN, float.NaN], labels = [0, 0, 9, 9, 9, 9];
        var right = BoostedTrees.Fit(Table(x), labels, Small, objective: new SquaredErrorObjective());
        Assert.Equal(9, right.Scores(Table([float.NaN]))[0], 1e-4);
        var left = BoostedTrees.Fit(Table(x), [9, 9, 0, 0, 9, 9], Small, objective: new SquaredErrorObjective());
        Assert.Equal(9, left.Scores(Table([float.NaN]))[0], 1e-4);
    }

    [Fact]
    public void Missing_itself_can_be_the_division()
    {
        float[] x = [3, 3, 3, float.NaN, float.NaN];
        var model = BoostedTrees.Fit(Table(x), [1, 1, 1, 6, 6], Small, objective: new SquaredErrorObjective());
        Assert.Equal([1, 1, 6], model.Scores(Table([-99, float.MaxValue, float.NaN])), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void Levels_are_divided_by_what_they_do_not_by_their_order()
    {
        string[] levels = ["a", "b", "c", "d"];
        var region = Enumerable.Range(0, 400).Select(i => levels[i % 4]).ToArray();
        var labels = region.Select(level => level is "a" or "c" ? 1f : 0).ToArray();
        var table = new FeatureTable([FeatureColumn.Categorical("region", region)]);
        var scores = BoostedTrees.Fit(table, labels, Small, objective: new SquaredErrorObjective()).Scores(table);
        Assert.All(scores.Zip(labels), pair => Assert.Equal(pair.Second, pair.First, 1e-4));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(39)]
    public void Among_many_yes_or_no_features_the_one_that_tells_is_divided_as_if_it_stood_alone(int telling)
    {
        var random = new SeededRandom(8);
        FeatureColumn[] columns = [.. Enumerable.Range(0, 40).Select(place =>
            FeatureColumn.Boolean($"f{place}", [.. Enumerable.Range(0, 900).Select(_ => place % 3 == 0 && random.NextBool(0.2) ? (bool?)null : random.NextBool(0.4))]))];
        float[] labels = [.. columns[telling].Values.Select(value => value == 1 ? 5f : float.IsNaN(value) ? 5.5f : 1f)];
        var deep = Small with { MaxDepth = 2 };
        var alone = BoostedTrees.Fit(new([columns[telling]]), labels, deep, objective: new SquaredErrorObjective());
        var among = BoostedTrees.Fit(new(columns), labels, deep, objective: new SquaredErrorObjective());
        Assert.Equal(alone.Scores(new(columns)), among.Scores(new(columns)));
        Assert.Equal(labels, Array.ConvertAll(among.Scores(new(columns)), score => (float)Math.Round(score, 3)));
    }

    [Fact]
    public void Training_stops_when_held_out_rows_gain_nothing()
    {
        var (table, labels) = RandomTables.Of(3, 400);
        var (held, heldLabels) = RandomTables.Of(4, 400);
        var options = new BoostedTreesOptions { Trees = 500, LearningRate = 0.3, Patience = 10, Threads = 1 };
        var stopped = BoostedTrees.Fit(table, labels, options, validation: new(held, heldLabels));
        Assert.InRange(stopped.Trees.Count, 1, 100);
        var loss = new LogisticObjective();
        double Loss(BoostedTrees model) => model.Scores(held).Zip(heldLabels, (score, label) => loss.Loss(score, label)).Sum();
        Assert.True(Loss(stopped) < Loss(BoostedTrees.Fit(table, labels, options)));
    }

    [Fact]
    public void No_tree_exceeds_its_limits()
    {
        var (table, labels) = RandomTables.Of(9, 2000);
        var leafWise = BoostedTrees.Fit(table, labels, new() { Trees = 5, Growth = Growth.LeafWise, MaxLeaves = 11, MaxDepth = 64, Threads = 1 });
        Assert.All(leafWise.Trees, tree => Assert.Equal(11, tree.Nodes.Count(node => node.IsLeaf)));
        var depthWise = BoostedTrees.Fit(table, labels, new() { Trees = 5, MaxDepth = 3, Threads = 1 });
        Assert.All(depthWise.Trees, tree => Assert.InRange(tree.Depth, 1, 3));
    }

    [Fact]
    public void What_cannot_be_learned_from_is_refused_in_words()
    {
        Refused("no row", () => BoostedTrees.Fit(Table([]), []));
        Refused("nothing to tell apart", () => BoostedTrees.Fit(Table([1, 2]), [1, 1]));
        Refused("nothing to tell apart", () => BoostedTrees.Fit(Table([1]), [0]));
        Refused("Label of row 1 is NaN", () => BoostedTrees.Fit(Table([1, 2]), [1, float.NaN]));
        Refused("3 labels for 2 rows", () => BoostedTrees.Fit(Table([1, 2]), [1, 0, 1]));
        Refused("Weight of row 0 is -1", () => BoostedTrees.Fit(Table([1, 2]), [1, 0], weights: [-1, 1]));
        Refused("LearningRate must be", () => BoostedTrees.Fit(Table([1, 2]), [1, 0], new() { LearningRate = 0 }));
        Refused("names price", () => BoostedTrees.Fit(Table([1, 2]), [1, 0], new() { Monotone = new Dictionary<string, int> { ["price"] = 1 } }));
        static void Refused(string words, Action fit) => Assert.Contains(words, Assert.Throws<ArgumentException>(fit).Message);
    }

    [Fact]
    public void One_row_of_an_amount_is_its_own_prediction_and_no_row_has_no_score()
    {
        var model = BoostedTrees.Fit(Table([1]), [42], Small, objective: new SquaredErrorObjective());
        Assert.Equal(42, model.Scores(Table([5]))[0], 1e-6);
        Assert.Empty(model.Scores(Table([])));
    }

    static FeatureTable Table(float[] values) => new([FeatureColumn.Numeric("x", values)]);
}
