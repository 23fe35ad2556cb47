using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class ClusteredMeanTests
{
    [Fact]
    public void Standard_errors_equal_those_of_the_R_survey_package()
    {
        foreach (var row in Oracle.Rows("intervals", "clustered"))
        {
            var accounts = row.GetProperty("answers").EnumerateArray()
                .Select(account => account.EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToList();
            Check(accounts, account => account[..3].Sum(), row.Number("every"), row.Number("everyError"));
            Check(accounts, _ => 1, row.Number("means"), row.Number("meansError"));
            Check(accounts, account => account[3], row.Number("revenue"), row.Number("revenueError"));
        }

        static void Check(List<double[]> accounts, Func<double[], double> weight, double value, double standardError)
        {
            var mean = new ClusteredMean([.. accounts.Select(account => Of(weight(account), (int)account[0], (int)account[1], (int)account[2]))]);
            Assert.Equal(value, mean.Value, 1e-10);
            Assert.Equal(standardError, mean.StandardError, 1e-10);
        }
    }

    [Fact]
    public void With_one_answer_each_it_is_the_adjusted_wald_interval() => Prop.ForAll(Answers(), answers =>
    {
        var (up, middle, down) = answers;
        var n = up + middle + down;
        var clustered = new ClusteredMean([Of(1, 1, 0, 0) with { Times = up }, Of(1, 0, 1, 0) with { Times = middle }, Of(1, 0, 0, 1) with { Times = down }]);
        var (low, high) = AdjustedWald.Interval((double)(up - down) / n, (double)(up + down) / n, n);
        var estimate = clustered.ToEstimate();
        return Math.Abs(estimate.Low - low) < 1e-9 && Math.Abs(estimate.High - high) < 1e-9 && Math.Abs(clustered.EffectiveSize - n) < 1e-6 * n;
    }).Holds();

    [Fact]
    public void Listing_a_cluster_twice_is_the_same_as_counting_it_two_times() => Prop.ForAll(Answers(), answers =>
    {
        var cluster = Of(2.5, answers.Item1, answers.Item2, answers.Item3);
        var other = Of(1, 1, 2, 3);
        var listed = new ClusteredMean([cluster, cluster, other]).ToEstimate();
        var counted = new ClusteredMean([cluster with { Times = 2 }, other]).ToEstimate();
        return Math.Abs(listed.Low - counted.Low) < 1e-9 && Math.Abs(listed.High - counted.High) < 1e-9;
    }).Holds();

    [Fact]
    public void The_unit_of_the_weights_does_not_matter()
    {
        Cluster[] clusters = [Of(3, 2, 1, 0), Of(8, 0, 1, 1), Of(1, 5, 0, 2), Of(4, 1, 0, 0)];
        var dollars = new ClusteredMean(clusters).ToEstimate();
        var cents = new ClusteredMean([.. clusters.Select(cluster => cluster with { Weight = 100 * cluster.Weight })]).ToEstimate();
        Assert.Equal(dollars.Low, cents.Low, 1e-12);
        Assert.Equal(dollars.High, cents.High, 1e-12);
    }

    [Fact]
    public void People_who_always_agree_with_their_colleagues_add_nothing()
    {
        // Forty accounts of five who all answer alike are worth forty answers.
        var mean = new ClusteredMean([Of(5, 5, 0, 0) with { Times = 20 }, Of(5, 0, 5, 0) with { Times = 12 }, Of(5, 0, 0, 5) with { Times = 8 }]);
        Assert.Equal(40, mean.EffectiveSize, 1e-6);
    }

    [Fact]
    public void Accounts_that_all_agree_still_leave_room_for_doubt()
    {
        var estimate = new ClusteredMean([Of(1, 3, 0, 0) with { Times = 12 }]).ToEstimate();
        Assert.Equal(1, estimate.Value);
        Assert.InRange(estimate.Low, 0.3, 0.8);
    }

    [Fact]
    public void One_cluster_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ClusteredMean([Of(4, 4, 2, 1), Of(0, 1, 0, 0)]));

    static Cluster Of(double weight, long up, long middle, long down)
    {
        var n = up + middle + down;
        return new Cluster(weight, (double)(up - down) / n, (double)(up + down) / n, n);
    }

    static Arbitrary<(int, int, int)> Answers() => (
        from up in Gen.Choose(1, 200)
        from middle in Gen.Choose(1, 200)
        from down in Gen.Choose(1, 200)
        select (up, middle, down)).ToArbitrary();
}
