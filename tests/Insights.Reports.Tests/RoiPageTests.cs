using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests;

public class RoiPageTests
{
    [Fact]
    public async Task Every_figure_of_the_model_stands_on_the_page()
    {
        var report = SampleRoi.Full();
        var page = await Pages.TextAsync(report);
        // The months' values are points of a line; their words are its description. Points and cells that only need time are gaps.
        var gaps = report.CustomerValue.Cells.ToHashSet();
        Assert.All(report.Figures, figure => Assert.Contains(FigureText.Value(figure), page));
        Assert.All(report.Figures.Where(figure => figure.Finding.Withheld is not null && figure.Label != "NPS" && !gaps.Contains(figure)),
            figure => Assert.Contains(figure.Finding.Withheld!, page));
    }

    [Fact]
    public async Task A_section_that_is_not_known_says_why_and_shows_no_chart()
    {
        var report = WithheldRoi.Everything();
        var page = await Pages.TextAsync(report);
        Assert.All(report.Sections.Where(section => section.Withheld is not null), section => Assert.Contains(section.Withheld!, page));
        Assert.DoesNotContain("<svg", page);
    }

    [Fact]
    public async Task A_company_with_answers_only_gets_its_scores_and_reasons_for_the_rest()
    {
        var page = await Pages.TextAsync(WithheldRoi.OnlyAnswers());
        Assert.Contains("−24.7", page);
        Assert.Contains("95 %: −28 to −21 · n 2,353", page);
        Assert.Contains("Put referrals.csv into the inbox", page);
    }

    [Fact]
    public async Task The_first_page_has_five_key_figures_and_not_four()
    {
        var four = SampleRoi.Full() with { KeyFigures = [.. SampleRoi.Full().KeyFigures.Take(4)] };
        await using var renderer = new ReportRenderer();
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => renderer.RenderAsync(four));
        Assert.Contains("5 key figures, not 4", fault.Message);
    }

    [Fact]
    public void A_finding_shown_twice_is_listed_once()
    {
        var findings = SampleRoi.Full().Findings.ToList();
        Assert.Single(findings, finding => finding.Name == "roi.revenue_to_cost.attributed");
        Assert.Equal(findings.Count, findings.Select(finding => finding.Name).Distinct().Count());
        Assert.Contains(findings, finding => finding.Name == "cac.referral.change");
    }

    [Fact]
    public async Task Charts_describe_their_data_in_words()
    {
        var page = await Pages.TextAsync(SampleRoi.Full());
        Assert.Contains("Paid search: EUR 2,850 (95 %: 2,240 to 3,690)", page);
        Assert.Contains("Apr 2025: not known", page);
        Assert.Contains("Software: 132 accounts, NPS 52.1, 21.0 % referred", page);
    }

    [Fact]
    public async Task What_a_customer_is_worth_stands_with_its_curves_in_words_and_a_dash_for_what_needs_time()
    {
        var page = await Pages.TextAsync(SampleRoi.Full());
        Assert.Contains("other customers: 98.0 % after 3 months, 94.0 % after 6 months", page);
        Assert.Matches(@"2025 Q4\s+others\s+61\s+96\.0 %\s+101\.0 %\s+–\s+–\s+–\s+–", System.Text.RegularExpressions.Regex.Replace(page, "<[^>]*>", " "));
        Assert.Contains("counts 2 months later", page);
        Assert.DoesNotContain("are 6 months old on 2026-06-30", page);
    }

    [Fact]
    public async Task Promises_waits_rewards_campaigns_and_goals_stand_in_their_tables()
    {
        var page = await Pages.TextAsync(SampleRoi.Full());
        Assert.Contains("Åkerblom & Söhne", page);
        Assert.Contains("within 5 business days, rewards at qualification", page);
        Assert.Contains("EUR 37,430", page);
        Assert.Contains("beyond the noise</span>", page);
        Assert.Contains("no real difference", page);
        Assert.Contains("This run has no figure of that name.", page);
        Assert.Contains("Of those qualified: day 30: won", page);
        foreach (var word in new[] { "reached", "missed", "can't tell", "not known" }) Assert.Contains($">{word}</span>", page);
    }

    [Fact]
    public async Task Hostile_names_stay_text()
    {
        var report = SampleRoi.Full();
        var evil = new Figure("<script>alert('label')</script>", Finding.Withhold("x", "EUR", "<img src=x onerror=alert(1)>", "test"));
        await Pages.AssertHarmlessAsync(report with
        {
            Head = report.Head with { Company = "</title><script>alert(1)</script>" },
            Verdict = report.Verdict with { Text = "<b>bold</b>" },
            Acquisition = report.Acquisition with { Channels = [new ChannelRow("\"><svg onload=alert(1)>", false, evil, evil, evil)] },
            Segments = report.Segments with { Segments = [report.Segments.Segments[0] with { Name = "</text></svg><script>1</script>" + new string('W', 2_000) }] },
            Service = report.Service with { Waiting = [new("<b>what</b>", "\"><script>1</script>", "<img src=x onerror=alert(1)>", "</td><script>alert(1)</script>", new DateOnly(2026, 1, 1), 1)] },
            Campaigns = report.Campaigns with { Campaigns = [new CampaignRow("<script>alert(1)</script>", evil, evil, evil, evil, evil)] },
            Readiness = report.Readiness with { Goals = [new GoalRow("<script>goal</script>", evil, "<i>much</i>", GoalState.Missed)] },
            Methods = [new Note("click", "here", "javascript:alert(1)")],
        });
    }
}
