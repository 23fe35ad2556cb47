using System.Net;
using System.Text.Json;
using Insights.Worker.Options;
using Insights.Worker.Runs;
using Insights.Worker.Tests.Publish;

namespace Insights.Worker.Tests.Runs;

/// <summary>Two public surveys and the tweets to six airlines, as they are, through the whole run with the mappings in samples/.</summary>
public sealed class RealDataRunTests : IDisposable
{
    static readonly string[] Files = ["nps_verbatim_textsummary.csv", "nps_miro.csv", "airline_tweets.csv"];

    readonly RunFolder _company = new();

    [Fact]
    public async Task A_report_of_those_people_is_published_and_what_cannot_be_known_is_withheld_in_words()
    {
        var folder = await RunAsync();
        var findings = PublishedFiles.Json(folder, "findings.json").EnumerateArray().ToDictionary(finding => finding.GetProperty("name").GetString()!);

        // 441 rows of 422 people: each counts once, unlike in `nps FILE`, which counts rows.
        Assert.Equal((422, 60.66), (findings["nps.relationship.every_response"].GetProperty("n").GetInt64(), Math.Round(Value("nps.relationship.every_response"), 2)));
        Assert.InRange(Value("nps.transactional.every_response"), -100, 100);
        Assert.InRange(Value("wom.satisfied_share"), 0.5, 1);
        Assert.True(Value("wom.positive_reach") > 0);
        foreach (var (name, finding) in findings)
        {
            if (!Unknowable(name)) continue;
            Assert.True(finding.TryGetProperty("withheld", out var reason), $"{name} is said to be known without a referral, an account or a spend");
            Assert.Matches(@"\b(Load|Drop|Fill|Keep|Invite|Ask|Export)\b|nobody can say|can't be", reason.GetString()!);
        }

        double Value(string name) => findings[name].TryGetProperty("value", out var value)
            ? value.GetDouble() : throw new InvalidOperationException($"{name} is withheld: {findings[name].GetProperty("withheld")}");
    }

    [Fact]
    public async Task The_list_is_empty_and_its_page_says_why_in_words()
    {
        var folder = await RunAsync();

        Assert.Empty(PublishedFiles.Rows(folder, "ask-list.csv"));
        Assert.Matches(@"None of \d+ contacts can be asked this week", WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(folder, "ask-list.html"))));
    }

    static bool Unknowable(string name) => new[] { "funnel.", "participation.", "say_do.", "roi.", "cac.", "retention.", "acquisition.referral_share",
            "concentration.", "service.", "rewards.", "campaign", "partner.", "csat.", "loop.", "wom.conversion", "wom.margin_at", "wom.margin_of", "wom.quarter." }
        .Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    async Task<string> RunAsync()
    {
        foreach (var file in Files)
            File.Copy(Repository.RealData(file), Path.Combine(_company.Inbox, file));
        foreach (var file in Files) File.SetAttributes(Path.Combine(_company.Inbox, file), FileAttributes.Normal);
        _company.Settle();
        var mapped = OptionsFile.Load(Path.Combine(Repository.Root, "samples", "mappings", "insights.json"));
        _company.Options = mapped with { Inbox = _company.Options.Inbox, Out = _company.Options.Out, Warehouse = _company.Options.Warehouse };
        return await _company.PublishAsync();
    }

    public void Dispose() => _company.Dispose();
}
