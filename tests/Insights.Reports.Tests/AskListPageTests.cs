using ScoreBasis = Insights.Models.Findings.ScoreBasis;
using ScoreKind = Insights.Models.Findings.ScoreKind;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests;

public class AskListPageTests
{
    static readonly ScoreBasis Learned = new(ScoreKind.Model, "It foretold twelve months it had not seen better than the points do.");

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
        Assert.DoesNotContain("Risk of leaving", await Pages.TextAsync(rules));
        Assert.Contains("Chance to refer", await Pages.TextAsync(rules with { Advocacy = Learned }));
    }

    [Fact]
    public async Task Each_list_is_headed_by_what_it_is_ranked_by_and_says_why()
    {
        var rules = SampleAskList.FourHundredAccounts();
        Assert.Contains("Both lists are ranked by written rules. Fewer than 200 asks", await Pages.TextAsync(rules));
        var mixed = await Pages.TextAsync(rules with { Churn = Learned });
        Assert.Contains("Whom to ask is ranked by written rules. Fewer than 200 asks", mixed);
        Assert.Contains("Whom to call is ranked by a learned model. It foretold twelve months", mixed);
        Assert.Contains("Points, of 100", mixed);
        Assert.Contains("Risk of leaving", mixed);
        Assert.DoesNotContain("Chance to refer", mixed);
        Assert.DoesNotContain("Risk, of 100", mixed);
    }

    [Fact]
    public async Task A_small_chance_is_shown_to_a_tenth_of_a_percent()
    {
        var report = SampleAskList.FourHundredAccounts() with { Advocacy = Learned };
        var row = report.Owners[0].Asks[0] with { Score = 0.0243 };
        Assert.Contains("2.4 %", await Pages.TextAsync(report with { Owners = [new OwnerList("a@b.example", [row], [])] }));
    }

    [Fact]
    public async Task What_became_of_last_week_stands_before_this_week()
    {
        var page = await Pages.TextAsync(SampleAskList.FourHundredAccounts());
        var last = page.IndexOf("Last week’s list, of 16 Nov 2026</h2> <p class=\"takeaway\">Of 51 to ask, 40 were asked", StringComparison.Ordinal);
        Assert.InRange(last, 1, page.IndexOf("How the list came about", StringComparison.Ordinal));
        Assert.Contains("./insights asks record", page);
        Assert.Contains("needs about 7 more weeks", page);
    }

    [Fact]
    public async Task A_first_list_says_so_without_an_empty_table()
    {
        var page = await Pages.TextAsync(SampleAskList.Nobody());
        Assert.Contains("This is the first list", page);
        Assert.DoesNotContain("What came of it", page);
    }

    [Fact]
    public async Task Each_row_has_a_text_to_change_in_its_language_and_a_link_that_carries_it()
    {
        var report = SampleAskList.FourHundredAccounts();
        var asked = report.Owners.SelectMany(owner => owner.Asks).Where(row => !row.HeldOut).ToList();
        var page = await Pages.TextAsync(report);
        Assert.Equal(asked.Count, page.Split("<textarea").Length - 1);
        Assert.Contains("<textarea lang=\"ja\" dir=\"auto\"", page);
        Assert.Contains("<textarea lang=\"ru\" dir=\"auto\"", page);
        Assert.Contains("佐藤 美咲 様", page);
        Assert.All(asked, row => Assert.Contains(SafeLink.Letter(row.Email, row.Message!.Subject, row.Message.Body)!, page));
    }

    [Fact]
    public async Task A_text_too_long_for_a_link_says_so()
    {
        var report = SampleAskList.FourHundredAccounts();
        var row = report.Owners[0].Asks[0] with { Message = new AskMessage("ja", "件名", new string('長', 900)) };
        var page = await Pages.TextAsync(report with { Owners = [new OwnerList("a@b.example", [row], [])] });
        Assert.Contains("without the text, which is too long for a link: copy it", page);
        Assert.DoesNotContain("&body=", page.Replace("'&body='", ""));
    }

    [Fact]
    public async Task Every_row_that_can_be_filtered_belongs_to_an_owner_that_can_be_chosen()
    {
        var page = await Pages.HtmlAsync(SampleAskList.FourHundredAccounts());
        var choices = Matches(page, "<option value=\"([^\"]+)\"").ToHashSet();
        var owners = Matches(page, "data-owner=\"([^\"]+)\"").ToList();
        Assert.True(owners.Count > 60);
        Assert.Empty(owners.Except(choices));
        Assert.Contains("<div id=\"filter\" class=\"filter\" role=\"search\" aria-label=\"Filter the lists\" hidden", page);
    }

    static IEnumerable<string> Matches(string page, string pattern) =>
        System.Text.RegularExpressions.Regex.Matches(page, pattern).Select(match => match.Groups[1].Value);

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
            Message = new AskMessage("en\" onload=\"x", "\"><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "<b onclick=1>"),
        };
        var comment = report.UnansweredDetractors[0] with { Comment = "</bdi></td><style>*{display:none}</style><a href=\"javascript:alert(1)\">x</a>", Language = "x\" onload=\"y" };
        var page = await Pages.AssertHarmlessAsync(report with { Owners = [new OwnerList("<owner onclick=1>", [row], [])], UnansweredDetractors = [comment] });
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain(new string('x', 100), page);
    }
}
