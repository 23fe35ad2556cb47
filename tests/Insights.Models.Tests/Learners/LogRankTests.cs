using System.Text.Json;
using FsCheck.Fluent;
using Insights.Models.Learners;
using static Insights.Models.Tests.Learners.SurvivalGen;

namespace Insights.Models.Tests.Learners;

public class LogRankTests
{
    [Fact]
    public void Tests_equal_those_of_R_with_ties_three_groups_and_strata()
    {
        foreach (var row in SurvivalOracle.Rows("logRank"))
        {
            var (result, name) = (LogRank.Stratified(Strata(row.GetProperty("subjects"))), row.GetProperty("name").GetString()!);
            SurvivalOracle.Equal(row.Number("chiSquared"), result.ChiSquared, name);
            Assert.Equal(row.Count("df"), result.DegreesOfFreedom);
            Assert.Equal(1, result.PValue!.Value / row.Number("p"), 1e-9);
            SurvivalOracle.Equal(row.Numbers("observed"), result.Observed.Select(value => (double?)value), name + " observed");
            SurvivalOracle.Equal(row.Numbers("expected"), result.Expected.Select(value => (double?)value), name + " expected");
        }
    }

    [Fact]
    public void Groups_alike_do_not_differ() => Prop.ForAll(Subjects(late: true), subjects =>
    {
        var group = SurvivalTimes.Of(subjects);
        var result = LogRank.Of(group, group, group);
        return result.ChiSquared < 1e-9 && result.PValue is null or > 0.999;
    }).Holds();

    [Fact]
    public void The_order_of_the_groups_changes_nothing() => Prop.ForAll(Subjects(), Subjects(), Subjects(), (a, b, c) =>
    {
        var (x, y, z) = (SurvivalTimes.Of(a), SurvivalTimes.Of(b), SurvivalTimes.Of(c));
        var (forth, back) = (LogRank.Of(x, y, z), LogRank.Of(z, x, y));
        return Near(forth.ChiSquared, back.ChiSquared, 1e-7) && forth.DegreesOfFreedom == back.DegreesOfFreedom;
    }).Holds();

    [Fact]
    public void Observed_and_expected_have_the_same_sum_in_every_stratum() => Prop.ForAll(Subjects(late: true), Subjects(late: true), (a, b) =>
    {
        var (x, y) = (SurvivalTimes.Of(a), SurvivalTimes.Of(b));
        var result = LogRank.Stratified([[x, y], [y, SurvivalTimes.Of([])]]);
        return Near(result.Observed.Sum(), result.Expected.Sum()) && Near(result.ChiSquared, LogRank.Of(x, y).ChiSquared, 1e-7);
    }).Holds();

    [Fact]
    public void A_group_seen_only_before_the_others_is_not_compared()
    {
        var early = SurvivalTimes.Of([SurvivalTime.Censored(1), SurvivalTime.Censored(2)]);
        var late = SurvivalTimes.Of([SurvivalTime.Event(5), SurvivalTime.Event(7)]);
        var result = LogRank.Of(early, late);
        Assert.Equal((0, null), (result.DegreesOfFreedom, result.PValue));
        Assert.Contains("nothing to compare", result.Withheld);
    }

    [Fact]
    public void One_group_or_none_and_strata_of_different_groups_are_refused()
    {
        var group = SurvivalOracle.Set("tied");
        Assert.Throws<ArgumentException>(() => LogRank.Of(group));
        Assert.Throws<ArgumentException>(() => LogRank.Stratified([]));
        Assert.Contains("empty group", Assert.Throws<ArgumentException>(() => LogRank.Stratified([[group, group], [group]])).Message);
    }

    static List<IReadOnlyList<SurvivalTimes>> Strata(JsonElement subjects)
    {
        var rows = subjects.EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToList();
        var groups = (int)rows.Max(row => row[4]) + 1;
        return [.. rows.GroupBy(row => row[5]).Select(stratum => (IReadOnlyList<SurvivalTimes>)[.. Enumerable.Range(0, groups).Select(group =>
            SurvivalTimes.Of(stratum.Where(row => row[4] == group).Select(row => new SurvivalTime(row[0], (int)row[1], row[2], row[3]))))])];
    }
}
