using System.Diagnostics;
using Insights.Worker.Publish;

namespace Insights.Browser.Tests;

/// <summary>A browser that is missing, broken, hanging or killed never stops a run, and leaves nothing half behind.</summary>
public sealed class PdfPrinterFaultTests : IDisposable
{
    const string Page = "<!DOCTYPE html><html lang=en><title>t</title><body>One page";
    static readonly PdfHeader Header = new("left", "right");
    readonly string _folder = Directory.CreateTempSubdirectory("insights-faults-").FullName;

    string Target => Path.Combine(_folder, "report.pdf");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_a_browser_the_outcome_says_how_to_get_one()
    {
        await using var printer = new PdfPrinter(TimeProvider.System, browser: null);
        var outcome = Assert.IsType<PdfOutcome.NoBrowser>(await PrintAsync(printer));
        Assert.Contains("apt-get install chromium-headless-shell", outcome.Message);
        AssertNothingWritten();
    }

    [Fact]
    public async Task A_browser_that_ends_at_once_is_quoted()
    {
        await using var printer = new PdfPrinter(TimeProvider.System, Script("echo 'no usable sandbox' >&2; exit 1"));
        var outcome = Assert.IsType<PdfOutcome.Failed>(await PrintAsync(printer));
        Assert.Contains("no usable sandbox", outcome.Message);
        AssertNothingWritten();
    }

    [Fact]
    public async Task A_program_that_is_none_is_a_failure_and_not_an_exception()
    {
        var text = Path.Combine(_folder, "browser");
        await File.WriteAllTextAsync(text, "not a program");
        await using var printer = new PdfPrinter(TimeProvider.System, text);
        Assert.IsType<PdfOutcome.Failed>(await PrintAsync(printer));
    }

    [Fact]
    public async Task A_browser_that_hangs_is_ended_with_its_children_after_two_tries()
    {
        var ids = Path.Combine(_folder, "ids");
        var hanging = Script($"sleep 600 & echo $! >> '{ids}'; echo $$ >> '{ids}'; wait");
        await using var printer = new PdfPrinter(TimeProvider.System, hanging, TimeSpan.FromSeconds(2));
        var outcome = Assert.IsType<PdfOutcome.Failed>(await PrintAsync(printer));
        Assert.Contains("twice", outcome.Message);
        var started = (await File.ReadAllLinesAsync(ids)).Select(int.Parse).ToList();
        Assert.Equal(4, started.Count);
        Assert.All(started, id => Assert.False(IsRunning(id), $"process {id} is still there"));
        AssertNothingWritten();
    }

    [Fact]
    public async Task A_browser_that_hangs_once_is_tried_again()
    {
        var marker = Path.Combine(_folder, "hung");
        var flaky = Script($"if [ ! -e '{marker}' ]; then touch '{marker}'; sleep 600; fi; exec '{Browser.Program()}' \"$@\"");
        await using var printer = new PdfPrinter(TimeProvider.System, flaky, TimeSpan.FromSeconds(15));
        Assert.Equal(1, Assert.IsType<PdfOutcome.Printed>(await PrintAsync(printer)).Pages);
    }

    [Fact]
    public async Task A_browser_killed_between_two_pages_is_replaced()
    {
        await using var printer = new PdfPrinter(TimeProvider.System, Browser.Program());
        Assert.IsType<PdfOutcome.Printed>(await PrintAsync(printer));
        var id = printer.BrowserId!.Value;
        using (var browser = Process.GetProcessById(id))
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
        }
        Assert.IsType<PdfOutcome.Printed>(await PrintAsync(printer));
        Assert.NotEqual(id, printer.BrowserId);
    }

    [Fact]
    public async Task Two_pages_are_printed_by_one_browser()
    {
        await using var printer = new PdfPrinter(TimeProvider.System, Browser.Program());
        await PrintAsync(printer);
        var first = printer.BrowserId;
        await PrintAsync(printer);
        Assert.Equal(first, printer.BrowserId);
    }

    [Fact]
    public async Task Disposing_ends_the_browser()
    {
        int id;
        await using (var printer = new PdfPrinter(TimeProvider.System, Browser.Program()))
        {
            await PrintAsync(printer);
            id = printer.BrowserId!.Value;
        }
        Assert.False(IsRunning(id));
    }

    [Fact]
    public async Task A_failure_leaves_the_file_of_last_week_as_it_was()
    {
        await File.WriteAllTextAsync(Target, "last week's");
        await using var printer = new PdfPrinter(TimeProvider.System, Script("exit 1"));
        await PrintAsync(printer);
        Assert.Equal("last week's", await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_failure_that_names_the_file()
    {
        await using var printer = new PdfPrinter(TimeProvider.System, Browser.Program());
        var outcome = await printer.PrintAsync(Page, Path.Combine(_folder, "gone", "report.pdf"), Header, CancellationToken.None);
        Assert.Contains("report.pdf", Assert.IsType<PdfOutcome.Failed>(outcome).Message);
    }

    [Fact]
    public async Task Cancelling_stops_the_print()
    {
        await using var printer = new PdfPrinter(TimeProvider.System, Script("sleep 600"));
        using var cancel = new CancellationTokenSource();
        var printing = printer.PrintAsync(Page, Target, Header, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        AssertNothingWritten();
    }

    Task<PdfOutcome> PrintAsync(PdfPrinter printer) => printer.PrintAsync(Page, Target, Header, CancellationToken.None);

    void AssertNothingWritten() => Assert.Empty(Directory.GetFiles(_folder, "report*"));

    string Script(string body)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for a browser is a shell script.");
        var path = Path.Combine(_folder, $"browser-{body.Length}.sh");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            // A process that has ended may stay listed until its parent, by then init, has asked for its result.
            return !process.HasExited && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ");
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
