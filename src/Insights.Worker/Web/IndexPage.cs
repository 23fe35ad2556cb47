using System.Globalization;
using System.Net;
using System.Text;
using Insights.Worker.Incentives;
using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Web;

/// <summary>The front page: the latest list and report, what the worker is doing, and every run there is.</summary>
static class IndexPage
{
    /// <summary>What each file is, in the order that readers want them.</summary>
    static readonly (string Name, string What)[] Known =
    [
        ("ask-list.html", "Whom to ask this week"), ("ask-list.pdf", "The ask list as PDF"), ("ask-list.csv", "The ask list as a table"),
        ("call-first.csv", "Whom to call first"),
        ("roi-report.html", "Does the programme pay?"), ("roi-report.pdf", "The ROI report as PDF"), ("roi-report.csv", "The report's figures"),
        ("incentives.html", "What incentives bring, what tests showed"), ("incentives.pdf", "Incentives as PDF"), ("incentives.json", "What predictions of incentives rest on"),
        ("model-card.html", "How good the scores are"), ("model-card.pdf", "How good the scores are, as PDF"),
        ("scores.csv", "Everyone scored"), ("findings.json", "Every finding"), ("quarantine.csv", "Rows that could not be loaded"), ("run.json", "Record of the run"),
    ];

    public static string Render(InsightsOptions options, PublishedRuns runs, WorkerStatus status, DateTimeOffset? nextRun)
    {
        var dates = runs.Dates();
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Insights · {Text(options.Company)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <header><p>Insights</p><h1>{Text(options.Company)}</h1></header>
            <main>
            {(dates.Count == 0 ? NothingYet : Latest(dates[0], runs))}
            {Worker(status, nextRun, options.TimeZone)}
            {(dates.Count > 1 ? Earlier(dates.Skip(1), runs) : "")}
            </main>
            </body>
            </html>
            """;
    }

    const string NothingYet = """
        <section><h2>Nothing published yet</h2>
        <p>The first run comes with the schedule. To have it now: <code>./insights run</code>.</p></section>
        """;

    const string PlannerCard = """
        <a class="card" href="/incentives"><strong>Try offers, plan a test</strong><span>what each offer would bring, before it is made</span></a>
        """;

    static string Latest(DateOnly date, PublishedRuns runs)
    {
        var files = runs.Files(date);
        var cards = files.Where(file => file.Name is "ask-list.html" or "roi-report.html" or "incentives.html").Select(file => $"""
            <a class="card" href="/latest/{file.Name}"><strong>{What(file.Name)}</strong><span>as of {Day(date)}</span></a>
            """);
        return $"""
            <section><h2>This week</h2>
            <div class="cards">{string.Concat(cards)}{(files.Any(file => file.Name == IncentiveBasis.FileName) ? PlannerCard : "")}</div>
            {Table(files, "/latest/")}
            {ByOwner(runs.OwnerFiles(date), "/latest/")}</section>
            """;
    }

    static string Table(IEnumerable<PublishedFile> files, string address)
    {
        var rows = new StringBuilder();
        foreach (var file in files.OrderBy(file => Order(file.Name)))
            rows.Append(CultureInfo.InvariantCulture, $"""<tr><td><a href="{address}{Uri.EscapeDataString(file.Name)}">{Text(file.Name)}</a></td><td>{What(file.Name)}</td><td class="n">{Size(file.Size)}</td></tr>""");
        return $"<table><thead><tr><th>File</th><th>What it is</th><th class=\"n\">Size</th></tr></thead><tbody>{rows}</tbody></table>";
    }

    /// <summary>Folded away: a large company has a hundred owners.</summary>
    static string ByOwner(IReadOnlyList<PublishedFile> files, string address) => files.Count == 0 ? "" : $"""
        <details><summary>The ask list, a table for each owner ({files.Count.ToString(CultureInfo.InvariantCulture)})</summary>
        <ul class="owners">{string.Concat(files.Select(file => $"<li><a href=\"{address}{PublishedRuns.ByOwner}/{Uri.EscapeDataString(file.Name)}\">{Text(file.Name)}</a></li>"))}</ul></details>
        """;

    static string Worker(WorkerStatus status, DateTimeOffset? nextRun, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var rows = new StringBuilder();
        if (status.Running is { } step) rows.Append(Row("Now", $"{step.Name} {step.Detail}"));
        if (status.LastRun is { } last) rows.Append(Row("Last run", $"{last.Status}, {At(last.FinishedAt, zone)}, {last.Duration.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s"));
        if (nextRun is { } next) rows.Append(Row("Next run", $"{At(next, zone)} ({timeZone})"));
        if (status.InboxWaiting > 0) rows.Append(Row("Inbox", $"{status.InboxWaiting} files not loaded yet"));
        if (status.LastError is { } error) rows.Append($"<dt>Problem</dt><dd class=\"bad\">{Text(error)}</dd>");
        return rows.Length == 0 ? "" : $"<section><h2>The worker</h2><dl>{rows}</dl></section>";
    }

    static string Earlier(IEnumerable<DateOnly> dates, PublishedRuns runs) => $"""
        <section><h2>Earlier weeks</h2>
        {string.Concat(dates.Select(date => $"<details><summary>{Day(date)}</summary>{Table(runs.Files(date), $"/runs/{Day(date)}/")}{ByOwner(runs.OwnerFiles(date), $"/runs/{Day(date)}/")}</details>"))}
        </section>
        """;

    static string Row(string name, string value) => $"<dt>{name}</dt><dd>{Text(value)}</dd>";

    static int Order(string name) => Array.FindIndex(Known, known => known.Name == name) is >= 0 and var index ? index : Known.Length;

    static string What(string name) => Known.FirstOrDefault(known => known.Name == name).What ?? "";

    static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string At(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    static string Size(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024).ToString(CultureInfo.InvariantCulture)} KB"
        : $"{(bytes / 1048576.0).ToString("F1", CultureInfo.InvariantCulture)} MB";

    static string Text(string text) => WebUtility.HtmlEncode(text);

    const string Style = """
        :root { color-scheme: light dark; --ink: light-dark(#1d2733, #e6eaf0); --soft: light-dark(#5b6877, #9aa7b6); --line: light-dark(#dfe4ea, #34404d);
          --paper: light-dark(#ffffff, #151b22); --accent: light-dark(#0b5cad, #7cb8f5); --bad: light-dark(#a4262c, #ff9ea3); }
        body { margin: 0 auto; max-width: 56rem; padding: 2.5rem 1.25rem; background: var(--paper); color: var(--ink);
          font: 16px/1.5 "Noto Sans", "BIZ UDPGothic", system-ui, sans-serif; }
        header p { margin: 0; color: var(--soft); letter-spacing: .04em; } h1 { margin: 0 0 1.5rem; font-size: 1.9rem; line-height: 1.2; }
        h2 { margin: 2rem 0 .75rem; font-size: 1.1rem; } a { color: var(--accent); }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin-bottom: 1.25rem; }
        .card { display: block; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; text-decoration: none; }
        .card strong { display: block; font-size: 1.05rem; } .card span { color: var(--soft); } .card:hover { border-color: var(--accent); }
        table { width: 100%; border-collapse: collapse; } th, td { padding: .4rem .5rem; border-bottom: 1px solid var(--line); text-align: left; }
        th { color: var(--soft); font-weight: 500; } .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; } dt { color: var(--soft); } dd { margin: 0; }
        .bad { color: var(--bad); } details { padding: .3rem 0; } summary { cursor: pointer; }
        .owners { columns: 20rem; padding-left: 1.2rem; overflow-wrap: anywhere; }
        """;
}
