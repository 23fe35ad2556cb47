using Insights.Models.Explaining;
using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Tests.Learners;

namespace Insights.Models.Tests.Explaining;

public class TreeShapTests
{
    [Theory]
    [InlineData(1, 3), InlineData(2, 5), InlineData(3, 8)]
    public void Every_contribution_is_the_mean_over_all_orders_of_learning_the_features(ulong seed, int depth)
    {
        var (table, labels) = RandomTables.Of(seed, 300);
        var model = BoostedTrees.Fit(table, labels, new() { Trees = 4, MaxDepth = depth, MinChildHessian = 0.3, LevelLambda = 0, Threads = 1 });
        var explained = TreeShap.Explain(model, table);
        for (var row = 0; row < 25; row++)
            for (var feature = 0; feature < table.Columns.Count; feature++)
                Assert.Equal(Shapley(model, table, row, feature), explained.Of(row)[feature], 1e-9);
    }

    [Fact]
    public void Average_and_contributions_sum_to_the_score()
    {
        var (table, labels) = RandomTables.Of(11, 2000);
        var model = BoostedTrees.Fit(table, labels, new() { Trees = 100, MaxDepth = 6, Threads = 1 });
        var (explained, scores) = (TreeShap.Explain(model, table), model.Scores(table));
        for (var row = 0; row < table.Rows; row++)
        {
            var sum = explained.Average;
            foreach (var contribution in explained.Of(row)) sum += contribution;
            Assert.Equal(scores[row], sum, 1e-5);
        }
    }

    /// <summary>By the definition: the gain of knowing the feature, over all subsets of the others.</summary>
    static double Shapley(BoostedTrees model, FeatureTable table, int row, int feature)
    {
        var (features, sum) = (table.Columns.Count, 0.0);
        for (var known = 0; known < 1 << features; known++)
        {
            if ((known >> feature & 1) == 1) continue;
            var size = int.PopCount(known);
            var weight = Factorial(size) * Factorial(features - size - 1) / Factorial(features);
            sum += weight * model.Trees.Sum(tree => Expected(tree, 0, known | 1 << feature) - Expected(tree, 0, known));
        }
        return sum;

        double Expected(Tree tree, int place, int known)
        {
            var node = tree.Nodes[place];
            if (node.IsLeaf) return node.Value;
            if ((known >> node.Feature & 1) == 1) return Expected(tree, node.Child(table.Columns[node.Feature].Values[row]), known);
            double left = tree.Nodes[node.Left].Cover, right = tree.Nodes[node.Left + 1].Cover;
            return (left * Expected(tree, node.Left, known) + right * Expected(tree, node.Left + 1, known)) / (left + right);
        }
    }

    static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
