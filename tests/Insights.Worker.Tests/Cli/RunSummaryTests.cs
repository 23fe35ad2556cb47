using Insights.Worker.Cli;
using Insights.Worker.Runs;

namespace Insights.Worker.Tests.Cli;

public sealed class RunSummaryTests
{
    [Fact]
    public void Results_go_to_standard_output_and_words_to_standard_error()
    {
        using var folder = new TemporaryFolder();
        var list = folder.Write("ask-list.html", "x");
        folder.Write("run.json", """{ "counts": { "loaded": 12345, "quarantined": 3, "skipped": 2 } }""");
        using StringWriter output = new(), error = new();
        RunSummary.Write(new RunOutcome(RunStatus.Done, folder.Path, ["No browser: the PDF is missing."], TimeSpan.FromSeconds(4.25)), output, error);
        Assert.Contains(list, output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ask-list.pdf", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("- No browser: the PDF is missing.", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Loaded 12,345 rows; 2 files were known from before; 3 rows could not be read, and quarantine.csv says why.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_card_and_the_owners_tables_are_named_where_they_are()
    {
        using var folder = new TemporaryFolder();
        var there = new[] { folder.Write("model-card.html", "x"), folder.Write("model-card.pdf", "x"), Path.GetDirectoryName(folder.Write("by-owner/a.csv", "x"))! };
        using StringWriter output = new(), error = new();
        RunSummary.Write(new RunOutcome(RunStatus.Done, folder.Path, [], TimeSpan.Zero), output, error);
        Assert.Equal(there.Order(), output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[line.IndexOf(folder.Path, StringComparison.Ordinal)..].TrimEnd()).Order());
    }

    [Fact]
    public void A_blocked_run_names_no_outputs()
    {
        using StringWriter output = new(), error = new();
        RunSummary.Write(new RunOutcome(RunStatus.Blocked, null, ["7 referrals came before their account started."], TimeSpan.FromSeconds(1)), output, error);
        Assert.Equal("", output.ToString());
        Assert.Contains("7 referrals came before", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Blocked", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_progress_is_one_line_a_step()
    {
        using var error = new StringWriter();
        var lines = new RunConsole.PlainLines(error);
        lines.Report(new RunStep("Ingest"));
        for (var share = 0.0; share < 1; share += 0.1) lines.Report(new RunStep("Ingest", "responses.csv", share));
        lines.Report(new RunStep("Build"));
        Assert.Equal(["Ingest", "Build"], error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("s  ")[1].Trim()));
    }
}
