using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Insights.Worker.Options;
using Insights.Worker.Runs;
using Insights.Worker.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Insights.Worker.Tests.Web;

public sealed partial class WorkerHostTests : IAsyncDisposable
{
    const string Never = "0 0 6 1 1 ? 2099";
    const string EverySecond = "* * * * * ?";

    readonly TemporaryFolder _folder = new();
    readonly List<WebApplication> _hosts = [];
    readonly CancellationToken _limit = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Published_files_are_served_with_their_type_and_safe_headers()
    {
        _folder.Write("out/2026-10-05/run.json", "{}");
        _folder.Write("out/2026-10-05/ask-list.html", "<p>田中さん</p>");
        _folder.Write("out/2026-10-05/ask-list.pdf", "%PDF-1.7");
        using var client = await StartAsync();

        using var page = await client.GetAsync("/latest/ask-list.html", _limit);
        Assert.Equal("<p>田中さん</p>", await page.Content.ReadAsStringAsync(_limit));
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(page.Headers.Contains("Server"));

        using var pdf = await client.GetAsync("/runs/2026-10-05/ask-list.pdf", _limit);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.ToString());

        using var question = new HttpRequestMessage(HttpMethod.Head, "/runs/2026-10-05/ask-list.pdf");
        using var head = await client.SendAsync(question, _limit);
        Assert.Equal(8, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task The_model_card_and_each_owners_table_are_linked_and_every_link_of_the_front_page_leads_to_its_file()
    {
        foreach (var run in new[] { "2026-10-05", "2026-09-28" })
            foreach (var name in new[] { "run.json", "model-card.html", "model-card.pdf", "by-owner/ask-list-ann+x@example.com.csv", "by-owner/ask-list-50%25 & more.csv" })
                _folder.Write($"out/{run}/{name}", $"{run} {name}");
        using var client = await StartAsync();

        var page = await client.GetStringAsync("/", _limit);

        var links = Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct().ToList();
        Assert.Contains("/latest/model-card.html", links);
        Assert.Contains("/latest/model-card.pdf", links);
        Assert.Contains("/runs/2026-09-28/model-card.html", links);
        Assert.Equal(10, links.Count);
        foreach (var link in links)
        {
            var path = Uri.UnescapeDataString(link).Replace("/latest/", "/runs/2026-10-05/", StringComparison.Ordinal).Split('/', 4);
            Assert.Equal($"{path[2]} {path[3]}", await client.GetStringAsync(link, _limit));
        }

        using var table = await client.GetAsync("/latest/by-owner/ask-list-ann%2Bx%40example.com.csv", _limit);
        Assert.Equal("text/csv; charset=utf-8", table.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/latest/..%2f..%2fsecret.html")]
    [InlineData("/latest/by-owner/..%2frun.json")]
    [InlineData("/latest/by-owner/..%2f..%2fsecret.html")]
    [InlineData("/latest/by-owner/%2e%2e%2f%2e%2e%2fsecret.html")]
    [InlineData("/latest/by-owner%2f..%2f..%2fsecret.html")]
    [InlineData("/latest/by-owner/")]
    [InlineData("/latest/by-owner/secret.html")]
    [InlineData("/runs/2026-10-05/by-owner/..%5c..%5csecret.html")]
    [InlineData("/runs/../by-owner/secret.html")]
    [InlineData("/runs/2026-10-06/by-owner/a.csv")]
    [InlineData("/runs/2026-10-05/models/a.csv")]
    [InlineData("/runs/..%2f/secret.html")]
    [InlineData("/runs/2026-10-05/..%5csecret.html")]
    [InlineData("/runs/2026-10-05/%2e%2e%2fsecret.html")]
    [InlineData("/runs/2026-10-06/run.json")]
    public async Task Nothing_outside_the_published_folders_is_served(string address)
    {
        _folder.Write("out/2026-10-05/run.json", "{}");
        _folder.Write("out/2026-10-05/by-owner/a.csv", "a");
        _folder.Write("out/2026-10-05/models/a.csv", "not for readers");
        _folder.Write("secret.html", "secret");
        _folder.Write("out/secret.html", "secret");
        _folder.Write("out/by-owner/secret.html", "secret");
        using var client = await StartAsync();
        using var answer = await client.GetAsync(address, _limit);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_front_page_links_the_latest_list_and_report_and_escapes_what_it_shows()
    {
        _folder.Write("out/2026-10-05/run.json", "{}");
        _folder.Write("out/2026-10-05/ask-list.html", "x");
        _folder.Write("out/2026-10-05/roi-report.html", "x");
        _folder.Write("out/2026-09-28/run.json", "{}");
        using var client = await StartAsync(options => options with { Company = "<script>alert(1)</script>" });
        var page = await client.GetStringAsync("/", _limit);
        Assert.Contains("href=\"/latest/ask-list.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/latest/roi-report.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/runs/2026-09-28/run.json\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_run_the_front_page_says_so_and_health_is_good()
    {
        using var client = await StartAsync();
        Assert.Contains("Nothing published yet", await client.GetStringAsync("/", _limit), StringComparison.Ordinal);
        var health = await HealthAsync(client);
        Assert.Equal(HttpStatusCode.OK, health.Code);
        Assert.Equal("ok", health.Json.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, health.Json.GetProperty("lastRun").ValueKind);
        Assert.Equal(new DateTimeOffset(2099, 1, 1, 6, 0, 0, TimeSpan.Zero), health.Json.GetProperty("nextRun").GetDateTimeOffset());
        Assert.NotEqual("unknown", health.Json.GetProperty("version").GetString());
        Assert.Equal(["status", "lastRun", "lastError", "nextRun", "inboxWaiting", "version"], health.Json.EnumerateObject().Select(entry => entry.Name));
    }

    [Fact]
    public async Task A_site_whose_name_was_pointed_at_this_machine_is_refused()
    {
        using var client = await StartAsync();
        client.DefaultRequestHeaders.Host = "evil.example";
        using var answer = await client.GetAsync("/", _limit);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_schedule_runs_the_week_and_health_tells_of_it()
    {
        using var client = await StartAsync(options => options with { Schedule = EverySecond },
            (_, _, _) => Task.FromResult(new RunOutcome(RunStatus.Done, "there", [], TimeSpan.FromSeconds(3))));
        var health = await HealthAsync(client, until: json => json.GetProperty("lastRun").ValueKind == JsonValueKind.Object);
        Assert.Equal("done", health.Json.GetProperty("lastRun").GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.OK, health.Code);
    }

    [Theory]
    [InlineData(RunStatus.Blocked)]
    [InlineData(RunStatus.Failed)]
    public async Task A_run_that_published_nothing_makes_health_fail_with_the_reason(RunStatus status)
    {
        using var client = await StartAsync(options => options with { Schedule = EverySecond },
            (_, _, _) => Task.FromResult(new RunOutcome(status, null, ["7 referrals came before their account started."], TimeSpan.Zero)));
        var health = await HealthAsync(client, until: json => json.GetProperty("status").GetString() == "failing");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.Code);
        Assert.Equal("7 referrals came before their account started.", health.Json.GetProperty("lastError").GetString());
    }

    [Fact]
    public async Task A_run_that_throws_does_not_stop_the_next_one()
    {
        var runs = 0;
        using var client = await StartAsync(options => options with { Schedule = EverySecond },
            (_, _, _) => ++runs == 1 ? throw new InvalidOperationException("the disk is full") : Task.FromResult(new RunOutcome(RunStatus.Done, null, [], TimeSpan.Zero)));
        await HealthAsync(client, until: json => json.GetProperty("status").GetString() == "ok" && json.GetProperty("lastRun").ValueKind == JsonValueKind.Object);
        Assert.True(runs >= 2);
    }

    [Fact]
    public async Task A_run_missed_while_the_worker_was_off_is_made_up_for_at_once()
    {
        var old = _folder.Write("out/2020-01-06/run.json", "{}");
        File.SetLastWriteTimeUtc(old, new DateTime(2020, 1, 6, 6, 1, 0, DateTimeKind.Utc));
        var ran = new TaskCompletionSource();
        using var client = await StartAsync(options => options with { Schedule = "0 0 6 ? * MON" }, (_, _, _) =>
        {
            ran.TrySetResult();
            return Task.FromResult(new RunOutcome(RunStatus.Done, null, [], TimeSpan.Zero));
        });
        await ran.Task.WaitAsync(_limit);
    }

    [Fact]
    public async Task Stopping_in_the_middle_of_a_run_cancels_it_waits_for_its_roll_back_and_opens_the_gate()
    {
        TaskCompletionSource begun = new(), rolledBack = new();
        await StartAsync(options => options with { Schedule = EverySecond }, async (_, progress, ct) =>
        {
            progress!.Report(new RunStep("Build"));
            begun.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, ct);
            }
            finally
            {
                await Task.Delay(200, CancellationToken.None);
                rolledBack.TrySetResult();
            }

            throw new InvalidOperationException("A cancelled delay does not come here.");
        });
        await begun.Task.WaitAsync(_limit);
        await _hosts[0].StopAsync(_limit);
        Assert.True(rolledBack.Task.IsCompleted);
        using var gate = RunGate.Enter(_folder["warehouse.duckdb"], "the next run", TimeProvider.System);
        Assert.Null(gate.Interrupted);
    }

    [Fact]
    public async Task Files_that_arrive_are_loaded_without_a_run()
    {
        var loaded = new TaskCompletionSource();
        _folder.Write("inbox/accounts.csv", "account_id\n1\n");
        using var client = await StartAsync(load: _ =>
        {
            loaded.TrySetResult();
            return Task.FromResult<IReadOnlyList<string>>([]);
        });
        await loaded.Task.WaitAsync(_limit);
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();

    async Task<HttpClient> StartAsync(Func<InsightsOptions, InsightsOptions>? change = null, RunWeek? run = null, LoadInbox? load = null)
    {
        var options = new InsightsOptions
        {
            Inbox = _folder["inbox"], Out = _folder["out"], Warehouse = _folder["warehouse.duckdb"], Schedule = Never, Web = new WebOptions(0),
        };
        var host = WorkerHost.Create(change?.Invoke(options) ?? options, TimeProvider.System,
            run ?? ((_, _, _) => throw new InvalidOperationException("No run was expected.")),
            load ?? (_ => Task.FromResult<IReadOnlyList<string>>([])));
        _hosts.Add(host);
        await host.StartAsync(_limit);
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        return new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>Asks again until the answer is as wanted; the test's own time limit ends a wait in vain.</summary>
    async Task<(HttpStatusCode Code, JsonElement Json)> HealthAsync(HttpClient client, Func<JsonElement, bool>? until = null)
    {
        while (true)
        {
            using var answer = await client.GetAsync("/health", _limit);
            var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(_limit)).RootElement;
            if (until?.Invoke(json) ?? true) return (answer.StatusCode, json);
            await Task.Delay(50, _limit);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync(CancellationToken.None);
            await host.DisposeAsync();
        }

        _folder.Dispose();
    }
}
