using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Compose;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Publish;

/// <summary>The files that others build on: their names, their columns, and that they agree with each other.</summary>
public sealed partial class OutputContractTests(PublishedCompany published) : IAsyncLifetime
{
    RunFolder _company = null!;

    public async ValueTask InitializeAsync() => _company = await published.CopyAsync();

    static readonly IReadOnlyDictionary<string, string> Columns = new Dictionary<string, string>
    {
        ["ask-list.csv"] = "rank,contact_id,account_id,contact,email,account,owner_email,score,score_kind,expected_value,currency,variant,channel,reasons,avoid,last_asked_at,last_outcome,held_out",
        ["call-first.csv"] = "rank,account_id,account,owner_email,churn_risk,score_kind,value_at_risk,currency,reasons,changed_since_last_week,unanswered_detractors",
        ["scores.csv"] = "kind,entity_id,probability,score_kind",
        ["quarantine.csv"] = "file,line,column,value,reason",
    };

    [Fact]
    public void A_run_publishes_exactly_the_files_of_the_contract_with_exactly_their_columns()
    {
        var folder = _company.Reports;

        Assert.Equal("2026-06-29", Path.GetFileName(folder));
        Assert.Equal(
            ["ask-list.csv", "ask-list.html", "call-first.csv", "findings.json", "incentives.html", "incentives.json", "quarantine.csv", "roi-report.csv", "roi-report.html", "run.json", "scores.csv"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var (file, columns) in Columns) Assert.Equal(columns, PublishedFiles.Header(folder, file));
        Assert.Equal(["by-owner"], Directory.GetDirectories(folder).Select(Path.GetFileName));
        var toAsk = PublishedFiles.Rows(folder, "ask-list.csv").Where(row => row["held_out"] == "false");
        Assert.Equal(toAsk.Select(row => row["contact_id"]).Order(),
            Directory.GetFiles(Path.Combine(folder, "by-owner")).SelectMany(file => PublishedFiles.Rows(folder, Path.GetRelativePath(folder, file))).Select(row => row["contact_id"]).Order());
    }

    [Fact]
    public void The_record_names_every_file_of_the_inbox_and_every_output_with_the_SHA_256_of_its_bytes()
    {
        var folder = _company.Reports;

        var record = PublishedFiles.Json(folder, "run.json");
        Assert.Equal(Hashes(Directory.GetFiles(_company.Inbox), _company.Inbox), Recorded(record.GetProperty("inputs")));
        Assert.Equal(Hashes(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("run.json", StringComparison.Ordinal)), folder), Recorded(record.GetProperty("outputs")));
        var counts = record.GetProperty("counts");
        Assert.Equal(_company.Written!.Files.Sum(file => file.Rows), counts.GetProperty("loaded").GetInt64() + counts.GetProperty("quarantined").GetInt64());
        Assert.Equal(PublishedFiles.Rows(folder, "quarantine.csv").Select(row => (row["file"], row["line"])).Distinct().Count(), counts.GetProperty("quarantined").GetInt32());
        Assert.Equal(["Ingest", "Build", "Check", "Features", "Score", "Find", "Publish"], record.GetProperty("durations").EnumerateObject().Select(step => step.Name));
    }

    [Fact]
    public async Task A_record_stays_whole_when_a_later_run_finds_nothing_new()
    {
        _company.Clock.Advance(TimeSpan.FromMinutes(5));

        var record = PublishedFiles.Json(await _company.PublishAsync(), "run.json");

        Assert.Equal(Hashes(Directory.GetFiles(_company.Inbox), _company.Inbox), Recorded(record.GetProperty("inputs")));
        var counts = record.GetProperty("counts");
        Assert.Equal((0L, 0L, Directory.GetFiles(_company.Inbox).Length),
            (counts.GetProperty("loaded").GetInt64(), counts.GetProperty("quarantined").GetInt64(), counts.GetProperty("skipped").GetInt32()));
    }

    [Fact]
    public void Every_finding_is_known_or_withheld_and_never_both_or_neither()
    {
        var findings = PublishedFiles.Json(_company.Reports, "findings.json").EnumerateArray().ToList();

        Assert.Equal(findings.Count, findings.Select(Name).Distinct().Count());
        foreach (var finding in findings)
        {
            var known = finding.TryGetProperty("value", out _);
            Assert.True(known ^ finding.TryGetProperty("withheld", out var reason), $"{Name(finding)} is neither known nor withheld, or both");
            Assert.Equal(known, finding.TryGetProperty("n", out _) && finding.TryGetProperty("low", out _) && finding.TryGetProperty("high", out _));
            if (!known) Assert.Matches(@"^\S.{10,}\.$", reason.GetString()!);
            Assert.NotEqual("", finding.GetProperty("unit").GetString());
            Assert.NotEqual("", finding.GetProperty("source").GetString());
        }

        // A sample company in which nothing could be known, or everything, would show nothing.
        Assert.Contains(findings, finding => finding.TryGetProperty("withheld", out _));
        Assert.True(findings.Count(finding => finding.TryGetProperty("value", out _)) > 50);
    }

    [Fact]
    public void Everything_that_the_report_shows_stands_in_findings_json_with_the_same_value()
    {
        var folder = _company.Reports;
        var written = PublishedFiles.Json(folder, "findings.json").EnumerateArray().ToDictionary(Name);

        var shown = Report().Findings.ToList();

        Assert.Equal(shown.Count, shown.Select(finding => finding.Name).Distinct().Count());
        Assert.All(shown, finding => Assert.Equal(Key(finding), Key(written[finding.Name])));
    }

    [Fact]
    public void The_appendix_has_every_figure_of_the_report_and_the_page_shows_it_with_the_same_words()
    {
        var folder = _company.Reports;
        var page = Words(WebUtility.HtmlDecode(Tag().Replace(File.ReadAllText(Path.Combine(folder, "roi-report.html")), " ")));
        var written = PublishedFiles.Json(folder, "findings.json").EnumerateArray().ToDictionary(Name);

        var rows = PublishedFiles.Rows(folder, "roi-report.csv");

        Assert.Equal(Report().Figures.Select(figure => figure.Finding.Name), rows.Select(row => row["name"]));
        foreach (var row in rows)
        {
            var finding = written[row["name"]];
            Assert.True(page.Contains(Words(row["shown"].TrimStart('\'')), StringComparison.Ordinal), $"The page does not show {row["name"]} as {row["shown"]}");
            if (row["value"] != "") Assert.Equal(finding.GetProperty("value").GetDouble(), double.Parse(row["value"]), 1e-6);
            else Assert.Equal(finding.GetProperty("withheld").GetString(), row["withheld"]);
        }
    }

    [Fact]
    public void Names_in_Japanese_and_Russian_reach_the_list_as_they_were_written()
    {
        var folder = _company.Reports;
        var contacts = PublishedFiles.Rows(_company.Inbox, "contacts.csv").GroupBy(row => row["contact_id"]).ToDictionary(rows => rows.Key, rows => rows.Last()["name"]);

        var rows = PublishedFiles.Rows(folder, "ask-list.csv");

        Assert.All(rows, row => Assert.Equal(contacts[row["contact_id"]], row["contact"]));
        var page = WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(folder, "ask-list.html")));
        Assert.All(rows, row => Assert.Contains(row["contact"], page, StringComparison.Ordinal));
        var all = string.Concat(rows.Select(row => row["contact"] + row["account"])) + page;
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", all);
        Assert.Matches(@"\p{IsCyrillic}", all);
    }

    [Fact]
    public async Task No_cell_of_any_table_runs_as_a_formula()
    {
        using var company = RunFolder.WithSample();
        const string evil = "=HYPERLINK(\"\"http://evil.example\"\")";
        foreach (var file in new[] { "contacts.csv", "accounts.csv" })
        {
            var path = Path.Combine(company.Inbox, file);
            var header = File.ReadLines(path).First().TrimStart('\uFEFF').Split(',');
            var name = Array.IndexOf(header, "name");
            // Names are the third or second column, and neither they nor what stands before them holds a comma.
            var lines = File.ReadAllLines(path).Select((line, i) => i == 0 ? line : Replaced(line, name, $"\"{evil}\""));
            File.WriteAllLines(path, lines);
        }
        company.Put("tickets-evil.csv", "ticket_id,account_id,opened_at\n+1+1,A-000001,@SUM(1)\n");

        var folder = await company.PublishAsync();

        var cells = Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).SelectMany(file => PublishedFiles.Rows(folder, Path.GetRelativePath(folder, file))).SelectMany(row => row.Values).ToList();
        Assert.Contains(cells, cell => cell.StartsWith("'=HYPERLINK", StringComparison.Ordinal));
        Assert.Contains("'@SUM(1)", cells);
        Assert.All(cells, cell => Assert.DoesNotMatch(@"\A[=+@\t\r\n＝＋－＠]|\A-(?![0-9.]+\z)", cell));
    }

    /// <summary>The report as the run composes it, from the warehouse that it left.</summary>
    RoiReport Report()
    {
        using var run = RunContext.Start(_company.Options, _company.Clock, browser: null, progress: null, CancellationToken.None);
        var period = BuildStep.Build(run, RunFolder.AsOf);
        var facts = FeatureStep.Read(run, RunFolder.AsOf);
        var found = FindStep.Find(run, period.Period, facts, ScoreStep.Score(run, facts));
        var head = new ReportHead(run.Options.Company, RunFolder.AsOf, run.LocalStart, run.Options.TimeZone, Currency.Of(run.Options.Currency));
        return new RoiReportPage(head, found.Findings, found.Facts).Compose([]);
    }

    static string Replaced(string line, int column, string value)
    {
        var cells = line.Split(',');
        if (cells.Length > column) cells[column] = value;
        return string.Join(',', cells);
    }

    static string Name(JsonElement finding) => finding.GetProperty("name").GetString()!;

    static (double?, double?, double?, long?, string?, string) Key(Finding finding) => (
        finding.Estimate?.Value, finding.Estimate?.Low, finding.Estimate?.High, finding.Estimate?.N, finding.Withheld, finding.Unit);

    static (double?, double?, double?, long?, string?, string) Key(JsonElement finding)
    {
        double? Number(string name) => finding.TryGetProperty(name, out var value) ? value.GetDouble() : null;
        return (Number("value"), Number("low"), Number("high"),
            finding.TryGetProperty("n", out var n) ? n.GetInt64() : null,
            finding.TryGetProperty("withheld", out var reason) ? reason.GetString() : null, finding.GetProperty("unit").GetString()!);
    }

    static IEnumerable<(string, string)> Hashes(IEnumerable<string> files, string folder) =>
        files.Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), RunFolder.Sha256(file))).Order();

    static IEnumerable<(string, string)> Recorded(JsonElement files) =>
        files.EnumerateArray().Select(file => (file.GetProperty("file").GetString()!, file.GetProperty("sha256").GetString()!)).Order();

    /// <summary>Without what only lays out: white space of any kind.</summary>
    static string Words(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    public ValueTask DisposeAsync()
    {
        _company.Dispose();
        return ValueTask.CompletedTask;
    }
}
