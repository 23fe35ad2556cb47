using Insights.Worker.Runs.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>The lists' experiment as it comes out of snapshots, beside a count of its own.</summary>
public sealed class AskExperimentReaderTests(BuiltCompany company) : IClassFixture<BuiltCompany>
{
    static readonly DateOnly[] Days = [new(2025, 9, 30), new(2025, 12, 31), new(2026, 1, 31), new(2026, 3, 31)];

    /// <summary>Written anew from the exports, with days in local time: who was asked or held out since the first holding out, and who referred.</summary>
    const string Drawn =
        """
        with asks as (
          select *, (asked_at at time zone 'UTC' at time zone 'Europe/Berlin')::date as day from core.asks
        ), drawn as (
          select a.* from asks as a
          where a.day <= date '2026-03-31' and a.day >= (select min(day) from asks where held_out)
            and (a.held_out or (select count(*) from asks as h where h.held_out and h.contact_id = a.contact_id and datediff('day', h.day, a.day) between 0 and 89) = 0)
        ), told as (
          select d.*, (select count(*) from core.referrals as r where r.referrer_contact_id = d.contact_id and r.invalid_reason is null
            and r.submitted_at >= d.asked_at and epoch(r.submitted_at) - epoch(d.asked_at) < 90 * 86400) > 0 as referred
          from drawn as d)
        """;

    [Fact]
    public void Each_arm_has_as_many_rows_and_referrals_as_a_count_by_hand_and_the_others_are_counted_as_left_out()
    {
        using var snapshots = Made();

        var asks = AskExperimentReader.Read(company.Warehouse);

        var byHand = company.Warehouse.Query(
            $"""
            {Drawn}
            select held_out, count(*) as drawn, count(*) filter (where kept) as kept, count(*) filter (where kept and referred) as referred
            from (
              select t.*, exists (select 1 from snapshots.advocacy as s where s.contact_id = t.contact_id
                and s.as_of = (select max(as_of) from snapshots.advocacy as b where b.as_of < t.day)) as kept
              from told as t)
            group by held_out
            """,
            row => (HeldOut: row.GetBoolean(0), Drawn: row.GetInt64(1), Kept: row.GetInt64(2), Referred: row.GetInt64(3)));
        Assert.Equal(2, byHand.Count);
        foreach (var arm in byHand)
        {
            Assert.True(arm.Kept > 0);
            Assert.Equal(arm.Kept, asks.Asked.Count(asked => asked != arm.HeldOut));
            Assert.Equal(arm.Referred, asks.Asked.Zip(asks.Referred).Count(row => row.First != arm.HeldOut && row.Second));
        }
        Assert.Contains(byHand, arm => arm.Referred > 0);
        Assert.Equal(byHand.Sum(arm => arm.Drawn - arm.Kept), asks.LeftOut);
        Assert.True(asks.LeftOut > 0);
        Assert.Equal(asks.Days.Order(), asks.Days);
    }

    [Fact]
    public void What_is_known_of_each_is_of_the_latest_snapshot_before_the_ask()
    {
        using var snapshots = Made();

        var asks = AskExperimentReader.Read(company.Warehouse);

        Assert.NotEmpty(asks.Days);
        Assert.All(asks.Days.Zip(asks.Snapshots), row => Assert.Equal(Days.Where(day => day < row.First).Max(), row.Second));
        Assert.Empty(asks.Features.Columns.Select(column => column.Name)
            .Intersect(["ask_id", "contact_id", "account_id", "as_of", "asked_on", "held_out", "referred"]));
        // Each value is that of the contact in that snapshot, whose rows are a plain build of that day's features.
        Assert.Equal(0, company.Warehouse.Scalar<long>(
            """
            select count(*) from snapshots.asks as a
            where not exists (select 1 from snapshots.advocacy as s where s.as_of = a.as_of and s.contact_id = a.contact_id
              and s.days_since_ask is not distinct from a.days_since_ask
              and s.referrals_valid = a.referrals_valid and s.days_known is not distinct from a.days_known)
            """));
    }

    [Fact]
    public void Lots_drawn_once_are_one_row_each()
    {
        using var snapshots = Made();

        Assert.Equal(0, company.Warehouse.Scalar<long>("select count(*) - count(distinct ask_id) from snapshots.asks"));
    }

    SnapshotBuild Made()
    {
        var snapshots = new SnapshotBuild(company.Warehouse, "EUR");
        snapshots.Make(Days, new(Days[0], Target.All.ToDictionary(target => target, _ => 1)), null, CancellationToken.None);
        return snapshots;
    }
}
