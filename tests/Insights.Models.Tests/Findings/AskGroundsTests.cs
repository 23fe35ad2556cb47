using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

public class AskGroundsTests
{
    static readonly DateOnly AsOf = new(2026, 11, 23);
    static readonly ContactFacts Nobody = new() { ContactId = "c", AccountId = "a" };
    static readonly AccountFacts Account = new() { AccountId = "a" };

    [Fact]
    public void Of_whom_nothing_is_known_nothing_is_said() => Assert.Equal(AskGrounds.None, AskGrounds.Of(Nobody, Account, AsOf));

    [Theory]
    [InlineData(10, 0, true)]
    [InlineData(9, 365, true)]
    [InlineData(9, 366, false)]
    [InlineData(8, 1, false)]
    [InlineData(10, -1, false)]
    public void Their_answer_is_said_when_it_was_a_9_or_10_of_the_last_year(int answer, int daysAgo, bool said)
    {
        var grounds = AskGrounds.Of(Nobody with { LastNpsScore = answer, LastNpsOn = AsOf.AddDays(-daysAgo) }, Account, AsOf);
        Assert.Equal(said ? answer : null, grounds.Answer);
        Assert.Equal(said ? AsOf.AddDays(-daysAgo) : null, grounds.AnsweredOn);
    }

    [Fact]
    public void Referrals_are_said_unless_a_reward_for_one_is_late()
    {
        Assert.Equal(2, AskGrounds.Of(Nobody with { ReferralsValid = 2 }, Account, AsOf).Referrals);
        Assert.Equal(0, AskGrounds.Of(Nobody with { ReferralsValid = 2, RewardsLate = 1 }, Account, AsOf).Referrals);
    }

    [Theory]
    [InlineData(365, 0)]
    [InlineData(366, 1)]
    [InlineData(1096, 3)]
    [InlineData(-10, 0)]
    public void Only_full_years_as_a_customer_are_said(int days, int years) =>
        Assert.Equal(years, AskGrounds.Of(Nobody, Account with { StartedOn = AsOf.AddDays(-days) }, AsOf).YearsAsCustomer);
}
