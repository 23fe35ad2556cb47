using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

public class AutoGroupsTests
{
    [Theory]
    [InlineData(120, 20), InlineData(40, 15)]
    public void Copies_of_noise_look_like_skill_row_by_row_and_not_group_by_group(int groups, int copies)
    {
        var rows = Copied(groups, copies, seed: 4);
        var apart = AutoModel.Fit(rows.Table, rows.Outcomes, new() { Threads = 2 }).Summary;
        var together = AutoModel.Fit(rows.Table, rows.Outcomes, new() { Threads = 2, Groups = rows.Groups }).Summary;
        Assert.True(apart.LogLoss < 0.7 * apart.BaseLogLoss, $"{apart.LogLoss} against {apart.BaseLogLoss}");
        Assert.True(together.LogLoss > 0.95 * together.BaseLogLoss, $"{together.LogLoss} against {together.BaseLogLoss}");
        Assert.All(together.Candidates, candidate => Assert.True(candidate.LogLoss > 0.95 * together.BaseLogLoss, $"{candidate}"));
    }

    /// <summary>Chosen row by row it would be light, because each row left out has copies among those learned from.</summary>
    [Fact]
    public void The_penalty_of_the_line_is_chosen_group_by_group()
    {
        var rows = Copied(120, 20, seed: 6);
        var summary = AutoModel.Fit(rows.Table, rows.Outcomes, new() { Threads = 2, Groups = rows.Groups }).Summary;
        var line = summary.Candidates.Single(candidate => candidate.Name == "logistic regression");
        Assert.InRange(line.LogLoss, 0, 1.05 * summary.BaseLogLoss);
        Assert.True(LogisticRegression.Fit(rows.Table, rows.Outcomes).Strength > 0.03);
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_numbers_of_the_groups_change_the_model()
    {
        var rows = Copied(60, 7, seed: 2);
        var order = RandomTables.Shuffled(rows.Outcomes.Length, 3);
        var one = AutoModel.Fit(rows.Table, rows.Outcomes, new() { Threads = 2, Groups = rows.Groups });
        var other = AutoModel.Fit(
            rows.Table.Select(order), Array.ConvertAll(order, row => rows.Outcomes[row]),
            new() { Threads = 1, Groups = Array.ConvertAll(order, row => 1000 - rows.Groups[row]) });
        Assert.All(one.Scores(rows.Table).Zip(other.Scores(rows.Table)), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.Equal(one.Summary.Learner, other.Summary.Learner);
    }

    [Fact]
    public void Parts_are_no_more_than_the_groups_that_have_the_rarer_outcome()
    {
        var rows = Copied(30, 10, seed: 3);
        bool[] outcomes = Array.ConvertAll(rows.Groups, group => group is 4 or 17 or 23);
        Assert.Equal(3, AutoModel.Fit(rows.Table, outcomes, new() { Threads = 2, Groups = rows.Groups }).Summary.Folds);
        Assert.Equal(5, AutoModel.Fit(rows.Table, outcomes, new() { Threads = 2 }).Summary.Folds);
    }

    [Fact]
    public void Groups_that_cannot_be_used_are_refused_in_words()
    {
        var rows = Copied(10, 4, seed: 1);
        Refused("There are 39 groups for 40 rows", rows.Groups[1..], rows.Outcomes);
        Refused("Of 10 groups only one has the outcome true", rows.Groups, Array.ConvertAll(rows.Groups, group => group == 3));
        void Refused(string words, int[] groups, bool[] outcomes) =>
            Assert.Contains(words, Assert.Throws<ArgumentException>(() => AutoModel.Fit(rows.Table, outcomes, new() { Groups = groups })).Message);
    }

    /// <summary>Rows of pure chance, each several times with the same outcome; every third group has it.</summary>
    static (FeatureTable Table, bool[] Outcomes, int[] Groups) Copied(int groups, int copies, ulong seed)
    {
        var random = new SeededRandom(seed);
        int[] group = [.. Enumerable.Range(0, groups * copies).Select(row => row / copies)];
        FeatureColumn[] columns = [.. Enumerable.Range(0, 8).Select(place =>
        {
            float[] once = [.. Enumerable.Range(0, groups).Select(_ => (float)random.NextDouble())];
            return FeatureColumn.Numeric($"f{place}", Array.ConvertAll(group, of => once[of]));
        })];
        return (new(columns), Array.ConvertAll(group, of => of % 3 == 0), group);
    }
}
