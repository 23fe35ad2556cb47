using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class SampleSizeTests
{
    [Fact]
    public void People_power_and_detectable_share_are_those_of_power_prop_test_in_R()
    {
        foreach (var row in Oracle.Rows("experiments", "sampleSize"))
        {
            var rules = new PowerRules { Power = row.Number("power"), Alpha = row.Number("alpha") };
            var (control, treated) = (row.Number("control"), row.Number("treated"));
            var people = (long)Math.Ceiling(row.Number("people"));
            Assert.Equal((people, people), SampleSize.Of(control, treated, rules));
            Assert.Equal(row.Number("powerAt700"), SampleSize.Power(control, treated, 700, 700, rules), 1e-9);
            Assert.Equal(row.Number("foundAt700"), control + DetectableEffect.Lift(control, 700, 700, rules)!.Value, 1e-6);
        }
    }

    [Fact]
    public void Three_comparisons_at_5_percent_are_one_at_a_third_of_it()
    {
        var (three, one) = (SampleSize.Of(0.1, 0.2, new PowerRules { Comparisons = 3 }), SampleSize.Of(0.1, 0.2, new PowerRules { Alpha = 0.05 / 3 }));
        Assert.Equal(one, three);
        Assert.True(three.Treated > SampleSize.Of(0.1, 0.2, new PowerRules()).Treated);
    }

    [Fact]
    public void A_design_effect_of_two_asks_for_twice_the_people()
    {
        var (plain, clustered) = (SampleSize.Of(0.03, 0.05, new PowerRules()).Treated, SampleSize.Of(0.03, 0.05, new PowerRules { DesignEffect = 2 }).Treated);
        Assert.InRange(clustered, 2 * plain - 2, 2 * plain);
    }

    [Fact]
    public void The_planned_people_have_the_planned_power_also_in_unequal_arms() => Prop.ForAll(Plans, plan =>
    {
        var (control, lift, ratio, designEffect) = plan;
        var rules = new PowerRules { DesignEffect = designEffect };
        var (treatedPeople, controlPeople) = SampleSize.Of(control, control + lift, rules, ratio);
        var power = SampleSize.Power(control, control + lift, controlPeople, treatedPeople, rules);
        var found = DetectableEffect.Lift(control, controlPeople, treatedPeople, rules)!.Value;
        return power >= 0.8 - 1e-9 && SampleSize.Power(control, control + lift, controlPeople * 0.98, treatedPeople * 0.98, rules) < power
            && found <= lift + 1e-9;
    }).Holds(300);

    [Fact]
    public void A_plan_holds_what_it_promises_in_simulated_tests()
    {
        var (people, _) = SampleSize.Of(0.04, 0.07, new PowerRules());
        var (random, found) = (SeededRandom.For(31, "power"), 0);
        for (var trial = 0; trial < 2000; trial++)
            if (Proportions.Difference(Count(0.07), people, Count(0.04), people).Low > 0) found++;
        Assert.InRange(found / 2000.0, 0.77, 0.83);

        long Count(double share)
        {
            var successes = 0L;
            for (var person = 0L; person < people; person++) successes += random.NextBool(share) ? 1 : 0;
            return successes;
        }
    }

    [Fact]
    public void Too_few_people_find_nothing() => Assert.Null(DetectableEffect.Lift(0.5, 3, 3, new PowerRules()));

    [Fact]
    public void What_is_no_plan_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SampleSize.Of(0.1, 0.1, new PowerRules()));
        Assert.Throws<ArgumentException>(() => SampleSize.Of(0, 0.1, new PowerRules()));
        Assert.Throws<ArgumentException>(() => SampleSize.Of(0.1, 0.2, new PowerRules { DesignEffect = 0.5 }));
        Assert.Throws<ArgumentException>(() => SampleSize.Of(0.1, 0.2, new PowerRules { Comparisons = 0 }));
        Assert.Throws<ArgumentException>(() => SampleSize.Of(0.1, 0.2, new PowerRules { Power = 1 }));
        Assert.Throws<ArgumentException>(() => SampleSize.Of(0.1, 0.2, new PowerRules(), 0));
        Assert.Throws<ArgumentException>(() => SampleSize.Power(0.1, 0.2, 0, 5, new PowerRules()));
    }

    static readonly Arbitrary<(double, double, double, double)> Plans = (
        from control in Gen.Choose(1, 60)
        from lift in Gen.Choose(1, 30)
        from ratio in Gen.Elements(0.25, 0.5, 1.0, 2.0, 3.0)
        from designEffect in Gen.Elements(1.0, 1.3, 2.5)
        select (control / 100.0, lift / 100.0, ratio, designEffect)).ToArbitrary();
}
