using System.Text.RegularExpressions;
using Insights.Reports.Formatting;
using Insights.Worker.Runs;

namespace Insights.Worker.Tests.Runs;

/// <summary>The executive report in every language, of a company with data, and of one with hardly any.</summary>
public sealed partial class ReportLanguagesTests
{
    [Fact]
    public async Task A_company_with_data_has_its_report_in_every_language()
    {
        using var company = RunFolder.WithSample();
        await Published(company);
    }

    [Fact]
    public async Task A_company_that_has_only_begun_has_its_report_in_every_language()
    {
        using var company = new RunFolder();
        company.Put("accounts.csv", "account_id,name,status,started_on\nA1,Fernhill,active,2026-06-10\n");
        company.Put("responses.csv", "response_id,survey,responded_at,nps_score\nR1,relationship,2026-06-12,9\n");
        await Published(company);
    }

    static async Task Published(RunFolder company)
    {
        await company.PublishAsync();
        using var folder = new TemporaryFolder();
        foreach (var language in ReportLanguage.All)
        {
            await new PeriodReport(company.Options, company.Clock) { Browser = null }.ExecuteAsync(
                new PeriodReportRequest(null, language.Code, folder.Path, language.Code), null, TestContext.Current.CancellationToken);
            Assert.True(language.Untranslated.Count == 0, string.Join('\n', language.Untranslated));
            var page = await File.ReadAllTextAsync(folder[language.Code + ".html"], TestContext.Current.CancellationToken);
            Assert.Contains($"<html lang=\"{language.Code}\">", page, StringComparison.Ordinal);
            if (language.Code != "en") Assert.False(EnglishSentences(page).Any(), string.Join('\n', EnglishSentences(page)));
        }
    }

    /// <summary>Four English words in a row; what a check found in the data, and where a benchmark comes from, are quoted as they are.</summary>
    static IEnumerable<string> EnglishSentences(string page) => FourWords().Matches(Quoted().Replace(Markup().Replace(page, "\n"), ""))
        .Select(match => match.Value).Distinct();

    [GeneratedRegex(@"<style>.*?</style>|<table class=""compact files"">.*?</table>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?m)^.*(Harvard Business Review|Consumer Complaint Handling).*$")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")]
    private static partial Regex FourWords();
}
