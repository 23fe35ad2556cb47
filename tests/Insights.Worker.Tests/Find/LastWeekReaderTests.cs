using Insights.Models.Findings;
using Insights.Worker.Database;
using Insights.Worker.Find;
using Insights.Worker.Ingest;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Find;

/// <summary>What became of the list before this week's.</summary>
public sealed class LastWeekReaderTests : IDisposable
{
    static readonly DateOnly Monday = new(2026, 6, 22), NextMonday = Monday.AddDays(7);
    readonly WarehouseFile _warehouse = WarehouseFile.Open(":memory:", "Europe/Berlin");

    public LastWeekReaderTests()
    {
        RawTables.Create(_warehouse);
        new ListTables(_warehouse).Create();
    }

    [Fact]
    public void Without_a_list_of_an_earlier_week_there_is_no_last_week()
    {
        Assert.Null(Read(NextMonday));
        List(NextMonday, "a");
        Assert.Null(Read(NextMonday));
        Assert.Null(Read(NextMonday.AddDays(6)));
        Assert.NotNull(Read(NextMonday.AddDays(7)));
    }

    [Fact]
    public void It_is_the_latest_list_of_an_earlier_week_and_not_older_than_five_weeks()
    {
        List(Monday.AddDays(-7), "old");
        List(Monday.AddDays(2), "new");
        List(NextMonday, "own");

        Assert.Equal(Monday.AddDays(2), Read(NextMonday)!.AsOf);
        Assert.Equal(Monday.AddDays(-7), Read(Monday.AddDays(2))!.AsOf);

        _warehouse.Execute("delete from lists.history where contact_id <> 'old'");
        Assert.NotNull(Read(Monday.AddDays(28)));
        Assert.Null(Read(Monday.AddDays(29)));
    }

    [Fact]
    public void What_was_asked_and_referred_since_counts_and_nothing_before_or_after()
    {
        List(Monday, "asked", "silent", "before", "later", "referred", "invalid");
        Ask("K1", "asked", "2026-06-22 00:00", "declined", "2026-06-24 10:00");
        Ask("K2", "before", "2026-06-21 09:00", "accepted", "2026-06-21 10:00");
        Ask("K3", "later", "2026-06-30 09:00");
        Ask("K4", "referred", "2026-06-23 09:00", "referred", "2026-06-30 10:00");
        Refer("F0", "referred", "2026-06-20 09:00", "one.example");
        Refer("F1", "referred", "2026-06-25 09:00", "two.example");
        Refer("F2", "referred", "2026-06-26 09:00", "three.example");
        Refer("F3", "invalid", "2026-06-26 09:00", domain: null);
        Refer("F4", "silent", "2026-06-30 09:00", "four.example");

        var last = Read(NextMonday)!;

        Assert.Equal(["asked", "silent", "before", "later", "referred", "invalid"], last.Rows.Select(row => row.ContactId));
        Assert.Equal((Monday, "declined", null), Became(last, "asked"));
        Assert.Equal((new(2026, 6, 23), "pending", new(2026, 6, 25)), Became(last, "referred"));
        Assert.All(new[] { "silent", "before", "later", "invalid" }, id => Assert.Equal((null, null, null), Became(last, id)));
        Assert.Equal((6, 2, 1, 0), (last.ToAsk, last.Asked, last.AskedWhoReferred, last.HeldOut));
    }

    [Fact]
    public void Who_was_held_out_is_no_ask_but_may_have_referred()
    {
        List(Monday, "to-ask", "held/out");
        Refer("F1", "held/out", "2026-06-25 09:00", "two.example");

        var last = Read(NextMonday)!;

        Assert.Equal((1, 0, 1, 1), (last.ToAsk, last.Asked, last.HeldOut, last.HeldOutWhoReferred));
        Assert.Equal((null, null, new(2026, 6, 25)), Became(last, "held/out"));
    }

    static (DateOnly?, string?, DateOnly?) Became(LastWeek last, string contact)
    {
        var row = last.Rows.Single(row => row.ContactId == contact);
        return (row.AskedOn, row.Outcome, row.ReferredOn);
    }

    LastWeek? Read(DateOnly asOf)
    {
        var runner = new ModelRunner(_warehouse, ModelParameters.For(asOf, "EUR"));
        runner.DefineMacros();
        runner.Build(["staging", "core"], null, CancellationToken.None);
        return new LastWeekReader(_warehouse).Read(asOf);
    }

    void List(DateOnly day, params string[] contacts)
    {
        foreach (var (place, contact) in contacts.Index())
            _warehouse.Execute(
                $"""
                insert into lists.history values (date '{day:yyyy-MM-dd}', '', {place + 1}, '{contact}', 'A', 'Ann', 'Acme', 'o@example.com', 0.5, 'rules', null,
                'email', {(contact.StartsWith("held/", StringComparison.Ordinal) ? "true" : "false")})
                """);
    }

    void Ask(string id, string contact, string at, string? outcome = null, string? outcomeAt = null) => _warehouse.Execute(
        $"""
        insert into raw.asks (ask_id, contact_id, asked_at, outcome, outcome_at, held_out, _file_id, _line)
        values ('{id}', '{contact}', {Local(at)}, $outcome, {(outcomeAt is null ? "null" : Local(outcomeAt))}, false, 1, 2)
        """, ("outcome", outcome));

    void Refer(string id, string contact, string at, string? domain) => _warehouse.Execute(
        $"""
        insert into raw.referrals (referral_id, referrer_contact_id, referee_company, referee_domain, mechanism, submitted_at, _file_id, _line)
        values ('{id}', '{contact}', '{id} Ltd', $domain, 'link', {Local(at)}, 1, 2)
        """, ("domain", domain));

    static string Local(string text) => $"timestamp '{text}' at time zone 'Europe/Berlin' at time zone 'UTC'";

    public void Dispose() => _warehouse.Dispose();
}
