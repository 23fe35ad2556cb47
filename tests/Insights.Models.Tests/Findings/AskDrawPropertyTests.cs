using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Tests.Asks;

namespace Insights.Models.Tests.Findings;

/// <summary>Who is held out and what is offered, in 1,000 random worlds.</summary>
public class AskDrawPropertyTests
{
    static void InEveryWorld(Action<AskCase, AskList> holds) => Prop.ForAll(AskCases.Any, world => holds(world, world.List())).Holds(1000);

    [Fact]
    public void Over_all_worlds_as_many_are_held_out_as_the_share_says()
    {
        double expected = 0, variance = 0, held = 0;
        InEveryWorld((world, list) =>
        {
            var share = world.Rules.HeldOutShare;
            (expected, variance, held) = (expected + share * list.Rows.Count, variance + share * (1 - share) * list.Rows.Count, held + list.Rows.Count(row => row.HeldOut));
            if (share == 0) Assert.DoesNotContain(list.Rows, row => row.HeldOut);
        });
        Assert.True(variance > 100, "too few rows were looked at");
        Assert.InRange(held, expected - 4 * Math.Sqrt(variance), expected + 4 * Math.Sqrt(variance));
    }

    [Fact]
    public void Another_seed_draws_others()
    {
        var (rows, differ) = (0, 0);
        InEveryWorld((world, list) =>
        {
            var even = world with { Rules = world.Rules with { HeldOutShare = 0.5 } };
            var other = (even with { Seed = even.Seed + 1 }).List();
            rows += list.Rows.Count;
            differ += even.List().Rows.Zip(other.Rows).Count(pair => pair.First.HeldOut != pair.Second.HeldOut);
            Assert.Equal(list.Rows.Select(row => row.ContactId), other.Rows.Select(row => row.ContactId));
        });
        Assert.InRange(differ, rows / 2 - 2 * Math.Sqrt(rows), rows / 2 + 2 * Math.Sqrt(rows));
    }

    [Fact]
    public void Nobodys_draw_depends_on_who_else_is_there_or_on_the_day_of_the_week() => InEveryWorld((world, list) =>
    {
        var held = list.Rows.ToDictionary(row => row.ContactId, row => (row.HeldOut, row.Variant), StringComparer.Ordinal);
        var fewer = world with { Facts = world.Facts with { Contacts = [.. world.Facts.Contacts.Where((_, i) => i % 3 > 0)] } };
        var monday = world.Facts.AsOf.AddDays(-((int)world.Facts.AsOf.DayOfWeek + 6) % 7);
        var others = fewer.List().Rows.Concat((world with { Facts = world.Facts with { AsOf = monday } }).List().Rows)
            .Concat((world with { Facts = world.Facts with { AsOf = monday.AddDays(6) } }).List().Rows);
        Assert.All(others.Where(row => held.ContainsKey(row.ContactId)), row => Assert.Equal(held[row.ContactId], (row.HeldOut, row.Variant)));
    });

    [Fact]
    public void Colleagues_are_offered_the_same_one_of_the_variants() => InEveryWorld((world, list) =>
    {
        Assert.All(list.Rows, row => Assert.True(world.Rules.Variants.Count == 0 ? row.Variant is null : world.Rules.Variants.Contains(row.Variant)));
        Assert.All(list.Rows.GroupBy(row => row.AccountId, StringComparer.Ordinal), team => Assert.Single(team.Select(row => row.Variant).Distinct()));
    });
}
