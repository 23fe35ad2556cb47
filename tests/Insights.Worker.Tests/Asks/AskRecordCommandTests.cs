using System.Text.Json;
using Insights.Worker.Cli;
using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Options;
using Insights.Worker.Runs;
using Insights.Worker.Score;
using Insights.Worker.Tests.Publish;
using Microsoft.Extensions.Time.Testing;

namespace Insights.Worker.Tests.Asks;

/// <summary><c>asks record</c>, from the command line to the row that counts.</summary>
public sealed class AskRecordCommandTests : IDisposable
{
    const string Today = "asks-recorded-2026-10-08.csv";
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 10, 7, 23, 0, 0, TimeSpan.Zero)); // the 8th in Berlin

    public AskRecordCommandTests()
    {
        _folder.Write("insights.json", """{ "timeZone": "Europe/Berlin" }""");
        _folder.Write("inbox/contacts.csv",
            """
            contact_id,account_id,name,email
            C-0001,A1,Ann Smith,Ann@Example.com
            C-0002,A1,松本 恵,megumi@example.jp
            C-0003,A1,,twin@example.com
            C-0004,A1,,twin@example.com
            00123,A2,Zed,zed@example.com
            123,A2,Other,other@example.com
            """);
        Load();
        using var warehouse = WarehouseFile.Open(_folder["warehouse.duckdb"], "Europe/Berlin");
        new ListTables(warehouse).Create();
        foreach (var (contact, heldOut) in new[] { ("C-0001", false), ("C-0002", true), ("00123", false) })
            warehouse.Execute(
                $"insert into lists.history values (date '2026-10-05', '2026-W41', 1, '{contact}', 'A1', null, null, 'o@example.com', 0.5, 'rules', 'gift_card', 'phone', {heldOut})");
    }

    [Fact]
    public async Task An_ask_of_somebody_on_the_list_is_recorded_as_that_lists_with_its_channel_and_variant()
    {
        var (code, output, error) = await RecordAsync("--contact", "C-0001", "--outcome", "asked", "--by", "o@example.com");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("C-0001 (Ann Smith): asked on 2026-10-08\n", output.ReplaceLineEndings("\n"));
        Assert.Contains($"Recorded in {_folder["inbox/" + Today]}. It shows with the next run", error, StringComparison.Ordinal);
        Assert.Equal([("list/2026-10-05/C-0001", "C-0001", "2026-10-08", "pending", "", "phone", "gift_card", "o@example.com")], Counted());
        Assert.Equal(["asks-recorded-2026-10-08.csv", "contacts.csv"], Directory.GetFiles(_folder["inbox"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task An_outcome_corrects_the_ask_it_is_of_whether_or_not_that_was_loaded_in_between()
    {
        await RecordAsync("--contact", "C-0001", "--outcome", "asked", "--on", "2026-10-06", "--by", "o@example.com");
        var (_, output, _) = await RecordAsync("--contact", "ann@example.com", "--outcome", "no_answer");
        Assert.Equal("C-0001 (Ann Smith): no answer on 2026-10-08, asked on 2026-10-06, in place of what was recorded before\n", output.ReplaceLineEndings("\n"));
        Assert.Equal([("list/2026-10-05/C-0001", "C-0001", "2026-10-06", "no_answer", "2026-10-08", "phone", "gift_card", "o@example.com")], Counted());

        Load();
        File.Delete(_folder["inbox/" + Today]);
        _clock.Advance(TimeSpan.FromDays(4));
        await RecordAsync("--contact", "C-0001", "--outcome", "referred", "--on", "2026-10-10");

        Assert.Equal([("list/2026-10-05/C-0001", "C-0001", "2026-10-06", "referred", "2026-10-10", "phone", "gift_card", "o@example.com")], Counted());
    }

    [Fact]
    public async Task Somebody_who_is_on_no_list_gets_an_ask_of_the_day()
    {
        await RecordAsync("--contact", "C-0003", "--outcome", "accepted", "--on", "2026-10-01", "--channel", "email");

        Assert.Equal([("recorded/2026-10-01/C-0003", "C-0003", "2026-10-01", "accepted", "2026-10-01", "email", "", "")], Counted());
    }

    [Fact]
    public async Task A_list_of_more_than_sixty_days_ago_or_of_later_is_not_the_one_that_led_to_the_ask()
    {
        await RecordAsync("--contact", "C-0001", "--outcome", "asked", "--on", "2026-10-04");
        _clock.Advance(TimeSpan.FromDays(61));
        await RecordAsync("--contact", "00123", "--outcome", "asked");

        Assert.Equal(["recorded/2026-10-04/C-0001", "recorded/2026-12-08/00123"], Counted().Select(row => row.Ask).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Asked_told_again_records_nothing_and_undoes_no_outcome()
    {
        await RecordAsync("--contact", "C-0001", "--outcome", "asked");
        await RecordAsync("--contact", "C-0001", "--outcome", "declined");
        var before = Counted();
        _clock.Advance(TimeSpan.FromDays(1));

        foreach (var outcome in new[] { "asked", "declined" })
        {
            var (_, output, error) = await RecordAsync("--contact", "C-0001", "--outcome", outcome);
            Assert.Equal("", output);
            Assert.Contains("1 report said nothing new", error, StringComparison.Ordinal);
        }
        Assert.Equal(before, Counted());
    }

    [Fact]
    public async Task A_held_out_contact_is_recorded_with_a_warning_and_still_counts_as_held_out()
    {
        var (code, output, error) = await RecordAsync("--contact", "C-0002", "--outcome", "asked");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("C-0002 (松本 恵): asked on 2026-10-08", output, StringComparison.Ordinal);
        Assert.Contains("Contact C-0002 was held out: it was to be left alone", error, StringComparison.Ordinal);
        Assert.Equal("recorded/2026-10-08/C-0002", Assert.Single(Counted()).Ask);
    }

    [Theory]
    [InlineData("--contact C-001 --outcome asked", ExitCode.Failed, "There is no contact 'C-001'. Did you mean C-0001, Ann Smith, ann@example.com or ")]
    [InlineData("--contact nobody@nowhere.test --outcome asked", ExitCode.Failed, "There is no contact 'nobody@nowhere.test'. Give a contact_id")]
    [InlineData("--contact twin@example.com --outcome asked", ExitCode.Failed, "twin@example.com is the address of C-0003 and C-0004; give the id")]
    [InlineData("--contact C-0001 --outcome asked --on 2026-10-09", ExitCode.Failed, "2026-10-09 is in the future; today is 2026-10-08.")]
    [InlineData("--contact C-0001 --outcome perhaps", ExitCode.WrongUsage, "--outcome is 'perhaps', but must be one of asked, no_answer, declined, accepted, referred.")]
    [InlineData("--contact C-0001", ExitCode.WrongUsage, "--outcome is missing")]
    [InlineData("--contact C-0001 --outcome asked --file x.csv", ExitCode.WrongUsage, "Give either --contact with --outcome, or --file.")]
    [InlineData("--file x.csv --on 2026-10-01", ExitCode.WrongUsage, "With --file the outcome, day, channel and variant stand in the file")]
    [InlineData("--contact C-0001 --outcome asked --on 8.10.2026", ExitCode.WrongUsage, "--on is '8.10.2026', but must be a date such as")]
    [InlineData("--file /nowhere/x.csv", ExitCode.Failed, "/nowhere/x.csv: there is no such file.")]
    public async Task What_can_not_be_recorded_is_refused_with_what_was_expected(string line, int code, string message)
    {
        var (ended, _, error) = await RecordAsync(line.Split(' '));

        Assert.Equal(code, ended);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["inbox/" + Today]));
    }

    [Fact]
    public async Task An_ask_that_another_system_exports_is_that_systems_to_correct()
    {
        _folder.Write("inbox/asks.csv", "ask_id,contact_id,asked_at\nCRM-7,C-0004,2026-10-02\n");
        Load();

        var (code, _, error) = await RecordAsync("--contact", "C-0004", "--outcome", "declined");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("asked on 2026-10-02 by the ask CRM-7 of a file in the inbox", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filled_in_list_is_recorded_as_a_whole_however_the_spreadsheet_saved_it()
    {
        var file = _folder["filled.csv"];
        File.WriteAllBytes(file, System.Text.Encoding.Latin1.GetBytes(
            "Rank;contact_id;E-Mail;Outcome;outcome_on\r\n1;C-0001;ann@example.com;No Answer;7.10.2026\r\n2;C-0003;twin@example.com;;\r\n3;123;zed@example.com;Asked;2026-10-06\r\n4;'C-0004;twin@example.com;accepted;\r\n5;C-0002;Übel;;\r\n"));

        var (code, _, error) = await RecordAsync("--file", file, "--by", "o@example.com");

        Assert.True(code == ExitCode.Done, error);
        Assert.Contains("2 rows without an outcome: left open.", error, StringComparison.Ordinal);
        // The spreadsheet made 123 of 00123, which is another contact: the address tells.
        Assert.Equal(
            [("list/2026-10-05/00123", "2026-10-06", "pending"), ("list/2026-10-05/C-0001", "2026-10-07", "no_answer"), ("recorded/2026-10-08/C-0004", "2026-10-08", "accepted")],
            Counted().Select(row => (row.Ask, row.AskedOn, row.Outcome)));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Nothing new was recorded.", (await RecordAsync("--file", file)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_file_with_a_fault_nothing_is_recorded_and_every_fault_is_named_with_its_line()
    {
        var file = _folder.Write("filled.csv", "contact_id,outcome,outcome_on\nC-0001,asked,\nC-9999,asked,\nC-0002,maybe,\nC-0003,asked,10/05/2026\n");

        var (code, _, error) = await RecordAsync("--file", file);

        Assert.Equal(ExitCode.Failed, code);
        foreach (var message in new[]
        {
            "line 3: There is no contact 'C-9999'", "line 4: 'maybe' is no outcome; allowed: asked,",
            "line 5: outcome_on is '10/05/2026', but must be a date", "Nothing was recorded.",
        }) Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["inbox/" + Today]));
    }

    [Fact]
    public async Task JSON_is_one_object_with_the_rows()
    {
        var (_, output, _) = await RecordAsync("--contact", "C-0001", "--outcome", "declined", "--json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(_folder["inbox/" + Today], json.GetProperty("file").GetString());
        var row = json.GetProperty("recorded").EnumerateArray().Single();
        Assert.Equal(("list/2026-10-05/C-0001", "declined", "2026-10-08"),
            (row.GetProperty("askId").GetString(), row.GetProperty("outcome").GetString(), row.GetProperty("outcomeOn").GetString()));
    }

    [Fact]
    public async Task Without_a_warehouse_the_message_says_what_to_do()
    {
        File.Delete(_folder["warehouse.duckdb"]);

        var (code, _, error) = await RecordAsync("--contact", "C-0001", "--outcome", "asked");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("Call ./insights run first.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["warehouse.duckdb.lock"]));
    }

    [Fact]
    public async Task While_a_run_works_nothing_is_recorded_and_the_run_is_named()
    {
        using var gate = RunGate.Enter(_folder["warehouse.duckdb"], "the weekly run", _clock);
        var (code, _, error) = await RecordAsync("--contact", "C-0001", "--outcome", "asked");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("is in use by the weekly run", error, StringComparison.Ordinal);
    }

    async Task<(int Code, string Output, string Error)> RecordAsync(params string[] more)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.InvokeAsync(CommandLine.Root(AsksCommand.Create(_clock)),
            ["asks", "record", "--config", _folder["insights.json"], .. more], output, error);
        return (code, output.ToString(), error.ToString());
    }

    void Load()
    {
        var options = OptionsFile.Load(_folder["insights.json"]);
        using var warehouse = WarehouseFile.Open(options.Warehouse, options.TimeZone);
        RawTables.Create(warehouse);
        new InboxLoader(warehouse, options, _clock) { Settle = TimeSpan.Zero }.Load(options.Inbox, null, CancellationToken.None);
    }

    /// <summary>The rows of <c>asks</c> that count once the inbox is loaded.</summary>
    List<(string Ask, string Contact, string AskedOn, string Outcome, string OutcomeOn, string Channel, string Variant, string By)> Counted()
    {
        Load();
        using var warehouse = WarehouseFile.Open(_folder["warehouse.duckdb"], "Europe/Berlin");
        Assert.Equal(0, warehouse.Scalar<long>("select count(*) from raw.quarantine"));
        return warehouse.Query(
            $"""
            with latest as ({Insights.Worker.Warehouse.SqlFiles.Of("staging").Single(model => model.Name == "asks").Text})
            select ask_id, contact_id, cast(asked_at at time zone 'UTC' as date)::varchar, outcome, coalesce(cast(outcome_at at time zone 'UTC' as date)::varchar, ''),
              coalesce(channel, ''), coalesce(variant, ''), coalesce(asked_by, '')
            from latest order by ask_id
            """,
            row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7)));
    }

    public void Dispose() => _folder.Dispose();
}
