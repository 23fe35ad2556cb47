using System.IO.Compression;
using System.Text;
using Insights.Worker.Runs;

namespace Insights.Worker.Tests.Runs;

/// <summary>What is wrong with an inbox is said with the file's name, and the rest of the run goes on where it can.</summary>
public sealed class FaultyInboxTests : IDisposable
{
    readonly RunFolder _company = RunFolder.WithSample();

    [Fact]
    public async Task A_missing_inbox_fails_and_says_which_folder_is_missing_and_what_to_do()
    {
        Directory.Delete(_company.Inbox, recursive: true);

        var outcome = await _company.RunAsync();

        Assert.Equal((RunStatus.Failed, null), (outcome.Status, outcome.Folder));
        var message = Assert.Single(outcome.Messages);
        Assert.Contains(_company.Inbox, message);
        Assert.Contains("Create the folder and put the exports into it", message);
        Assert.Empty(_company.Outputs());
    }

    [Fact]
    public async Task An_empty_inbox_blocks_publishing_and_says_what_to_put_there()
    {
        foreach (var file in Directory.GetFiles(_company.Inbox)) File.Delete(file);

        var outcome = await _company.RunAsync();

        Assert.Equal((RunStatus.Blocked, null), (outcome.Status, outcome.Folder));
        Assert.Contains(outcome.Messages, message => message.Contains("no file has been loaded yet") && message.Contains("Put exports into the inbox"));
        Assert.Empty(_company.Outputs());
        using var warehouse = _company.OpenWarehouse();
        Assert.Equal("blocked", warehouse.Scalar<string>("select status from runs.ledger"));
    }

    [Fact]
    public async Task The_worker_says_with_its_exit_code_that_the_inbox_is_missing_or_empty()
    {
        Directory.Delete(_company.Inbox, recursive: true);
        using (var missing = WorkerProcess.Run(_company))
        {
            Assert.Equal(1, await missing.EndAsync());
            Assert.Contains(_company.Inbox, missing.Error);
        }

        Directory.CreateDirectory(_company.Inbox);
        using var empty = WorkerProcess.Run(_company);
        Assert.Equal(3, await empty.EndAsync());
        Assert.Contains("no file has been loaded yet", empty.Error);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_named_once_each_and_the_rest_is_published()
    {
        var text = "response_id,contact_id,survey,responded_at,nps_score\n" + string.Concat(
            Enumerable.Range(1, 2000).Select(i => $"X-{i},C-0000001,relationship,2026-06-01T10:00:{i % 60:00}Z,{i * 7919 % 11}\n"));
        _company.Put("responses-cut.csv.gz", Gzipped(text)[..^400]);
        _company.Put("responses-noise.csv.gz", "this is no gzip at all"u8.ToArray());
        _company.Put("tickets-zero.csv", "");
        _company.Put("usage-wrong.csv", "customer,when,logins\nA-000001,2026-06-01,4\n");
        _company.Put("notes.csv", "a,b\n1,2\n");

        var outcome = await _company.RunAsync();

        Assert.Equal(RunStatus.Done, outcome.Status);
        Assert.Contains("gz", One(outcome, "responses-cut.csv.gz"));
        Assert.Contains("gz", One(outcome, "responses-noise.csv.gz"));
        Assert.Contains("empty (0 bytes)", One(outcome, "tickets-zero.csv"));
        Assert.Contains("account_id", One(outcome, "usage-wrong.csv"));
        Assert.Contains("insights.json", One(outcome, "notes.csv"));
        using var warehouse = _company.OpenWarehouse();
        Assert.Equal(0, warehouse.Scalar<long>("select count(*) from raw.responses where response_id like 'X-%'"));
    }

    [Fact]
    public async Task A_file_that_someone_is_still_writing_is_left_for_the_next_run_whole()
    {
        _company.Put("asks-late.csv.part", "ask_id,contact_id,asked_at\nK-X,C-0000001,2026-06-0");
        var first = await _company.RunAsync();
        Assert.Contains("copy under way", One(first, "asks-late.csv.part"));

        File.Delete(Path.Combine(_company.Inbox, "asks-late.csv.part"));
        _company.Put("asks-late.csv", "ask_id,contact_id,asked_at\nK-X,C-0000001,2026-06-01T10:00:00Z\n");
        Assert.Equal(RunStatus.Done, (await _company.RunAsync()).Status);
        using var warehouse = _company.OpenWarehouse();
        Assert.Equal(1, warehouse.Scalar<long>("select count(*) from core.asks where ask_id = 'K-X'"));
    }

    [Fact]
    public async Task A_file_cut_off_in_the_middle_of_a_row_loads_its_whole_rows_and_quarantines_the_last()
    {
        _company.Put("asks-cut.csv", "ask_id,contact_id,asked_at\nK-X1,C-0000001,2026-06-01T10:00:00Z\nK-X2,C-0000001,2026-06-0");

        var outcome = await _company.RunAsync();

        Assert.Equal(RunStatus.Done, outcome.Status);
        Assert.Contains(outcome.Messages, message => message.StartsWith("asks-cut.csv: ", StringComparison.Ordinal) && message.Contains("1 of 2 rows"));
        using var warehouse = _company.OpenWarehouse();
        Assert.Equal(1, warehouse.Scalar<long>("select count(*) from core.asks where ask_id like 'K-X%'"));
        Assert.Equal("asked_at", warehouse.Scalar<string>("select column_name from raw.quarantine where file = 'asks-cut.csv'"));
    }

    [Fact]
    public async Task An_unknown_currency_goes_to_quarantine_with_its_line_and_code()
    {
        _company.Put("subscriptions-other.csv", "account_id,month,mrr,currency\nA-000001,2026-06-01,10,XBT\nA-000001,2026-05-01,10,EUR\n");

        var outcome = await _company.RunAsync();

        Assert.Equal(RunStatus.Done, outcome.Status);
        Assert.Contains(outcome.Messages, message => message.StartsWith("subscriptions-other.csv: ", StringComparison.Ordinal) && message.Contains("1 of 2 rows"));
        Assert.Contains("subscriptions-other.csv,2,currency,XBT,", File.ReadAllText(Path.Combine(outcome.Folder!, "quarantine.csv")));
    }

    [Fact]
    public async Task A_referral_older_than_its_account_and_an_answer_of_an_unknown_contact_are_named_with_their_files()
    {
        _company.Put("referrals-odd.csv",
            "referral_id,referrer_contact_id,referee_company,referee_domain,mechanism,submitted_at\nF-ODD,C-0000001,Odd Ltd,odd.example,link,2009-03-02T10:00:00Z\n");
        _company.Put("responses-odd.csv", "response_id,contact_id,survey,responded_at,nps_score\nR-ODD,C-NOBODY,relationship,2026-06-01T10:00:00Z,9\n");

        var outcome = await _company.RunAsync();

        Assert.Equal(RunStatus.Done, outcome.Status);
        Assert.Contains(outcome.Messages, message => message.Contains("referrals-odd.csv, line 2: referral F-ODD was submitted on 2009-03-02"));
        Assert.Contains(outcome.Messages, message => message.Contains("responses-odd.csv: people who answered but are not in contacts: 1, for example C-NOBODY"));
    }

    [Fact]
    public async Task A_file_of_which_most_rows_are_unreadable_blocks_unless_forced_and_the_report_says_so()
    {
        _company.Put("tickets-bad.csv", "ticket_id,account_id,opened_at\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"X-{i},A-000001,yesterday\n")));

        var blocked = await _company.RunAsync();
        var forced = await _company.RunAsync(new RunRequest(Force: true));

        Assert.Equal((RunStatus.Blocked, RunStatus.Done), (blocked.Status, forced.Status));
        Assert.Contains(blocked.Messages, message => message.Contains("tickets-bad.csv: 20 of 20 rows could not be read"));
        Assert.Contains("Published by force", File.ReadAllText(Path.Combine(forced.Folder!, "roi-report.html")));
    }

    [Fact]
    public async Task Without_a_browser_the_pages_and_tables_are_published_and_the_message_says_how_to_get_the_PDF()
    {
        var outcome = await _company.RunAsync();

        Assert.Equal(RunStatus.Done, outcome.Status);
        Assert.Single(outcome.Messages, message => message.Contains("apt-get install chromium-headless-shell"));
        var files = Directory.GetFiles(outcome.Folder!).Select(Path.GetFileName).ToList();
        Assert.Contains("roi-report.html", files);
        Assert.Contains("ask-list.csv", files);
        Assert.DoesNotContain(files, file => file!.EndsWith(".pdf", StringComparison.Ordinal));
    }

    /// <summary>The one message about a file, which names it once.</summary>
    static string One(RunOutcome outcome, string file)
    {
        var about = outcome.Messages.Where(message => message.Contains(file, StringComparison.Ordinal)).ToList();
        Assert.True(about.Count == 1, string.Join("\n", about.Prepend($"{about.Count} messages name {file}:")));
        var message = about[0];
        Assert.Equal(message.IndexOf(file, StringComparison.Ordinal), message.LastIndexOf(file, StringComparison.Ordinal));
        return message;
    }

    static byte[] Gzipped(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public void Dispose() => _company.Dispose();
}
