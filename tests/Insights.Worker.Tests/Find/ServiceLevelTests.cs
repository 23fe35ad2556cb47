using Insights.Worker.Find;

namespace Insights.Worker.Tests.Find;

/// <summary>Promises kept, broken, open and moot, on days that a calendar can check: 1 June 2026 is a Monday.</summary>
public sealed class ServiceLevelTests : IDisposable
{
    const string Referral = "referral_id, referrer_contact_id, referee_company, referee_domain, mechanism, submitted_at, first_contacted_at, qualified_at, disqualified_at";
    const string Reward = "reward_id, referral_id, side, kind, stage, amount_minor, currency, earned_on, notified_at, paid_at, voided_at";

    readonly HandMadeCompany _company = new();

    [Theory]
    [InlineData("2026-06-01", 2, "2026-06-03")]
    [InlineData("2026-06-04", 2, "2026-06-08")]
    [InlineData("2026-06-05", 2, "2026-06-09")]
    [InlineData("2026-06-06", 2, "2026-06-09")]
    [InlineData("2026-06-07", 2, "2026-06-09")]
    [InlineData("2026-06-07", 5, "2026-06-12")]
    [InlineData("2026-06-05", 5, "2026-06-12")]
    [InlineData("2026-06-03", 5, "2026-06-10")]
    [InlineData("2026-06-01", 10, "2026-06-15")]
    public void Business_days_are_Monday_to_Friday(string day, int days, string later)
    {
        _company.Build();
        Assert.Equal([later], _company.Column($"select strftime(business_days_after(date '{day}', {days}), '%Y-%m-%d')"));
    }

    [Fact]
    public void First_contact_is_due_at_the_end_of_the_second_business_day()
    {
        // Berlin is two hours ahead in May and June.
        _company.With("referrals", Referral,
            Submitted("kept", "2026-05-08 10:00", "2026-05-12 21:59"),
            Submitted("broken", "2026-05-08 10:00", "2026-05-12 22:00"),
            Submitted("broken later", "2026-05-11 10:00", "2026-05-20 08:00"),
            Submitted("by stage", "2026-05-11 10:00", null, qualified: "2026-05-12 09:00"),
            Submitted("overdue", "2026-05-14 10:00", null),
            Submitted("moot", "2026-05-14 10:00", null, disqualified: "2026-05-15 09:00"),
            Submitted("open", "2026-06-30 10:00", null)).Build();

        Assert.Equal(
            ["broken", "broken", "kept", "kept", "moot", "open", "overdue"],
            _company.Column("select state from marts.service_levels where level = 'first_contact' order by state"));
        var findings = _company.Findings();
        var kept = findings["service.first_contact.kept"].Estimate!;
        Assert.Equal((0.4, 5), (kept.Value, kept.N));
        Assert.Equal(1, findings["service.first_contact.overdue"].Estimate!.Value);
        var waiting = Assert.Single(new ServiceLevelReader(_company.Warehouse).Longest(10));
        Assert.Equal(("first_contact", "overdue", "Company overdue", new DateOnly(2026, 5, 14), 47), (waiting.Level, waiting.Id, waiting.Company, waiting.Since, waiting.Days));
    }

    [Fact]
    public void A_contact_that_comes_after_the_90_days_of_a_valid_referral_is_a_broken_promise_all_the_same()
    {
        _company.With("referrals", Referral, Submitted("late", "2025-12-01 10:00", "2026-05-20 10:00")).Build();

        Assert.Equal(["introduced after more than 90 days"], _company.Column("select invalid_reason from core.referrals"));
        Assert.Equal(["broken"], _company.Column("select state from marts.service_levels"));
    }

    [Fact]
    public void Notices_are_due_in_hours_credits_and_payouts_in_days()
    {
        _company.With("referrals", Referral, Submitted("R", "2026-03-02 10:00", "2026-03-02 12:00", qualified: "2026-03-06 10:00"))
            .With("rewards", Reward,
                Earned("in 24 h", "qualified", "2026-03-06", "2026-03-07 10:00", "2026-03-13 22:59"),
                Earned("closed 1", "closed", "2026-05-01", "2026-05-03 21:00", "2026-05-31 21:59"),
                Earned("closed 2", "closed", "2026-05-01", null, "2026-05-31 22:00"),
                Earned("closed 3", "closed", "2026-05-01", null, null),
                Earned("closed 4", "closed", "2026-05-01", null, null, voided: "2026-05-10 00:00"),
                Earned("closed 5", "closed", "2026-06-10", null, null)).Build();

        Assert.Equal(["kept"], _company.Column("select state from marts.service_levels where level = 'qualification_notice'"));
        // Earned on Friday the 6th: the fifth business day is Friday the 13th, to its end in Berlin (winter: one hour).
        Assert.Equal(["kept"], _company.Column("select state from marts.service_levels where level = 'credit'"));
        Assert.Equal(["kept", "broken", "overdue", "moot", "open"], _company.Column("select state from marts.service_levels where level = 'payout' order by id"));
        // One notice for all rewards of the close; its clock starts when the first day is over.
        Assert.Equal(["kept"], _company.Column("select state from marts.service_levels where level = 'close_notice'"));
        Assert.Equal(1, _company.Findings()["service.payout.overdue"].Estimate!.Value);
    }

    static string Submitted(string id, string submitted, string? contacted, string? qualified = null, string? disqualified = null) =>
        $"'{id}', 'C1', 'Company {id}', '{id.Replace(' ', '-')}.example', 'form', timestamp '{submitted}', {Instant(contacted)}, {Instant(qualified)}, {Instant(disqualified)}";

    static string Earned(string id, string stage, string day, string? notified, string? paid, string? voided = null) =>
        $"'{id}', 'R', 'referrer', 'credit', '{stage}', 10000, 'EUR', date '{day}', {Instant(notified)}, {Instant(paid)}, {Instant(voided)}";

    static string Instant(string? instant) => instant is null ? "null" : $"timestamp '{instant}'";

    public void Dispose() => _company.Dispose();
}
