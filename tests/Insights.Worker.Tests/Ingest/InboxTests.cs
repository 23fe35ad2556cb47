using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Options;

namespace Insights.Worker.Tests.Ingest;

public sealed class InboxTests : IDisposable
{
    const string Rates = "date,currency,rate\n2026-01-01,USD,0.92\n2026-01-02,USD,0.93\n";
    readonly Inbox _inbox = new();

    [Fact]
    public void Every_raw_table_is_there_although_no_file_came()
    {
        _inbox.Load();
        Assert.Equal(["17"], _inbox.Rows("count(*)", "information_schema.tables WHERE table_schema = 'raw'"));
        Assert.Equal(["JPY|0"], _inbox.Rows("*", "raw.currencies WHERE code = 'JPY'"));
        RawTables.Create(_inbox.Warehouse);
    }

    [Fact]
    public void A_missing_inbox_says_how_to_name_one()
    {
        var loader = new InboxLoader(_inbox.Warehouse, new(), TimeProvider.System);
        var error = Assert.Throws<InboxMissingException>(() => loader.Load(Path.Combine(_inbox.Folder, "nowhere"), null, default));
        Assert.Contains("nowhere is not there", error.Message);
        Assert.Contains("--inbox", error.Message);
    }

    [Fact]
    public void Loading_twice_changes_nothing()
    {
        _inbox.Put("fx_rates.csv", Rates);
        _inbox.Put("accounts.csv", "account_id\n");
        _inbox.Load();
        var before = State();
        var again = _inbox.Load();
        Assert.Equal([FileStatus.Refused, FileStatus.AlreadyLoaded], again.Files.Select(file => file.Status));
        Assert.Equal(0, again.RowsLoaded);
        Assert.Equal(before, State());
    }

    [Fact]
    public void A_copy_under_another_name_is_known_by_its_content()
    {
        _inbox.Put("fx_rates-1.csv", Rates);
        _inbox.Put("fx_rates-2.csv", Rates);
        var files = _inbox.Load().Files;
        Assert.Equal([FileStatus.Loaded, FileStatus.AlreadyLoaded], files.Select(file => file.Status));
        Assert.Contains("fx_rates-1.csv with the same content", files[1].Messages.Single());
        Assert.Equal(["2"], _inbox.Rows("count(*)", "raw.fx_rates"));
    }

    [Fact]
    public void A_changed_mapping_loads_the_file_again_in_its_place()
    {
        _inbox.Options = new() { Mappings = [Mapping("%m/%d/%Y")] };
        Assert.Equal(1, _inbox.LoadOne("rates.csv", "day,currency,rate\n13/01/2026,USD,0.9\n").RowsQuarantined);
        _inbox.Options = new() { Mappings = [Mapping("%d/%m/%Y")] };
        var again = _inbox.Load().Files.Single();
        Assert.Equal((FileStatus.Loaded, 1L), (again.Status, again.RowsLoaded));
        Assert.Contains("mapping has changed", again.Messages[0]);
        Assert.Empty(_inbox.Quarantine);
        Assert.Equal(["1|2026-01-13"], _inbox.Rows("_file_id, date", "raw.fx_rates"));
        Assert.Equal(FileStatus.AlreadyLoaded, _inbox.Load().Files.Single().Status);

        static FileMapping Mapping(string format) => new()
        {
            Files = "rates*.csv", Table = "fx_rates", DateFormat = format,
            Columns = new Dictionary<string, IReadOnlyList<string>> { ["day"] = ["date"] },
        };
    }

    [Fact]
    public void Files_are_numbered_in_the_order_of_their_names()
    {
        _inbox.Put("fx_rates-b.csv", Rates + "2026-01-03,USD,0.9\n");
        _inbox.Put("fx_rates-a.csv", Rates);
        _inbox.Load();
        Assert.Equal(["1|fx_rates-a.csv|2|2|0|csv|utf-8|,", "2|fx_rates-b.csv|3|3|0|csv|utf-8|,"], _inbox.Rows(
            "file_id, name, rows_read, rows_loaded, rows_quarantined, format, encoding, delimiter", "raw.files ORDER BY file_id"));
    }

    [Theory]
    [InlineData(".fx_rates.csv")]
    [InlineData("~$fx_rates.csv")]
    [InlineData("fx_rates.csv.part")]
    [InlineData("fx_rates.csv.crdownload")]
    [InlineData("fx_rates.tmp")]
    public void Hidden_and_temporary_files_are_passed_over(string name) =>
        Assert.Equal(FileStatus.PassedOver, _inbox.LoadOne(name, Rates).Status);

    [Theory]
    [InlineData("fx_rates.csv", "fx_rates")]
    [InlineData("FX-Rates 2026.csv.gz", "fx_rates")]
    [InlineData("responses_2026.w41.jsonl", "responses")]
    [InlineData("usage2026.parquet", "usage")]
    [InlineData("usages.csv", null)]
    [InlineData("my-responses.csv", null)]
    public void The_table_is_what_the_name_begins_with(string name, string? table) => Assert.Equal(table, TableOfFile.Of(name, []).Table);

    [Fact]
    public void A_file_of_no_table_is_told_which_there_are()
    {
        var file = _inbox.LoadOne("notes.csv", "a,b\n1,2\n");
        Assert.Equal(FileStatus.NotRecognised, file.Status);
        Assert.Contains("accounts, contacts, invitations", file.Messages.Single());
    }

    [Fact]
    public async Task A_file_that_grows_between_two_looks_is_left_for_the_next_run()
    {
        var path = _inbox.Put("fx_rates.csv", Rates);
        using var done = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await File.AppendAllTextAsync(path, "2026-01-03,USD,0.9\n");
                await Task.Delay(10);
            }
        });
        var listing = InboxListing.Look(_inbox.Folder, TimeSpan.FromSeconds(2), default);
        await done.CancelAsync();
        await writer;
        Assert.Empty(listing.Ready);
        Assert.Equal(FileStatus.StillBeingWritten, listing.Left.Single().Status);
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_left_for_the_next_run()
    {
        var path = _inbox.Put("fx_rates.csv", Rates);
        var loader = new InboxLoader(_inbox.Warehouse, _inbox.Options, TimeProvider.System) { Settle = TimeSpan.Zero };
        var append = new When("fx_rates.csv", () => File.AppendAllText(path, "2026-01-03,USD,0.9\n"));
        Assert.Equal(FileStatus.StillBeingWritten, loader.Load(_inbox.Folder, append, default).Files.Single().Status);
        Assert.Equal(["0"], _inbox.Rows("count(*)", "raw.fx_rates"));
        Assert.Equal(3, _inbox.Load().Files.Single().RowsLoaded);
    }

    [Fact]
    public void A_dry_run_says_what_a_load_would_do_and_changes_nothing()
    {
        _inbox.Put("fx_rates-1.csv", Rates);
        _inbox.Put("fx_rates-2.csv", Rates);
        _inbox.Put("accounts.csv", "account_id\n");
        var tried = _inbox.Load(dryRun: true);
        Assert.True(tried.DryRun);
        Assert.Equal([FileStatus.Refused, FileStatus.Loaded, FileStatus.AlreadyLoaded], tried.Files.Select(file => file.Status));
        Assert.Equal(["0"], _inbox.Rows("count(*)", "information_schema.tables WHERE table_schema = 'raw'"));
        Assert.Equal(2, _inbox.Load().RowsLoaded);
    }

    [Fact]
    public void A_cancelled_load_keeps_the_files_that_were_finished()
    {
        _inbox.Put("fx_rates-1.csv", Rates);
        _inbox.Put("fx_rates-2.csv", Rates + "2026-01-03,USD,0.9\n");
        using var stop = new CancellationTokenSource();
        var loader = new InboxLoader(_inbox.Warehouse, _inbox.Options, TimeProvider.System) { Settle = TimeSpan.Zero };
        var progress = new When("fx_rates-2.csv", stop.Cancel);
        Assert.ThrowsAny<OperationCanceledException>(() => loader.Load(_inbox.Folder, progress, stop.Token));
        Assert.Equal(["fx_rates-1.csv|2"], _inbox.Rows("name, rows_loaded", "raw.files"));
        Assert.Equal(["2"], _inbox.Rows("count(*)", "raw.fx_rates"));
        Assert.Equal([FileStatus.AlreadyLoaded, FileStatus.Loaded], _inbox.Load().Files.Select(file => file.Status));
    }

    [Fact]
    public void A_file_that_was_repaired_is_no_longer_among_the_refused()
    {
        _inbox.LoadOne("fx_rates.csv", "date,rate\n2026-01-01,1\n");
        Assert.Equal(["fx_rates.csv"], _inbox.Rows("name", "raw.refusals"));
        _inbox.LoadOne("fx_rates.csv", Rates);
        Assert.Empty(_inbox.Rows("name", "raw.refusals"));
    }

    string State() => string.Join('\n', _inbox.Rows("*", "raw.files").Concat(_inbox.Rows("*", "raw.fx_rates")).Concat(_inbox.Rows("*", "raw.refusals")));

    public void Dispose() => _inbox.Dispose();

    /// <summary>Does something when the loader comes to a file.</summary>
    sealed class When(string file, Action act) : IProgress<(string File, double Share)>
    {
        public void Report((string File, double Share) value)
        {
            if (value.File == file) act();
        }
    }
}
