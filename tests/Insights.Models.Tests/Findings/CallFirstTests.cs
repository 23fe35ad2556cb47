using Insights.Models.Findings;
using static Insights.Models.Tests.Findings.AskWorld;

namespace Insights.Models.Tests.Findings;

public class CallFirstTests
{
    static CallFirst Build(params (string Id, double Risk, double? Mrr)[] accounts) => Build(Rules, accounts);

    static CallFirst Build(AskRules rules, params (string Id, double Risk, double? Mrr)[] accounts)
    {
        var facts = new AskFacts(AsOf, [], [.. accounts.Select(a => Account with { AccountId = a.Id, Mrr = a.Mrr })], All);
        var churn = accounts.ToDictionary(a => a.Id, a => new AccountScore(a.Id, a.Risk, ScoreKind.Rules, ["active users down 40 % in four weeks"]));
        return CallFirst.Build(facts, new AskScores(new Dictionary<string, ContactScore>(), churn), rules);
    }

    [Fact]
    public void Most_revenue_at_risk_comes_first_and_unknown_revenue_after_it_by_risk()
    {
        var list = Build(("small", 0.9, 100), ("big", 0.5, 1000), ("unknown", 0.6, null), ("without", 0.95, null), ("fine", 0.49, 9000));
        Assert.Equal(["big", "small", "without", "unknown"], list.Rows.Select(row => row.AccountId));
        Assert.Equal([6000, 1080, null, null], list.Rows.Select(row => row.ValueAtRisk));
        Assert.Equal((5, 4, 0, 4, 0, 2),
            (list.Summary.Considered, list.Summary.AtRisk, list.Summary.OnlyDetractors, list.Summary.Listed, list.Summary.LeftOut, list.Summary.ValueUnknown));
        Assert.Contains("withheld for two accounts", Assert.Single(list.Summary.Notes));
    }

    [Fact]
    public void An_account_below_the_threshold_is_called_when_a_detractor_waits()
    {
        var facts = new AskFacts(AsOf, [], [Account with { DetractorsUnanswered = 2 }], All);
        var list = CallFirst.Build(facts, AskScores.ByPoints(facts), Rules);
        var row = Assert.Single(list.Rows);
        Assert.Equal((2, 0.24), (row.UnansweredDetractors, row.ChurnRisk));
        Assert.Equal(["two detractors nobody has answered"], row.Reasons);
        Assert.Equal((0, 1), (list.Summary.AtRisk, list.Summary.OnlyDetractors));
    }

    [Fact]
    public void Who_is_no_customer_is_not_called()
    {
        AccountFacts[] others =
        [
            Account with { AccountId = "t", Status = AccountStatus.Trial }, Account with { AccountId = "x", Status = AccountStatus.Churned },
            Account with { AccountId = "e", EndedOn = AsOf }, Account with { AccountId = "s", IsStub = true },
            Account with { AccountId = "f", StartedOn = AsOf.AddDays(1) }, Account with { AccountId = "n", Status = null },
        ];
        var facts = new AskFacts(AsOf, [], [.. others.Select(account => account with { ActiveUsersLast4Weeks = 0 })], All);
        var list = CallFirst.Build(facts, AskScores.ByPoints(facts), Rules);
        Assert.Empty(list.Rows);
        Assert.Equal("There are no customers to look at: load an accounts file with accounts that are active.", list.Summary.NobodyBecause);
    }

    [Fact]
    public void An_owner_gets_no_more_calls_than_the_week_has_room_for()
    {
        var list = Build(Rules with { CallsPerOwner = 2 }, ("a", 0.9, 100), ("b", 0.9, 300), ("c", 0.9, 200));
        Assert.Equal(["b", "c"], list.Rows.Select(row => row.AccountId));
        Assert.Equal(1, list.Summary.LeftOut);
        Assert.Equal("There is no place for one account to call: asks.callsPerOwner is 0.",
            Build(Rules with { CallsPerOwner = 0 }, ("a", 0.9, 100)).Summary.NobodyBecause);
    }

    [Fact]
    public void Nothing_to_call_says_so() =>
        Assert.Equal("None of two customers has a risk of 0.50 or more, and no detractor is unanswered.",
            Build(("a", 0.1, 1), ("b", 0.2, 1)).Summary.NobodyBecause);

    [Fact]
    public void Each_row_gets_the_words_about_its_account_and_nothing_else_changes()
    {
        var list = Build(("a", 0.9, 100), ("b", 0.9, 300));
        Assert.All(list.Rows, row => Assert.Empty(row.ChangedSinceLastWeek));
        var compared = list.WithChanges(id => [$"{id} moved"]);
        Assert.Equal(["b moved", "a moved"], compared.Rows.SelectMany(row => row.ChangedSinceLastWeek));
        Assert.Equal(list.Rows.Select(row => (row.Rank, row.AccountId, row.ValueAtRisk)), compared.Rows.Select(row => (row.Rank, row.AccountId, row.ValueAtRisk)));
    }

    [Fact]
    public void A_customer_without_a_score_is_refused_by_name()
    {
        var facts = new AskFacts(AsOf, [], [Account], All);
        var none = new AskScores(new Dictionary<string, ContactScore>(), new Dictionary<string, AccountScore>());
        Assert.Contains("Account a1 has no churn score", Assert.Throws<ArgumentException>(() => CallFirst.Build(facts, none, Rules)).Message);
    }
}
