using Insights.Worker.Runs;
using Insights.Worker.Tests.Publish;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Score;

/// <summary>What is kept of the lists, and whom earlier lists held out.</summary>
public sealed class ListHistoryTests : IDisposable
{
    static readonly DateOnly Monday = RunFolder.AsOf, Wednesday = Monday.AddDays(2), Sunday = Monday.AddDays(6), NextMonday = Monday.AddDays(7);
    readonly RunFolder _company = RunFolder.WithSample();

    // Half of the list, so that a small company has some.
    public ListHistoryTests() => _company.Options = _company.Options with { Asks = new() { HeldOutShare = 0.5 } };

    [Fact]
    public async Task The_history_holds_the_list_as_it_was_published()
    {
        var published = await ListAsync(Monday);

        Assert.NotEmpty(published);
        Assert.Equal(published.Select(row => (row["rank"], row["contact_id"], row["account_id"], row["owner_email"], row["channel"], row["held_out"])), History());
    }

    [Fact]
    public async Task A_week_run_again_gives_the_same_list_and_is_kept_once()
    {
        var first = await ListAsync(Monday);
        var again = await ListAsync(Monday);

        Assert.Equal(first, again);
        Assert.Contains(first, row => row["held_out"] == "true");
        Assert.Equal(first.Count, History().Count);
    }

    [Fact]
    public async Task A_later_day_of_the_week_replaces_its_list_and_holds_out_the_same_people()
    {
        var monday = await ListAsync(Monday);
        var wednesday = await ListAsync(Wednesday);
        var sunday = await ListAsync(Sunday);

        Assert.Equal([Sunday], Days());
        Assert.Equal(sunday.Count, History().Count);
        foreach (var (earlier, later) in new[] { (monday, wednesday), (wednesday, sunday) })
        {
            var both = earlier.Join(later, row => row["contact_id"], row => row["contact_id"], (one, other) => (one["held_out"], other["held_out"])).ToList();
            Assert.Contains(("true", "true"), both);
            Assert.All(both, pair => Assert.Equal(pair.Item1, pair.Item2));
        }
        Assert.Empty(HeldOutInAsks("list/"));
    }

    [Fact]
    public async Task Whom_last_week_held_out_is_left_alone_for_ninety_days_without_anybody_saying_so()
    {
        var held = (await ListAsync(Wednesday)).Where(row => row["held_out"] == "true").Select(row => row["contact_id"]).Order().ToList();

        var next = (await ListAsync(NextMonday)).Select(row => row["contact_id"]).ToList();

        Assert.NotEmpty(held);
        Assert.Equal(held.Select(id => ($"list/{Wednesday:yyyy-MM-dd}/{id}", id, Wednesday)), HeldOutInAsks("list/"));
        Assert.Empty(next.Intersect(held));
        Assert.Empty((await ListAsync(Wednesday.AddDays(89))).Select(row => row["contact_id"]).Intersect(held));
    }

    [Fact]
    public async Task A_week_run_again_after_later_weeks_gives_the_list_it_gave_before_them()
    {
        var first = await ListAsync(Monday);
        await ListAsync(NextMonday);

        Assert.Equal(first, await ListAsync(Monday));
        Assert.Equal([Monday, NextMonday], Days());
    }

    [Fact]
    public async Task A_holding_out_that_the_inbox_repeats_counts_once()
    {
        var held = (await ListAsync(Monday)).Where(row => row["held_out"] == "true").Select(row => row["contact_id"]).Order().ToList();
        _company.Put("asks-crm.csv", $"ask_id,contact_id,asked_at,held_out\nCRM-1,{held[0]},{Wednesday:yyyy-MM-dd},true\n");

        await ListAsync(NextMonday);

        Assert.Equal(held.Skip(1), HeldOutInAsks("list/").Select(row => row.Contact));
        Assert.Equal([("CRM-1", held[0], Wednesday)], HeldOutInAsks("CRM-"));
    }

    async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ListAsync(DateOnly asOf)
    {
        var outcome = await _company.RunAsync(new RunRequest(asOf));
        Assert.True(outcome.Status == RunStatus.Done, $"{outcome.Status}: {string.Join('\n', outcome.Messages)}");
        return PublishedFiles.Rows(outcome.Folder!, "ask-list.csv");
    }

    List<(string, string, string, string, string, string)> History() => Query(
        "select rank::varchar, contact_id, account_id, owner_email, channel, held_out::varchar from lists.history order by as_of, rank",
        row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)));

    List<DateOnly> Days() => Query("select distinct as_of::varchar from lists.history order by 1", row => DateOnly.Parse(row.GetString(0)));

    List<(string Ask, string Contact, DateOnly Day)> HeldOutInAsks(string prefix) => Query(
        $"select ask_id, contact_id, asked_on::varchar from core.asks where held_out and ask_id like '{prefix}%' order by contact_id",
        row => (row.GetString(0), row.GetString(1), DateOnly.Parse(row.GetString(2))));

    List<T> Query<T>(string sql, Func<System.Data.IDataRecord, T> read)
    {
        using var warehouse = _company.OpenWarehouse();
        return warehouse.Query(sql, read);
    }

    public void Dispose() => _company.Dispose();
}
