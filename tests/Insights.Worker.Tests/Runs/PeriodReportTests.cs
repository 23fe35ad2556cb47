using Insights.Models.Units;
using Insights.Worker.Runs;
using Insights.Worker.Tests.Publish;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Runs;

public sealed class PeriodReportTests(PublishedCompany published) : IAsyncLifetime
{
    RunFolder _company = null!;
    readonly TemporaryFolder _out = new();

    public async ValueTask InitializeAsync() => _company = await published.CopyAsync();

    [Fact]
    public async Task Without_a_period_it_is_the_weekly_runs_report_to_the_last_byte()
    {
        await WriteAsync(null);

        foreach (var file in new[] { "roi-report.csv", "roi-report.html" })
            Assert.Equal(RunFolder.Sha256(Path.Combine(_company.Reports, file)), RunFolder.Sha256(_out[file]));
    }

    [Fact]
    public async Task It_leaves_the_warehouse_as_it_was()
    {
        var before = _company.Contents();

        await WriteAsync("2026-Q1");

        Assert.Equal(before, _company.Contents());
    }

    [Fact]
    public async Task A_quarter_counts_its_own_days_only_and_is_compared_twice()
    {
        await WriteAsync("2026-Q1");

        using var warehouse = _company.OpenWarehouse();
        var started = warehouse.Scalar<long>(
            "select count(*) from core.accounts where not is_stub and status <> 'trial' and started_on between date '2026-01-01' and date '2026-03-31'");
        var rows = PublishedFiles.Rows(_out.Path, "roi-report.csv");
        var counted = rows.Where(row => row["name"].EndsWith(".new_customers", StringComparison.Ordinal) && row["section"] == "Acquisition")
            .Sum(row => double.Parse(row["value"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(started, counted);
        Assert.True(started > 0);
        Assert.Contains("1 Jan 2026 to 31 Mar 2026", await File.ReadAllTextAsync(_out["roi-report.html"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("2026-05", "2026-05-01", "2026-05-31", "1 May 2026 to 31 May 2026")]
    [InlineData("2026-W20", "2026-05-11", "2026-05-17", "11 May 2026 to 17 May 2026")]
    public async Task A_month_and_a_week_count_their_own_referrals_only(string period, string first, string last, string words)
    {
        await WriteAsync(period);

        using var warehouse = _company.OpenWarehouse();
        var submitted = warehouse.Scalar<long>(
            $"select count(*) from core.referrals where invalid_reason is null and programme = 'customer' and local_date(submitted_at) between date '{first}' and date '{last}'");
        var row = PublishedFiles.Rows(_out.Path, "roi-report.csv").First(row => row["name"] == "funnel.submitted");
        Assert.Equal(submitted, double.Parse(row["value"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(words, await File.ReadAllTextAsync(_out["roi-report.html"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_happened_after_the_period_stays_out_of_it()
    {
        await WriteAsync("2026-Q1");
        var before = RunFolder.Sha256(_out["roi-report.csv"]);
        using (var warehouse = _company.OpenWarehouse())
            warehouse.Execute("delete from core.responses where responded_on > date '2026-03-31'; delete from core.rewards where earned_on > date '2026-03-31'");

        await WriteAsync("2026-Q1");

        Assert.Equal(before, RunFolder.Sha256(_out["roi-report.csv"]));
    }

    [Fact]
    public async Task A_period_that_is_not_over_is_refused_and_says_until_when_is_known()
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => WriteAsync("2026-Q3"));

        Assert.StartsWith("2026-Q3 ends on 2026-09-30, and the last run knows only what happened until 2026-06-29.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_out.Path));
    }

    [Fact]
    public async Task Before_the_first_run_it_says_that_one_is_needed()
    {
        File.Delete(_company.Options.Warehouse);

        Assert.Contains("Do one run first: ./insights run.", (await Assert.ThrowsAsync<InvalidDataException>(() => WriteAsync(null))).Message);
    }

    Task<PeriodReportOutcome> WriteAsync(string? period, string language = "en") =>
        new PeriodReport(_company.Options, _company.Clock) { Browser = null }.ExecuteAsync(
            new PeriodReportRequest(period is null ? null : ReportPeriod.TryParse(period)!, language, _out.Path, "roi-report"), null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _out.Dispose();
        _company.Dispose();
        return ValueTask.CompletedTask;
    }
}
