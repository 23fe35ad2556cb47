using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Models.Tests.Learners;

namespace Insights.Models.Tests.Judging;

/// <summary>The public e-mail test of Hillstrom (2008), with the split and the figures of the peers.</summary>
public class UpliftOnHillstromTests
{
    static readonly string[] Numeric = ["recency", "history", "mens", "womens", "newbie"];
    static readonly string[] Categorical = ["history_segment", "zip_code", "channel"];

    [Fact]
    public void A_T_learner_of_logistic_regressions_ranks_as_the_peers_does()
    {
        var curve = OnTest(UpliftModel.Fit(Trial("Womens E-Mail", "visit", test: false)).Arms[0], "visit");
        Assert.Equal(0.01007, curve.Qini.Value, 1e-5);
        Assert.Equal(0.0756, curve.UpliftAt(0.3)!.Value, 4e-4);
        Assert.Equal(0.00172, curve.Random.StandardDeviation, 1e-4);
        Assert.Equal(12_828, curve.Rows);
        Assert.True(curve.IsDistinguishable);
    }

    [Fact]
    public void Whom_the_womens_mail_brings_is_learned_without_choosing_a_learner()
    {
        var choice = Chosen("Womens E-Mail", "visit");
        Assert.Null(choice.Withheld);
        var curve = OnTest(choice.Arm, "visit");
        Assert.InRange(curve.Qini.Value, 0.0095, 0.012);
        Assert.InRange(curve.UpliftAt(0.3)!.Value, 0.075, 0.1);
        Assert.True(curve.IsDistinguishable);
    }

    [Fact]
    public void Of_the_mens_mail_nothing_more_can_be_said_than_its_average_effect()
    {
        var choice = Chosen("Mens E-Mail", "visit");
        Assert.Contains("No signal on whom Mens E-Mail works", choice.Withheld);
        Assert.True(choice.OutOfFold.AverageEffect.Low > 0.06);
        Assert.False(OnTest(choice.Arm, "visit").IsDistinguishable);
        Assert.False(OnTest(UpliftModel.Fit(Trial("Mens E-Mail", "visit", test: false)).Arms[0], "visit").IsDistinguishable);
    }

    [Fact]
    public void So_few_buy_that_the_training_rows_alone_show_no_signal()
    {
        var choice = Chosen("Womens E-Mail", "conversion");
        Assert.Contains("No signal", choice.Withheld);
        Assert.True(OnTest(choice.Arm, "conversion").Qini.Value > 0.001);
        Assert.Equal(0.00153, OnTest(UpliftModel.Fit(Trial("Womens E-Mail", "conversion", test: false)).Arms[0], "conversion").Qini.Value, 1e-5);
    }

    static UpliftChoice Chosen(string arm, string outcome) => UpliftChoice.Fit(Trial(arm, outcome, test: false))[0];

    static UpliftCurve OnTest(UpliftArm arm, string outcome)
    {
        var test = Trial(arm.Name, outcome, test: true);
        return UpliftCurve.Of(arm.Uplift(test.Table), [.. test.Arms.Select(name => name == arm.Name)], [.. test.Outcomes]);
    }

    static UpliftTrial Trial(string arm, string outcome, bool test)
    {
        // The only quoted fields are levels of spending, "7) $1,000 +".
        string[][] lines = [.. File.ReadLines(RealData.Find("hillstrom.csv")).Select(line => string.Concat(line.Split('"').Index()
            .Select(part => part.Index % 2 == 0 ? part.Item : part.Item.Replace(",", ""))).Split(','))];
        int Place(string column) => Array.IndexOf(lines[0], column);
        var rows = lines[1..].Index().Where(row => ChurnTable.IsTest(row.Index) == test).Select(row => row.Item)
            .Where(row => row[Place("segment")] == arm || row[Place("segment")] == "No E-Mail").ToList();
        return new(
            new([.. Numeric.Select(name => FeatureColumn.Numeric(name, [.. rows.Select(row => float.Parse(row[Place(name)]))])),
                .. Categorical.Select(name => FeatureColumn.Categorical(name, [.. rows.Select(row => row[Place(name)])]))]),
            [.. rows.Select(row => row[Place("segment")])], "No E-Mail", [.. rows.Select(row => row[Place(outcome)] == "1")]);
    }
}
