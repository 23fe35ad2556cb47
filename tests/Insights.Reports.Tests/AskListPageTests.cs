using ScoreKind = Insights.Models.Findings.ScoreKind;
using Insights.Reports.Model;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests;

public class AskListPageTests
{
    [Fact]
    public async Task Everyone_on_the_list_stands_there_with_reasons_offer_and_address()
    {
        var report = SampleAskList.FourHundredAccounts();
        var page = await Pages.TextAsync(report);
        Assert.All(report.Owners.SelectMany(owner => owner.Asks).Where(row => !row.HeldOut), row =>
        {
            Assert.Contains(row.Contact, page);
            Assert.Contains(row.Account, page);
            Assert.Contains($"mailto:{row.Email}", page);
            Assert.All(row.Reasons, reason => Assert.Contains(reason, page));
        });
        Assert.Contains("Don't mention:</span> the invoice dispute of October, still open", page);
        Assert.All(report.Owners, owner => Assert.Contains($"<h2><bdi>{owner.Owner.Replace("@", "@<wbr>").Replace(".example", "<wbr>.example")}</bdi></h2>", page));
        Assert.Contains("EUR 250 credit, both sides", page);
        Assert.Contains("never asked before", page);
    }

    [Fact]
    public async Task Held_out_contacts_are_named_apart_and_their_address_is_not_given()
    {
        var report = SampleAskList.FourHundredAccounts();
        var held = report.Owners.SelectMany(owner => owner.Asks).Where(row => row.HeldOut).ToList();
        var page = await Pages.TextAsync(report);
        Assert.NotEmpty(held);
        Assert.Contains("Please don't ask this week", page);
        Assert.All(held, row => Assert.DoesNotContain($"mailto:{row.Email}\"", page));
    }

    [Fact]
    public async Task The_first_page_counts_the_whole_team()
    {
        var report = SampleAskList.SixtyOwners();
        var page = await Pages.TextAsync(report);
        Assert.Contains("Of 1,198 contacts, 142 may be asked", page);
        Assert.Equal(60, report.Owners.Count(owner => page.Contains($"href=\"#{Asks.OwnerSection.IdOf(owner.Owner)}\"") && page.Contains($"id=\"{Asks.OwnerSection.IdOf(owner.Owner)}\"")));
    }

    [Fact]
    public async Task When_nobody_may_be_asked_the_page_says_why()
    {
        var page = await Pages.TextAsync(SampleAskList.Nobody());
        Assert.Contains("Nobody to ask this week: every contact that answered well was asked in the last 60 days", page);
        Assert.DoesNotContain("Ask for a referral", page);
    }

    [Fact]
    public async Task Of_many_unanswered_detractors_all_stand_there_and_the_first_with_their_words()
    {
        var report = SampleAskList.FourHundredAccounts();
        var one = report.UnansweredDetractors[0];
        var page = await Pages.TextAsync(report with
        {
            UnansweredDetractors = [.. Enumerable.Range(1, 200).Select(i => one with { Contact = $"Person {i:000}", Comment = $"Words {i:000}" })],
        });
        Assert.All(Enumerable.Range(1, 200), i => Assert.Contains($"Person {i:000}", page));
        Assert.Contains("140 more answers without a reply", page);
        Assert.Contains("Words 060", page);
        Assert.DoesNotContain("Words 061", page);
    }

    [Fact]
    public async Task A_score_by_rules_is_never_called_a_chance()
    {
        var rules = SampleAskList.FourHundredAccounts();
        Assert.DoesNotContain("Chance to refer", await Pages.TextAsync(rules));
        Assert.Contains("Chance to refer", await Pages.TextAsync(rules with { ScoreKind = ScoreKind.Model }));
    }

    [Fact]
    public async Task Hostile_names_and_comments_stay_text()
    {
        var report = SampleAskList.FourHundredAccounts();
        var row = report.Owners[0].Asks[0] with
        {
            Contact = "<script>alert(1)</script>" + new string('x', 2_000),
            Email = "javascript:alert(1)//@example.com",
            Account = "\u202Eevil\u202D",
            Language = "\"><script>",
            Reasons = ["<iframe src=//evil.example>"],
            Avoid = "' onmouseover='alert(1)",
        };
        var comment = report.UnansweredDetractors[0] with { Comment = "</bdi></td><style>*{display:none}</style><a href=\"javascript:alert(1)\">x</a>", Language = "x\" onload=\"y" };
        var page = await Pages.AssertHarmlessAsync(report with { Owners = [new OwnerList("<owner onclick=1>", [row], [])], UnansweredDetractors = [comment] });
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain(new string('x', 100), page);
    }
}
