using System.Net;
using System.Text.RegularExpressions;

namespace Insights.Worker.Tests.Web;

/// <summary>Planning a test from the page of incentives.</summary>
public sealed partial class PlanPageTests
{
    readonly CancellationToken _limit = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_planned_test_is_registered_shown_and_its_assignment_can_be_downloaded()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        using var answer = await worker.PostAsync(Fields(("referrer-qualified.cash", "120")));
        var page = await answer.Content.ReadAsStringAsync(_limit);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var registered = await File.ReadAllTextAsync(Path.Combine(worker.Experiments, "autumn_cash-1", "pre-registration.sha256"), _limit);
        Assert.Contains($"<code>{registered.Split(' ')[0]}</code>", page, StringComparison.Ordinal);
        foreach (var text in new[] { "Planned: autumn_cash-1", "How alike the arms are", "Largest difference", "13 weeks", "the test shows a lift of", "it takes", "The amounts of cash are not those of the configuration" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains("\"qualified\": 120", await File.ReadAllTextAsync(Path.Combine(worker.Experiments, "autumn_cash-1", "pre-registration.json"), _limit), StringComparison.Ordinal);

        var link = Download().Match(page).Groups[1].Value;
        using var file = await worker.Client.GetAsync(link, _limit);
        Assert.Equal(("text/csv", "exposures-autumn_cash-1.csv"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileName));
        var csv = await file.Content.ReadAsByteArrayAsync(_limit);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(worker.Experiments, "autumn_cash-1", "assignment.csv"), _limit), csv);
        Assert.Equal(161, System.Text.Encoding.UTF8.GetString(csv).Trim().Split('\n').Length);
    }

    [Theory]
    [InlineData("segment", "nowhere", "segments", "there is no segment nowhere")]
    [InlineData("offer", "", "offers", "Offers: there is no offer")]
    [InlineData("start", "2026-10-06", "start", "not after today")]
    [InlineData("start", "2026-10-05", "start", "a day from 2026-10-07 to")]
    [InlineData("start", "9999-12-31", "start", "more than a year ahead")]
    [InlineData("start", "tomorrow", "start", "is no day")]
    [InlineData("referrer-closed.cash", "-450", "amount-1-referrer-closed", "cash, Referrer, at close")]
    [InlineData("referrer-closed.cash", "1e308", "amount-1-referrer-closed", "cash, Referrer, at close")]
    [InlineData("name", "", "name", "can&#x27;t be a test&#x27;s name")]
    [InlineData("name", "../../autumn", "name", "can&#x27;t be a test&#x27;s name")]
    [InlineData("name", "<b>autumn</b>", "name", "can&#x27;t be a test&#x27;s name")]
    [InlineData("name", "C:\\autumn", "name", "can&#x27;t be a test&#x27;s name")]
    public async Task Wrong_input_is_refused_with_its_field_kept_as_typed_and_plans_nothing(string field, string value, string element, string message)
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        using var answer = await worker.PostAsync(Fields((field, value)));
        var page = await answer.Content.ReadAsStringAsync(_limit);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"href=\"#{element}\">", page, StringComparison.Ordinal);
        Assert.Contains(message, page, StringComparison.Ordinal);
        if (field is "name" or "start") Assert.Contains($"value=\"{WebUtility.HtmlEncode(value).Replace("&#39;", "&#x27;", StringComparison.Ordinal)}\"", page, StringComparison.Ordinal);
        if (field != "name") Assert.Contains("value=\"autumn_cash-1\"", page, StringComparison.Ordinal);
        Assert.False(Directory.Exists(worker.Experiments));
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_offer_nothing_is_planned()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        using var answer = await worker.PostAsync(Fields().Where(field => field.Key != "offer"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Offers: none is ticked", await answer.Content.ReadAsStringAsync(_limit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_taken_once_however_many_ask_for_it_at_the_same_time()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => worker.PostAsync(Fields())));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.BadRequest);
        Assert.Contains("Name: there is a plan of autumn_cash-1 already", await refused.Content.ReadAsStringAsync(_limit), StringComparison.Ordinal);
        foreach (var answer in answers) answer.Dispose();
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData("none", null)]
    [InlineData(null, null)]
    [InlineData(null, "null")]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, "http://127.0.0.1")]
    public async Task A_form_of_another_site_plans_nothing(string? site, string? origin)
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        using var answer = await worker.PostAsync(Fields(), site, origin);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(Directory.Exists(worker.Experiments));
    }

    [Fact]
    public async Task A_browser_that_tells_only_the_origin_may_plan()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        using var answer = await worker.PostAsync(Fields(), site: null, worker.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_larger_than_any_of_ours_or_none_at_all_is_refused()
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        using var large = await worker.PostAsync(Fields(("name", new string('a', 100_000))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var many = await worker.PostAsync(Enumerable.Range(0, 3000).Select(number => KeyValuePair.Create($"f{number}", "")));
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/incentives/plans") { Content = new StringContent("{}") };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var other = await worker.Client.SendAsync(request, _limit);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("..%2fout")]
    [InlineData("..%5cout")]
    [InlineData("%2e%2e%2fexperiments%2fautumn_cash-1")]
    [InlineData("autumn_cash-2")]
    [InlineData("AUTUMN_CASH-1")]
    [InlineData(".half.writing")]
    [InlineData("linked")]
    public async Task No_other_file_is_taken_for_an_assignment(string name)
    {
        await using var worker = await StartedWorker.StartAsync(SampleWeek.Basis());
        (await worker.PostAsync(Fields())).Dispose();
        foreach (var folder in new[] { Path.Combine(worker.Experiments, ".half.writing"), worker.Published })
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "assignment.csv"), "secret", _limit);
            await File.WriteAllTextAsync(Path.Combine(folder, "pre-registration.sha256"), "", _limit);
        }
        Directory.CreateSymbolicLink(Path.Combine(worker.Experiments, "linked"), worker.Published);
        using var answer = await worker.Client.GetAsync($"/incentives/plans/{name}/assignment.csv", _limit);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>A right form, with some fields otherwise.</summary>
    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] otherwise)
    {
        Dictionary<string, string> fields = new()
        {
            ["asked"] = "1", ["segment"] = "agency", ["share"] = "100", ["offer"] = "cash", ["budget"] = "", ["name"] = "autumn_cash-1", ["start"] = "2026-10-07",
        };
        foreach (var (name, value) in otherwise) fields[name] = value;
        return fields;
    }

    [GeneratedRegex("href=\"(/incentives/plans/[^\"]+)\"")]
    private static partial Regex Download();
}
