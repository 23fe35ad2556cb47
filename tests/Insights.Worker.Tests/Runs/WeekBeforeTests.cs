using System.Net;
using Insights.Worker.Runs;
using Insights.Worker.Tests.Publish;

namespace Insights.Worker.Tests.Runs;

/// <summary>What the call list says has changed since a week before.</summary>
public sealed class WeekBeforeTests : IDisposable
{
    const string NewHere = "new on this list", Nothing = "nothing that we can see";

    RunFolder _company = RunFolder.WithSample();

    [Fact]
    public async Task What_happened_in_the_week_stands_in_the_table_and_on_the_page_and_nothing_that_came_later()
    {
        var calm = (await CallsAsync(RunFolder.AsOf)).First(row => row["changed_since_last_week"] == Nothing);
        var account = calm["account_id"];
        var contact = PublishedFiles.Rows(_company.Inbox, "contacts.csv").First(row => row["account_id"] == account && row["opted_out_on"] == "");
        _company.Put("tickets-new.csv",
            $"""
            ticket_id,account_id,opened_at,status,priority,category
            T-NEW1,{account},2026-06-25T10:00:00Z,open,urgent,bug
            T-NEW2,{account},2026-06-30T10:00:00Z,open,urgent,billing
            """);
        _company.Put("responses-new.csv", $"response_id,contact_id,survey,responded_at,nps_score\nR-NEW1,{contact["contact_id"]},relationship,2026-06-27T10:00:00Z,1\n");

        var folder = await FolderAsync(RunFolder.AsOf);

        var changed = PublishedFiles.Rows(folder, "call-first.csv").Single(row => row["account_id"] == account)["changed_since_last_week"].Split("; ");
        Assert.Equal("one urgent ticket opened", changed[0]);
        Assert.StartsWith($"{contact["name"]} answered 1", changed[1]);
        Assert.EndsWith("and nobody has replied", changed[1]);
        Assert.DoesNotContain("a billing dispute was opened", changed);
        var page = WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(folder, "ask-list.html")));
        Assert.All(changed, words => Assert.Contains($"<bdi class=\"change\">{words}</bdi>", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_week_later_the_same_events_are_no_news()
    {
        var account = (await CallsAsync(RunFolder.AsOf))[0]["account_id"];
        _company.Put("tickets-new.csv", $"ticket_id,account_id,opened_at,status,priority,category\nT-NEW1,{account},2026-06-25T10:00:00Z,open,urgent,billing\n");

        Assert.Contains("one urgent ticket opened", ChangedAt(account, await CallsAsync(RunFolder.AsOf)));
        Assert.DoesNotContain("urgent ticket opened", ChangedAt(account, await CallsAsync(RunFolder.AsOf.AddDays(7))));
    }

    [Fact]
    public async Task Who_was_not_on_the_list_of_the_week_before_is_new_on_this_one_and_on_a_first_list_nobody_is()
    {
        var first = await CallsAsync(RunFolder.AsOf.AddDays(-28));
        Assert.NotEmpty(first);
        Assert.All(first, row => Assert.DoesNotContain(NewHere, row["changed_since_last_week"]));

        var before = (await CallsAsync(RunFolder.AsOf.AddDays(-7))).Select(row => row["account_id"]).ToHashSet();
        var now = await CallsAsync(RunFolder.AsOf);

        Assert.Contains(now, row => before.Contains(row["account_id"]));
        Assert.Contains(now, row => !before.Contains(row["account_id"]));
        Assert.All(now, row => Assert.Equal(!before.Contains(row["account_id"]), row["changed_since_last_week"].StartsWith(NewHere, StringComparison.Ordinal)
            || row["changed_since_last_week"] == "not a customer a week ago"));
    }

    [Fact]
    public async Task Where_the_data_begins_within_the_week_the_week_before_is_not_known_and_the_row_says_so()
    {
        _company.Dispose();
        _company = new RunFolder();
        _company.Put("accounts.csv", "account_id,name,status,started_on\nA-1,株式会社さくら商事,active,2024-01-01\n");
        _company.Put("contacts.csv", "contact_id,account_id,name,email\nC-1,A-1,佐藤 美咲,misaki@example.jp\n");
        _company.Put("responses.csv", "response_id,contact_id,survey,responded_at,nps_score\nR-1,C-1,relationship,2026-06-26T10:00:00Z,0\n");

        Assert.Equal("last week is not known: the data begins on 2026-06-26", Assert.Single(await CallsAsync(RunFolder.AsOf))["changed_since_last_week"]);
        Assert.Equal(Nothing, Assert.Single(await CallsAsync(RunFolder.AsOf.AddDays(7)))["changed_since_last_week"]);
    }

    static string ChangedAt(string account, IReadOnlyList<IReadOnlyDictionary<string, string>> calls) =>
        calls.Single(row => row["account_id"] == account)["changed_since_last_week"];

    async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> CallsAsync(DateOnly asOf) => PublishedFiles.Rows(await FolderAsync(asOf), "call-first.csv");

    async Task<string> FolderAsync(DateOnly asOf)
    {
        var outcome = await _company.RunAsync(new RunRequest(asOf));
        Assert.True(outcome.Status == RunStatus.Done, $"{outcome.Status}: {string.Join('\n', outcome.Messages)}");
        return outcome.Folder!;
    }

    public void Dispose() => _company.Dispose();
}
