using System.Net;
using Insights.Models.Incentives;
using Insights.Worker.Incentives;

namespace Insights.Worker.Tests.Web;

/// <summary>The page of incentives: what offers would bring, by its address alone.</summary>
public sealed class ForecastPageTests
{
    readonly CancellationToken _limit = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_run_it_says_what_to_do()
    {
        await using var worker = await StartedWorker.StartAsync(null);
        var (code, page) = await GetAsync(worker, "/incentives");
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Contains("Do one run: ./insights run", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        using var posted = await worker.PostAsync([]);
        Assert.Equal(HttpStatusCode.Conflict, posted.StatusCode);
    }

    [Fact]
    public async Task It_shows_uptake_cost_and_profit_of_each_offer_who_gets_what_the_record_and_the_tests()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        var (code, page) = await GetAsync(worker, "/incentives?budget=1000");
        Assert.Equal(HttpStatusCode.OK, code);
        foreach (var text in new[]
        {
            "Uptake <span class=\"nowrap\">(80 %)</span>", "For a customer", "Profit more than no offer", "480 people", "account credit", "within EUR 1,000 of rewards", "The next EUR 100 of budget would bring about EUR", "By segment",
            "1 predictions could be held", "href=\"/latest/incentives.html#test-cash-or-credit\"", "name=\"budget\" type=\"number\" min=\"0\" step=\"any\" inputmode=\"decimal\" value=\"1000\"",
        })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains("id=\"test-cash-or-credit\"", await worker.Client.GetStringAsync("/latest/incentives.html", _limit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_segments_and_a_smaller_share_leave_fewer_people_and_other_amounts_cost_otherwise()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        Assert.Contains("is for 160 people: agency", (await GetAsync(worker, "/incentives?segment=agency")).Page, StringComparison.Ordinal);
        Assert.Contains("is for 16 people: agency, the 10 % with the highest scores", (await GetAsync(worker, "/incentives?segment=agency&share=10")).Page, StringComparison.Ordinal);
        // 480 people × 0.1 × 0.4 qualify, each for a reward of 1,000 and a fee of 5, and at the close nothing.
        var (_, page) = await GetAsync(worker, "/incentives?offer=cash&referrer-qualified.cash=1000&referrer-closed.cash=0&referee-closed.cash=0");
        Assert.Contains("EUR 19,296", page, StringComparison.Ordinal);
        Assert.Contains("value=\"1000\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("segment=nowhere", "segments", "there is no segment nowhere; there are agency, commerce, technology")]
    [InlineData("asked=1&offer=cash&share=100", "segments", "Segments: none is ticked")]
    [InlineData("asked=1&segment=agency", "offers", "Offers: none is ticked")]
    [InlineData("offer=a+castle", "offers", "there is no offer a castle")]
    [InlineData("share=0", "share", "&quot;0&quot; can&#x27;t be used")]
    [InlineData("share=100.5", "share", "above 0 and up to 100")]
    [InlineData("share=NaN", "share", "above 0 and up to 100")]
    [InlineData("budget=-1", "budget", "Budget: &quot;-1&quot; can&#x27;t be used")]
    [InlineData("budget=1e400", "budget", "Budget")]
    [InlineData("budget=99999999999999999999999999", "budget", "0 to 1,000,000,000")]
    [InlineData("budget=Infinity", "budget", "Budget")]
    [InlineData("referee-closed.cash=-5", "amount-1-referee-closed", "cash, New customer, at close: &quot;-5&quot;")]
    public async Task What_can_t_be_used_is_refused_with_its_field_and_comes_back_as_typed(string query, string field, string message)
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        var (code, page) = await GetAsync(worker, "/incentives?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, code);
        Assert.Contains($"href=\"#{field}\">", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}\"", page, StringComparison.Ordinal);
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"forecast\"", page, StringComparison.Ordinal);
        var value = Uri.UnescapeDataString(query.Split('=')[^1]);
        if (field is "share" or "budget" || field.StartsWith("amount", StringComparison.Ordinal)) Assert.Contains($"value=\"{value}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_names_and_in_requests_stays_text()
    {
        const string Evil = "<script>alert(1)</script>\"'><img src=x>";
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis(240, Evil, "agency"), options => options with
        {
            Company = Evil, Incentives = new() { Variants = [.. SampleWeek.Offers, new Incentive { Name = Evil, Kind = "perk" }] },
        });
        foreach (var query in new[] { "", $"?share={Uri.EscapeDataString(Evil)}&segment={Uri.EscapeDataString(Evil)}&budget={Uri.EscapeDataString(Evil)}&offer={Uri.EscapeDataString(Evil + "2")}" })
        {
            var (_, page) = await GetAsync(worker, "/incentives" + query);
            Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_alone_may_send_forms_and_run_its_script_and_every_other_keeps_its_policy()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        var policy = await PolicyAsync(worker, "/incentives");
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var other in new[] { "/", "/latest/incentives.html", "/health" })
        {
            Assert.Contains("form-action 'none'", await PolicyAsync(worker, other), StringComparison.Ordinal);
            Assert.DoesNotContain("connect-src", await PolicyAsync(worker, other), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_latest_run_knows_is_read_again_when_its_file_has_changed()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        Assert.Contains("480 people", (await GetAsync(worker, "/incentives")).Page, StringComparison.Ordinal);
        await SampleWeek.WriteAsync(worker.Published, SampleWeek.Basis(100) with { AsOf = new(2026, 10, 12) });
        Assert.Contains("200 people", (await GetAsync(worker, "/incentives")).Page, StringComparison.Ordinal);
        var file = Path.Combine(worker.Published, "2026-10-12", IncentiveBasis.FileName);
        await File.WriteAllTextAsync(file, "{", _limit);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        Assert.Contains("The next weekly run writes it anew", (await GetAsync(worker, "/incentives")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_links_to_it()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        Assert.Contains("href=\"/incentives\"", await worker.Client.GetStringAsync("/", _limit), StringComparison.Ordinal);
    }

    async Task<(HttpStatusCode Code, string Page)> GetAsync(StartedWorker worker, string address)
    {
        using var answer = await worker.Client.GetAsync(address, _limit);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(_limit));
    }

    async Task<string> PolicyAsync(StartedWorker worker, string address)
    {
        using var answer = await worker.Client.GetAsync(address, _limit);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }
}
