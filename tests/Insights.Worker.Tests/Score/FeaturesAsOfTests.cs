using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Tests.Runs;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Score;

/// <summary>What is known as of a date does not change when everything that came after it is taken away.</summary>
public sealed class FeaturesAsOfTests : IDisposable
{
    static readonly string[] Tables = ["features.contact", "features.account", "features.unanswered_detractor"];

    readonly RunFolder _company = RunFolder.WithSample();
    readonly WarehouseFile _warehouse;

    public FeaturesAsOfTests()
    {
        PutWhatRealExportsHold();
        _warehouse = WarehouseFile.Open(":memory:", _company.Options.TimeZone);
        RawTables.Create(_warehouse);
        new InboxLoader(_warehouse, _company.Options, _company.Clock).Load(_company.Inbox, null, CancellationToken.None);
    }

    [Theory]
    [InlineData("2026-06-29")]
    [InlineData("2026-05-31")]
    [InlineData("2026-03-29")]
    [InlineData("2025-12-14")]
    [InlineData("2025-09-17")]
    [InlineData("2025-01-01")]
    public void Features_as_of_a_date_stay_the_same_row_by_row_when_all_later_data_is_removed(string date)
    {
        var day = DateOnly.Parse(date);
        var whole = Features(day);

        var truncated = Features(day, () => Truncation.To(day, _warehouse));

        foreach (var table in Tables)
        {
            var leaks = whole[table].Except(truncated[table]).Zip(truncated[table].Except(whole[table])).Take(3)
                .Select(pair => $"with later data:    {pair.First}\nwithout later data: {pair.Second}");
            Assert.True(whole[table].SequenceEqual(truncated[table]),
                $"{table} as of {date}: {whole[table].Except(truncated[table]).Count()} of {whole[table].Count} rows differ, {truncated[table].Count} without later data\n{string.Join('\n', leaks)}");
        }
        Assert.True(whole["features.contact"].Count > 50 && whole["features.account"].Count > 20);
    }

    [Fact]
    public void Features_do_change_with_the_date_so_that_the_comparison_can_fail()
    {
        var (earlier, later) = (Features(new DateOnly(2026, 3, 29)), Features(new DateOnly(2026, 5, 31)));
        Assert.All(Tables, table => Assert.NotEqual(earlier[table], later[table]));
    }

    /// <summary>Builds the layers up to the features, after a change to the raw tables if there is one, and leaves everything as it was.</summary>
    Dictionary<string, List<string>> Features(DateOnly asOf, Action? change = null)
    {
        using var transaction = _warehouse.Connection.BeginTransaction();
        change?.Invoke();
        var runner = new ModelRunner(_warehouse, ModelParameters.For(asOf, "EUR"));
        runner.DefineMacros();
        runner.Build(["staging", "core", "features"], null, CancellationToken.None);
        return Tables.ToDictionary(table => table, table => _warehouse.Query($"select to_json(t)::varchar as line from {table} as t order by line", row => row.GetString(0)));
    }

    /// <summary>Cases that the sample company does not have: late introductions, people who are only mentioned, changes after the fact.</summary>
    void PutWhatRealExportsHold()
    {
        _company.Put("referrals-late.csv",
            """
            referral_id,referrer_contact_id,referee_company,referee_domain,mechanism,submitted_at,first_contacted_at
            F-LATE1,C-0000001,Late One,late.example,link,2025-08-20T10:00:00Z,2025-12-20T10:00:00Z
            F-LATE2,C-0000002,Late One,late.example,link,2025-09-02T10:00:00Z,2025-09-03T10:00:00Z
            F-LATE3,C-0000003,Late Two,second.example,link,2026-02-20T10:00:00Z,2026-06-20T10:00:00Z
            F-STUB,C-ONLY-REFERS,Third Ltd,third.example,link,2026-05-20T10:00:00Z,
            """);
        _company.Put("tickets-late.csv",
            """
            ticket_id,account_id,contact_id,opened_at,first_replied_at,solved_at,status,priority,category,csat_score,reopened_count
            T-LATE1,A-000002,C-ONLY-TICKETS,2026-05-20T10:00:00Z,2026-05-21T10:00:00Z,2026-06-10T10:00:00Z,closed,urgent,billing,1,2
            T-LATE2,A-ONLY-MENTIONED,,2026-04-20T10:00:00Z,,,open,normal,bug,,
            T-LATE3,A-000003,C-0000004,2026-03-20T10:00:00Z,2026-04-01T10:00:00Z,2026-04-10T10:00:00Z,closed,high,bug,2,1
            T-LATE4,A-000004,C-ONLY-ANSWERS,2026-06-20T10:00:00Z,,,open,normal,bug,,
            """);
        _company.Put("responses-late.csv",
            """
            response_id,contact_id,survey,responded_at,nps_score
            R-LATE1,C-ONLY-ANSWERS,relationship,2026-05-05T10:00:00Z,3
            R-LATE2,C-ONLY-LATER,relationship,2026-06-20T10:00:00Z,9
            """);
        _company.Put("usage-late.csv", "account_id,week,active_users,licensed_users,key_actions\nA-ONLY-USES,2026-06-01,4,5,6\n");
    }

    public void Dispose()
    {
        _warehouse.Dispose();
        _company.Dispose();
    }
}
