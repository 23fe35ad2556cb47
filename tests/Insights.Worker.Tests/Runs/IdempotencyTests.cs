namespace Insights.Worker.Tests.Runs;

public sealed class IdempotencyTests(PublishedCompany published) : IAsyncLifetime
{
    RunFolder _company = null!;

    public async ValueTask InitializeAsync() => _company = await published.CopyAsync();

    [Fact]
    public async Task Running_twice_over_the_same_inbox_changes_no_row_but_the_ledgers()
    {
        var first = _company.Contents();
        _company.Clock.Advance(TimeSpan.FromHours(1));

        await _company.PublishAsync();

        Assert.Equal(first, _company.Contents());
        Assert.Contains(first, table => table.StartsWith("core.referrals: ", StringComparison.Ordinal));
        using var warehouse = _company.OpenWarehouse();
        Assert.Equal(2, warehouse.Scalar<long>("select count(*) from runs.ledger"));
    }

    [Fact]
    public async Task The_second_run_writes_the_same_bytes_but_for_its_record()
    {
        var first = _company.Outputs();

        await _company.PublishAsync();

        var second = _company.Outputs();
        Assert.Equal(first.Keys, second.Keys);
        Assert.Equal(["2026-06-29/run.json"], first.Keys.Where(path => first[path] != second[path]));
    }

    [Fact]
    public void A_changed_row_changes_the_contents_that_these_tests_compare()
    {
        var before = _company.Contents();
        using (var warehouse = _company.OpenWarehouse())
            warehouse.Execute("update raw.contacts set role = 'other' where contact_id = (select min(contact_id) from raw.contacts where role <> 'other')");

        Assert.Single(before.Except(_company.Contents()));
    }

    public ValueTask DisposeAsync()
    {
        _company.Dispose();
        return ValueTask.CompletedTask;
    }
}
