using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Compose;

namespace Insights.Worker.Tests.Compose;

public sealed class LastWeekTests
{
    static readonly DateOnly Day = new(2026, 10, 5);

    [Fact]
    public void The_first_list_ever_says_so_in_a_line()
    {
        var section = Compose(null);
        Assert.StartsWith("This is the first list", section.Summary);
        Assert.Null(section.AsOf);
        Assert.Null(section.ToDo);
        Assert.Empty(section.Outcomes);
    }

    [Fact]
    public void Everyone_of_last_week_is_counted_once()
    {
        var section = Compose(
        [
            .. Rows(3, "referred", referred: true), .. Rows(12, "accepted"), .. Rows(5, "declined"), .. Rows(13, "pending"), .. Rows(7, "no_answer"),
            .. Rows(11, null), .. Rows(6, null, heldOut: true),
        ]);
        Assert.Equal(
            "Of 51 to ask, 40 were asked: 3 referred, 12 accepted, 5 declined, 20 without an answer yet; 11 not recorded. 6 held out, none referred.",
            section.Summary);
        Assert.Contains("./insights asks record", section.ToDo);
    }

    [Fact]
    public void A_referral_on_the_books_counts_whatever_was_written_down()
    {
        var section = Compose(
        [
            .. Rows(1, "declined", referred: true), .. Rows(1, "referred"), .. Rows(1, null, referred: true), .. Rows(1, null, referred: true, heldOut: true),
        ]);
        Assert.Equal(
            "Of 3 to ask, 2 were asked: 1 referred, 1 said to have referred, without a valid referral on file; 1 not recorded, 1 of whom referred. "
            + "1 held out, 1 of whom referred.", section.Summary);
        Assert.Equal(
            ["referred", "referred; the ask is not recorded", "referred without being asked (held out)", "said to have referred; no valid referral on file"],
            section.Outcomes.Select(row => row.Outcome));
    }

    [Fact]
    public void When_nothing_is_recorded_it_says_what_to_do()
    {
        var section = Compose([.. Rows(4, null)]);
        Assert.Equal("Of 4 to ask, no ask is recorded.", section.Summary);
        Assert.Contains("Record what became of them with ./insights asks record", section.ToDo);
        Assert.Empty(section.Outcomes);
    }

    [Fact]
    public void When_all_is_recorded_there_is_nothing_to_do()
    {
        var section = Compose([.. Rows(1, "accepted")]);
        Assert.Equal("Of 1 to ask, 1 was asked: 1 accepted.", section.Summary);
        Assert.Null(section.ToDo);
    }

    [Fact]
    public void The_table_has_those_of_whom_something_came_back_best_first()
    {
        var section = Compose([.. Rows(2, "declined"), .. Rows(2, "pending"), .. Rows(1, "accepted"), .. Rows(1, null, heldOut: true)]);
        Assert.Equal(["accepted", "declined", "declined"], section.Outcomes.Select(row => row.Outcome));
        Assert.All(section.Outcomes, row => Assert.Equal("No owner", row.Owner));
    }

    [Fact]
    public void The_effect_stands_there_with_interval_and_n_or_with_what_is_missing()
    {
        var known = Compose(null, Effect(new Estimate(0.037, 0.009, 0.061, 0.95, 711)));
        Assert.Equal(
            "Over all lists so far, 7.8 % of 640 asked referred and 4.1 % of 71 held out: asking brings +3.7 percentage points (95 %: 1 to 6 %, n 711).",
            known.Effect);
        Assert.Contains("no effect at all", Compose(null, Effect(new Estimate(0.01, -0.02, 0.04, 0.95, 711))).Effect);
        Assert.Contains("the held-out refer more", Compose(null, Effect(new Estimate(-0.03, -0.05, -0.01, 0.95, 711))).Effect);
        Assert.Equal("Whether asking works can't be told yet: it needs about 7 more weeks.", Compose(null, Effect(null)).Effect);
        Assert.Null(Compose(null).Effect);
    }

    static ListEffect Effect(Estimate? difference) => new(
        Finding.Known("asks.asked", UnitNames.Share, new Estimate(0.078, 0.059, 0.102, 0.95, 640), "s"),
        Finding.Known("asks.held_out", UnitNames.Share, new Estimate(0.041, 0.014, 0.117, 0.95, 71), "s"),
        difference is null ? Finding.Withhold("asks.effect", UnitNames.Share, "it needs about 7 more weeks.", "s") : Finding.Known("asks.effect", UnitNames.Share, difference, "s"));

    static IEnumerable<LastWeekRow> Rows(int count, string? outcome, bool referred = false, bool heldOut = false) => Enumerable.Range(1, count)
        .Select(i => new LastWeekRow(i, $"c{i}", null, null, AskList.Unassigned, heldOut, outcome is null ? null : Day, outcome, referred ? Day.AddDays(3) : null));

    static LastWeekSection Compose(IReadOnlyList<LastWeekRow>? rows, ListEffect? effect = null) =>
        LastWeekPart.Compose(rows is null ? null : new LastWeek(Day.AddDays(-3), rows), effect);
}
