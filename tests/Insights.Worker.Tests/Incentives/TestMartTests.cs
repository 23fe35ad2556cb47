using Insights.Models.Incentives;
using Insights.Worker.Database;

namespace Insights.Worker.Tests.Incentives;

/// <summary>What <c>marts.test_accounts</c> counts. A test counts for 30 days: assigned on 2 March at 9:00, until 1 April at 9:00.</summary>
public sealed class TestMartTests : IDisposable
{
    readonly OfferingCompany _company = new();

    [Fact]
    public void People_count_as_assigned_whether_or_not_they_saw_the_offer()
    {
        _company.Account("acme");
        _company.Assigned("ann", "acme", "cash", seen: "2026-03-05 10:00");
        _company.Assigned("bob", "acme", "cash");
        _company.Referred("one", "bob", "2026-03-10 10:00");
        _company.Build();
        Assert.Equal((2, 1, 1), (_company.Count("acme", "people"), _company.Count("acme", "seen"), _company.Count("acme", "referred")));
    }

    [Fact]
    public void Seeing_an_offer_after_the_horizon_is_not_seeing_it_in_time()
    {
        _company.Assigned("ann", "acme", "cash", seen: "2026-04-01 09:00");
        _company.Build();
        Assert.Equal(0, _company.Count("acme", "seen"));
    }

    [Theory]
    [InlineData("2026-03-02 08:59:59", 0)]
    [InlineData("2026-03-02 09:00:00", 1)]
    [InlineData("2026-04-01 08:59:59", 1)]
    [InlineData("2026-04-01 09:00:00", 0)]
    public void A_horizon_has_its_first_instant_and_not_the_one_that_ends_it(string submitted, long referred)
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Referred("one", "ann", submitted);
        _company.Build();
        Assert.Equal(referred, _company.Count("acme", "referred"));
    }

    [Theory]
    [InlineData("2026-01-31 08:59:59", 0)]
    [InlineData("2026-01-31 09:00:00", 1)]
    [InlineData("2026-03-02 08:59:59", 1)]
    [InlineData("2026-03-02 09:00:00", 0)]
    public void Who_referred_before_is_counted_over_as_many_days_before_the_assignment(string submitted, long before)
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Referred("one", "ann", submitted);
        _company.Build();
        Assert.Equal(before, _company.Count("acme", "referred_before"));
    }

    [Fact]
    public void Only_valid_referrals_count()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Assigned("bob", "beta", "cash");
        _company.Contact("eve", "else");
        _company.Referred("one", "ann", "2026-03-10 10:00", mechanism: null, qualified: "2026-03-12 10:00");
        _company.Referred("first", "eve", "2026-03-09 10:00", company: "wanted");
        _company.Referred("second", "bob", "2026-03-10 10:00", company: "wanted", qualified: "2026-03-12 10:00");
        _company.Build();
        Assert.All((string[])["acme", "beta"], account => Assert.Equal((0, 0), (_company.Count(account, "referred"), _company.Count(account, "qualified"))));
    }

    [Fact]
    public void What_comes_after_the_as_of_date_is_not_known()
    {
        _company.Assigned("ann", "acme", "cash", at: "2026-06-10 09:00", seen: "2026-06-30 09:00");
        _company.Assigned("bob", "later", "cash", at: "2026-06-30 09:00");
        _company.Referred("known", "ann", "2026-06-29 21:00", qualified: "2026-06-30 09:00", won: "2026-07-01 09:00", minor: 100);
        _company.Referred("unknown", "ann", "2026-06-29 22:30", company: "other");
        _company.Reward("known", "2026-06-30", 5000);
        _company.Answered("ann", "2026-06-30 09:00", 10);
        _company.Ticket("acme", "2026-06-30 09:00");
        _company.Build();
        Assert.Equal((1, 0, 0), (_company.Count("acme", "referred"), _company.Count("acme", "qualified"), _company.Count("acme", "won")));
        Assert.Equal((0, 0, 0), (_company.Count("acme", "deal_value_minor"), _company.Count("acme", "rewards_minor"), _company.Count("acme", "seen")));
        Assert.Equal((0, 0), (_company.Count("acme", "answers"), _company.Count("acme", "tickets")));
        Assert.DoesNotContain("later", _company.Rows("test_accounts", row => row.RequiredText("account")));
    }

    /// <summary>Berlin's 29 June ends at 22:00 UTC.</summary>
    [Fact]
    public void The_as_of_date_ends_at_midnight_of_the_configured_zone()
    {
        _company.Assigned("ann", "acme", "cash", at: "2026-06-10 09:00");
        _company.Assigned("bob", "beta", "cash", at: "2026-06-10 09:00");
        _company.Referred("in time", "ann", "2026-06-29 21:59:59");
        _company.Referred("too late", "bob", "2026-06-29 22:00:00", company: "other");
        _company.Build();
        Assert.Equal((1, 0), (_company.Count("acme", "referred"), _company.Count("beta", "referred")));
    }

    [Fact]
    public void The_people_of_an_account_are_summed_and_several_referrals_of_one_count_once_as_referred()
    {
        foreach (var person in (string[])["ann", "bob", "cid"]) _company.Assigned(person, "acme", "cash", predicted: 0.1);
        _company.Referred("one", "ann", "2026-03-10 10:00", qualified: "2026-03-20 10:00", won: "2026-05-20 10:00", minor: 120_000);
        _company.Referred("two", "ann", "2026-03-11 10:00", qualified: "2026-03-21 10:00", won: "2026-05-21 10:00", minor: 30_000);
        _company.Referred("three", "bob", "2026-03-12 10:00", qualified: "2026-03-22 10:00");
        _company.Referred("before", "cid", "2026-02-12 10:00", qualified: "2026-03-22 10:00", won: "2026-05-20 10:00", minor: 7);
        _company.Reward("one", "2026-03-20", 5_000);
        _company.Reward("one", "2026-05-20", 45_000);
        _company.Reward("three", "2026-03-22", 5_000, voided: "2026-04-22 10:00");
        _company.Reward("before", "2026-03-22", 5_000);
        _company.Build();
        Assert.Equal((3, 2, 1), (_company.Count("acme", "people"), _company.Count("acme", "referred"), _company.Count("acme", "referred_before")));
        Assert.Equal((3, 2, 150_000), (_company.Count("acme", "qualified"), _company.Count("acme", "won"), _company.Count("acme", "deal_value_minor")));
        Assert.Equal(50_000, _company.Count("acme", "rewards_minor"));
        Assert.Equal(0.3, _company.Row("acme", row => row.Number("predicted"))!.Value, 12);
    }

    [Fact]
    public void A_prediction_that_is_missing_for_one_is_missing_for_the_account()
    {
        _company.Assigned("ann", "acme", "cash", predicted: 0.1);
        _company.Assigned("bob", "acme", "cash");
        _company.Build();
        Assert.Null(_company.Row("acme", row => row.Number("predicted")));
    }

    [Theory]
    [InlineData("2026-03-02", false)]
    [InlineData("2026-03-03", true)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-02", false)]
    public void An_account_has_left_only_within_the_horizon(string endedOn, bool hasLeft)
    {
        _company.Account("acme", endedOn: endedOn);
        _company.Assigned("ann", "acme", "cash");
        _company.Build();
        Assert.Equal(hasLeft, _company.Row("acme", row => row.Flag("has_left")));
    }

    [Fact]
    public void Promoters_less_detractors_are_counted_of_relationship_answers_within_the_horizon()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Assigned("bob", "acme", "cash");
        _company.Answered("ann", "2026-03-02 08:59", 0);
        _company.Answered("ann", "2026-03-02 09:00", 9);
        _company.Answered("bob", "2026-03-20 09:00", 10);
        _company.Answered("bob", "2026-03-21 09:00", 8);
        _company.Answered("bob", "2026-03-22 09:00", 6);
        _company.Answered("bob", "2026-03-23 09:00", 0, survey: "transactional");
        _company.Answered("bob", "2026-04-01 09:00", 0);
        _company.Build();
        Assert.Equal((4, 1), (_company.Count("acme", "answers"), _company.Count("acme", "net_promoters")));
    }

    /// <summary>An account's tickets count by whole days of the zone: of Berlin's, 2 March begins at 23:00 UTC and 1 April ends at 22:00.</summary>
    [Theory]
    [InlineData("2026-03-01 22:59:59", 0)]
    [InlineData("2026-03-01 23:00:00", 1)]
    [InlineData("2026-04-01 21:59:59", 1)]
    [InlineData("2026-04-01 22:00:00", 0)]
    public void Tickets_count_on_the_days_of_the_horizon_only(string opened, long tickets)
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Ticket("acme", opened);
        _company.Build();
        Assert.Equal(tickets, _company.Count("acme", "tickets"));
    }

    [Fact]
    public void Segments_are_those_of_the_settings_else_the_industry_else_unknown()
    {
        foreach (var (account, industry) in new[] { ("shop", "Retail"), ("vans", "Logistics"), ("clinic", "Healthcare"), ("nobody", (string?)null) })
        {
            _company.Account(account, industry);
            _company.Assigned("of " + account, account, "cash");
        }
        _company.Exposed("stranger", "cash", "2026-03-02 09:00");
        _company.Build();
        Assert.Equal(
            [("clinic", "Healthcare"), ("contact stranger", "unknown"), ("nobody", "unknown"), ("shop", "commerce"), ("vans", "commerce")],
            _company.Rows("test_accounts", row => (row.RequiredText("account"), row.RequiredText("segment"))).Order());
        Assert.Equal(
            [("clinic", "Healthcare"), ("contact stranger", "unknown"), ("nobody", "unknown"), ("shop", "commerce"), ("vans", "commerce")],
            _company.Rows("test_shown", row => (row.RequiredText("account"), row.RequiredText("segment"))).Order());
    }

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-04-03", true)]
    public void An_account_is_over_once_the_horizon_of_every_person_is(string asOf, bool isOver)
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Assigned("bob", "acme", "cash", at: "2026-03-04 09:00");
        _company.Build(Day(asOf));
        Assert.Equal(isOver, _company.Row("acme", row => row.Flag("is_over")));
    }

    [Fact]
    public void A_test_with_a_horizon_of_its_own_counts_by_it_and_others_by_the_usual_one()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Assigned("bob", "beta", "cash", experiment: OfferingCompany.LongTest);
        _company.Referred("one", "ann", "2026-04-20 10:00");
        _company.Referred("two", "bob", "2026-04-20 10:00");
        _company.Build(Day("2026-04-25"));
        Assert.Equal((0, 30, true), (_company.Count("acme", "referred"), _company.Count("acme", "horizon_days"), _company.Row("acme", row => row.Flag("is_over"))));
        Assert.Equal((1, 60, false), (_company.Count("beta", "referred"), _company.Count("beta", "horizon_days"), _company.Row("beta", row => row.Flag("is_over"))));
    }

    [Fact]
    public void The_reader_compares_accounts_that_are_over_and_says_when_the_next_one_is()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Assigned("bob", "beta", "control", at: "2026-06-01 09:00");
        _company.Assigned("cid", "core", "control", at: "2026-06-10 09:00");
        _company.Build();
        var data = _company.Reader.Read(OfferingCompany.Test, OfferingCompany.AsOf);
        Assert.Equal(["acme"], data.Accounts.Select(account => account.Account));
        Assert.Equal((2, Day("2026-07-01")), (data.OpenAccounts, data.NextOver!.Value));
        Assert.Equal(new Dictionary<string, long> { ["cash"] = 1, ["control"] = 2 }, data.Assigned);
        Assert.Equal(["cash"], data.Test.Variants);
    }

    static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _company.Dispose();
}
