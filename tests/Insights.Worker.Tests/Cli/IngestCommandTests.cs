using Insights.Worker.Cli;

namespace Insights.Worker.Tests.Cli;

public sealed class IngestCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    async Task<(int Code, string Output, string Error)> IngestAsync(params string[] more)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.InvokeAsync(CommandLine.Root(IngestCommand.Create()),
            ["ingest", "--config", _folder.Write("insights.json", "{}"), .. more], output, error);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task Loading_twice_tells_that_the_file_is_known()
    {
        _folder.Write("inbox/spend.csv", "month,channel,kind,amount,currency\n2026-01-01,search,media,100.00,EUR\n");
        var first = await IngestAsync();
        Assert.Equal(ExitCode.Done, first.Code);
        Assert.Contains("spend.csv  loaded 1 of 1 rows into spend", first.Output, StringComparison.Ordinal);
        var second = await IngestAsync();
        Assert.Contains("spend.csv  known from before, nothing changed", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_is_wrong_and_makes_no_warehouse()
    {
        _folder.Write("inbox/spend.csv", "month,channel,kind,amount,currency\n2026-01-01,search,media,100.00,EUR\n2026-01-01,search,media,much,EUR\n");
        var (_, output, error) = await IngestAsync("--dry-run");
        Assert.Contains("would load 1 of 2 rows into spend, 1 to quarantine", output, StringComparison.Ordinal);
        Assert.Contains("Dry run, nothing was changed", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["warehouse.duckdb"]));
    }

    [Fact]
    public async Task An_inbox_named_on_the_command_line_is_loaded_instead()
    {
        _folder.Write("elsewhere/spend.csv", "month,channel,kind,amount,currency\n2026-01-01,search,media,100.00,EUR\n");
        var (code, output, _) = await IngestAsync("--inbox", _folder["elsewhere"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("spend.csv", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_is_named_once_and_so_is_the_column_that_only_the_mapping_knows()
    {
        _folder.Write("inbox/survey.csv", "id,when,score\n1,2026-01-01,9\n");
        using StringWriter output = new(), error = new();
        var config = _folder.Write("insights.json", """
            { "mappings": [{ "files": "survey*.csv", "table": "responses", "constants": { "survey": "relationship" },
              "columns": { "id": "response_id", "when": "responded_at", "How likely": "nps_score" } }] }
            """);
        var code = await CommandLine.InvokeAsync(CommandLine.Root(IngestCommand.Create()), ["ingest", "--config", config], output, error);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("survey.csv: The mapping names column 'How likely', which the file does not have. responses needs nps_score or csat_score", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("survey.csv: survey.csv", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_inbox_is_named()
    {
        var (code, _, error) = await IngestAsync();
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(_folder["inbox"], error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
