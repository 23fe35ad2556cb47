using Insights.Worker.Database;

namespace Insights.Worker.Tests.Incentives;

/// <summary>What <c>marts.test_shown</c>, <c>marts.test_weeks</c> and <c>marts.test_faults</c> count.</summary>
public sealed class ShownMartTests : IDisposable
{
    readonly OfferingCompany _company = new();

    [Fact]
    public void Where_control_tells_when_it_saw_the_programme_only_those_who_saw_something_count_and_from_then_on()
    {
        _company.Assigned("ann", "acme", "cash", seen: "2026-03-20 10:00");
        _company.Assigned("bob", "acme", "cash");
        _company.Assigned("cid", "core", "control", seen: "2026-03-05 10:00");
        _company.Referred("too soon", "ann", "2026-03-20 09:59:59");
        _company.Referred("in time", "ann", "2026-04-19 09:59:59", company: "other");
        _company.Referred("unseen", "bob", "2026-03-21 10:00", company: "third");
        _company.Referred("too late", "cid", "2026-04-04 10:00", company: "fourth");
        _company.Build();
        Assert.Equal([("acme", "2026-03-20", 1, 1), ("core", "2026-03-05", 1, 0)], Shown());
    }

    [Fact]
    public void Where_control_never_tells_everybody_counts_from_the_assignment()
    {
        _company.Assigned("ann", "acme", "cash", seen: "2026-03-20 10:00");
        _company.Assigned("bob", "acme", "cash");
        _company.Assigned("cid", "core", "control");
        _company.Referred("late for the assignment", "ann", "2026-04-10 10:00");
        _company.Referred("unseen", "bob", "2026-03-21 10:00", company: "third");
        _company.Build();
        Assert.Equal([("acme", "2026-03-02", 2, 1), ("core", "2026-03-02", 1, 0)], Shown());
    }

    [Fact]
    public void One_test_whose_control_tells_nothing_does_not_speak_for_another()
    {
        _company.Assigned("ann", "acme", "control");
        _company.Assigned("bob", "beta", "control", at: "2026-04-20 09:00", seen: "2026-05-02 10:00", experiment: "summer");
        _company.Build();
        Assert.Equal([("acme", "2026-03-02", 1, 0), ("beta", "2026-05-02", 1, 0)], Shown());
    }

    [Fact]
    public void Predictions_are_learned_over_the_usual_horizon_whatever_the_tests_own_is()
    {
        _company.Assigned("ann", "acme", "control", seen: "2026-03-05 10:00", experiment: OfferingCompany.LongTest);
        _company.Referred("late", "ann", "2026-04-20 10:00");
        _company.Build();
        Assert.Equal([("acme", "2026-03-05", 1, 0)], Shown());
        Assert.Equal(1, _company.Count("acme", "referred"));
    }

    [Theory]
    [InlineData("2026-04-03", false)]
    [InlineData("2026-04-04", true)]
    public void Who_saw_it_is_over_a_horizon_after_that_day(string asOf, bool isOver)
    {
        _company.Assigned("ann", "acme", "control", seen: "2026-03-05 10:00");
        _company.Build(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal([isOver], _company.Rows("test_shown", row => row.Flag("is_over")));
        Assert.Equal(isOver ? 1 : 0, _company.Reader.Read(OfferingCompany.Test, new(2026, 4, 4)).Shown.Count);
    }

    [Fact]
    public void Weeks_count_first_referrals_and_only_people_whose_week_is_over()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Assigned("bob", "beta", "cash", at: "2026-03-09 09:00");
        _company.Referred("one", "ann", "2026-03-09 08:59:59");
        _company.Referred("two", "ann", "2026-03-12 10:00", company: "other");
        _company.Referred("three", "bob", "2026-03-16 09:00", company: "third");
        _company.Build(new(2026, 3, 22));
        Assert.Equal([(0, 2, 1), (1, 2, 1), (2, 1, 0)], _company.Rows("test_weeks", row => ((int)row.Count("week"), (int)row.Count("people"), (int)row.Count("referred"))));
    }

    [Fact]
    public void A_horizon_of_thirty_days_has_five_weeks_and_the_last_is_cut()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Referred("one", "ann", "2026-03-31 10:00");
        _company.Referred("after it", "ann", "2026-04-02 10:00", company: "other");
        _company.Build();
        Assert.Equal([(0, 0), (1, 0), (2, 0), (3, 0), (4, 1)], _company.Rows("test_weeks", row => ((int)row.Count("week"), (int)row.Count("referred"))));
    }

    [Fact]
    public void A_contact_in_two_variants_is_found_though_the_later_line_corrects_the_earlier()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Exposed("ann", "perk", "2026-03-02 09:00");
        _company.Build();
        Assert.Equal([(OfferingCompany.Test, "two variants of one contact", 1)], Faults());
        Assert.Equal("perk", _company.Row("acme", row => row.RequiredText("variant")));
    }

    [Fact]
    public void The_same_line_again_with_a_day_of_seeing_it_is_no_fault()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Exposed("ann", "cash", "2026-03-02 09:00", seen: "2026-03-09 09:00");
        _company.Build();
        Assert.Empty(Faults());
        Assert.Equal((1, 1), (_company.Count("acme", "people"), _company.Count("acme", "seen")));
    }

    [Fact]
    public void Colleagues_in_two_variants_are_found_and_every_one_of_them_is_counted()
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Assigned("bob", "acme", "control");
        _company.Assigned("cid", "acme", "control");
        _company.Assigned("dan", "delta", "control");
        _company.Build();
        Assert.Equal([(OfferingCompany.Test, "colleagues of one account in two variants", 3)], Faults());
    }

    [Theory]
    [InlineData("2026-04-01 08:59:59", true)]
    [InlineData("2026-04-01 09:00:00", false)]
    public void Two_tests_overlap_on_a_contact_when_the_second_begins_within_the_horizon_of_the_first(string second, bool overlaps)
    {
        _company.Assigned("ann", "acme", "cash");
        _company.Exposed("ann", "cash", second, experiment: "summer");
        _company.Build();
        Assert.Equal(
            overlaps ? [(OfferingCompany.Test, "also in summer at the same time", 1), ("summer", "also in spring at the same time", 1)] : [], Faults());
    }

    [Fact]
    public void Who_saw_an_offer_before_being_assigned_to_it_is_a_fault()
    {
        _company.Assigned("ann", "acme", "cash", seen: "2026-03-02 08:59:59");
        _company.Assigned("bob", "beta", "cash", seen: "2026-03-02 09:00:00");
        _company.Build();
        Assert.Equal([(OfferingCompany.Test, "seen before it was assigned", 1)], Faults());
    }

    IEnumerable<(string Account, string On, int People, int Referred)> Shown() => _company.Rows(
        "test_shown", row => (row.RequiredText("account"), row.Day("shown_on")!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), (int)row.Count("people"), (int)row.Count("referred"))).Order();

    IEnumerable<(string Experiment, string Fault, int Contacts)> Faults() =>
        _company.Rows("test_faults", row => (row.RequiredText("experiment"), row.RequiredText("fault"), (int)row.Count("contacts"))).Order();

    public void Dispose() => _company.Dispose();
}
