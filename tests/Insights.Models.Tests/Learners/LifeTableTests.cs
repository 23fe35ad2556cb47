using FsCheck.Fluent;
using Insights.Models.Learners;
using static Insights.Models.Tests.Learners.SurvivalGen;

namespace Insights.Models.Tests.Learners;

public class LifeTableTests
{
    [Fact]
    public void Rows_equal_those_counted_from_person_periods_by_R()
    {
        foreach (var row in SurvivalOracle.Rows("lifeTable"))
        {
            var (name, table) = (row.GetProperty("set").GetString()!, LifeTable.Of(row.Set(), [.. row.Numbers("ends").Select(end => end!.Value)]));
            SurvivalOracle.Equal(row.Numbers("atRisk"), table.Select(line => (double?)line.AtRisk), name + " at risk");
            SurvivalOracle.Equal(row.Numbers("events"), table.Select(line => (double?)line.Events), name + " events");
            SurvivalOracle.Equal(row.Numbers("hazard"), table.Select(line => line.Hazard?.Value), name + " hazard");
            SurvivalOracle.Equal(row.Numbers("survival"), table.Select(line => line.Survival), name + " survival");
        }
    }

    [Fact]
    public void With_whole_times_and_intervals_of_one_it_is_Kaplan_and_Meiers_curve() => Prop.ForAll(Subjects(), subjects =>
    {
        var times = SurvivalTimes.Of(subjects.Select(subject => subject with { Time = subject.Time + 1 }));
        var curve = KaplanMeier.Of(times);
        return LifeTable.Of(times, [.. Enumerable.Range(1, (int)times.LastFollowUp).Select(end => (double)end)])
            .All(row => Near(curve.At(row.End).Value, row.Survival!.Value) && row.Hazard is null or { Low: >= 0, High: <= 1 });
    }).Holds();

    [Fact]
    public void Every_event_up_to_the_last_end_is_in_one_row() => Prop.ForAll(Subjects(late: true), subjects =>
        LifeTable.Of(SurvivalTimes.Of(subjects), [2.5, 3, 10, 24]).Sum(row => row.Events) == subjects.Count(subject => subject.Cause > 0)).Holds();

    [Fact]
    public void A_month_nobody_reached_has_no_hazard_and_no_survival()
    {
        var table = LifeTable.Of(SurvivalOracle.Set("all_censored"), [4, 8, 12]);
        Assert.Equal((4, 1, 3.5), (table[0].AtRisk, table[0].Partial, table[0].Exposed));
        Assert.Equal(1 - Math.Pow(0.025, 1 / 3.5), table[0].Hazard!.High, 1e-12);
        Assert.Equal((1, null), (table[1].Survival, table[2].Survival));
        Assert.Null(table[2].Hazard);
        Assert.Equal(0, LifeTable.Of(SurvivalOracle.Set("single_event"), [4, 8])[1].Survival);
    }

    [Theory]
    [InlineData]
    [InlineData(0.0)]
    [InlineData(2.0, 2.0)]
    [InlineData(1.0, double.NaN)]
    [InlineData(1.0, double.PositiveInfinity)]
    public void Ends_that_do_not_rise_are_refused(params double[] ends) =>
        Assert.Contains("must rise", Assert.Throws<ArgumentException>(() => LifeTable.Of(SurvivalOracle.Set("tied"), ends)).Message);
}
