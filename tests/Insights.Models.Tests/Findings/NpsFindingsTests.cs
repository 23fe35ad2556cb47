using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class NpsFindingsTests
{
    static readonly List<AccountAnswers> Company = Some.Accounts(40, i => i % 4 == 0 ? new(0, 0, 2) : new(2, 1, 0));

    static NpsSums Sums(IReadOnlyList<AccountAnswers> now, IReadOnlyList<AccountAnswers>? before = null, long invited = 200, long answered = 110) =>
        new(SurveyKind.Relationship, now, before ?? Company, invited, answered);

    [Fact]
    public void A_full_survey_leaves_nothing_withheld() =>
        Assert.All(NpsFindings.From(Sums(Company)), finding => Assert.Null(finding.Withheld));

    [Fact]
    public void The_names_are_the_same_whether_known_or_withheld()
    {
        var known = NpsFindings.From(Sums(Company)).Select(finding => finding.Name).ToList();
        Assert.Equal(known, NpsFindings.From(Sums([], [], 0, 0)).Select(finding => finding.Name));
        Assert.Equal(
        [
            "nps.relationship.every_response", "nps.relationship.account_means", "nps.relationship.waterfall",
            "nps.relationship.revenue_weighted", "nps.relationship.change", "nps.relationship.promoters",
            "nps.relationship.passives", "nps.relationship.detractors", "nps.relationship.response_rate",
            "nps.relationship.if_silent_were_detractors", "nps.relationship.if_silent_were_promoters",
        ], known);
    }

    [Fact]
    public void Promoters_passives_and_detractors_add_up_to_the_answers()
    {
        var findings = NpsFindings.From(Sums(Company));
        var bands = new[] { "promoters", "passives", "detractors" }.Sum(band => findings.Named("nps.relationship." + band).Estimate!.Value);
        Assert.Equal(findings.Named("nps.relationship.every_response").Estimate!.N, bands);
    }

    [Fact]
    public void Without_an_answer_no_score_is_given_and_the_counts_are_zero()
    {
        var findings = NpsFindings.From(Sums([], [], 50, 0));
        Assert.Contains("Nobody answered the relationship survey", findings.Named("nps.relationship.every_response").Withheld);
        Assert.Equal(0, findings.Named("nps.relationship.promoters").Estimate!.Value);
        Assert.Equal(0, findings.Named("nps.relationship.response_rate").Estimate!.Value);
        Assert.Equal(-100, findings.Named("nps.relationship.if_silent_were_detractors").Estimate!.Value);
    }

    [Fact]
    public void Anonymous_answers_have_a_score_but_no_accounts()
    {
        AccountAnswers[] anonymous = [new(null, Some.Nobody, Some.Nobody, Some.Nobody, new(306, 95, 40))];
        var findings = NpsFindings.From(Sums(anonymous, [], 0, 0));
        Assert.Equal(60.32, findings.Named("nps.relationship.every_response").Estimate!.Value, 0.005);
        Assert.Contains("No answer names an account", findings.Named("nps.relationship.account_means").Withheld);
        Assert.Contains("Load the invitations", findings.Named("nps.relationship.response_rate").Withheld);
        Assert.Contains("window before it has 0 answers", findings.Named("nps.relationship.change").Withheld);
    }

    [Fact]
    public void One_account_can_say_nothing_about_all_accounts()
    {
        var findings = NpsFindings.From(Sums([Some.Account("A", new(5, 1, 0))]));
        Assert.Contains("come from one account", findings.Named("nps.relationship.every_response").Withheld);
        Assert.NotNull(findings.Named("nps.relationship.waterfall").Withheld);
    }

    [Fact]
    public void A_single_answer_has_an_interval_across_most_of_the_scale()
    {
        var estimate = NpsFindings.From(Sums([Some.Account("A", new(1, 0, 0))])).Named("nps.relationship.every_response").Estimate!;
        Assert.Equal(1, estimate.N);
        Assert.True(estimate.High - estimate.Low > 100);
    }

    [Fact]
    public void Unknown_revenue_withholds_the_weighted_score_and_says_of_how_many()
    {
        var half = Company.Select((account, i) => i % 2 == 0 ? account with { MonthlyRevenue = null } : account).ToList();
        Assert.Contains("20 of the 40 accounts", NpsFindings.From(Sums(half)).Named("nps.relationship.revenue_weighted").Withheld);
    }

    [Fact]
    public void Unknown_roles_withhold_the_waterfall()
    {
        var unknown = Company.Select(account => account with { Users = Some.Nobody, Others = account.Users }).ToList();
        var findings = NpsFindings.From(Sums(unknown));
        Assert.Contains("role", findings.Named("nps.relationship.waterfall").Withheld);
        Assert.NotNull(findings.Named("nps.relationship.account_means").Estimate);
    }

    [Fact]
    public void Nine_answers_are_too_few_for_a_change()
    {
        var nine = Some.Accounts(9, _ => new(1, 0, 0));
        Assert.Contains("9 answers", NpsFindings.From(Sums(nine)).Named("nps.relationship.change").Withheld);
        Assert.Equal(UnitNames.Points, NpsFindings.From(Sums(nine)).Named("nps.relationship.change").Unit);
    }
}
