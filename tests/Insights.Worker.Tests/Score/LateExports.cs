using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Score;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Score;

/// <summary>The sample company with what real exports hold besides, loaded once; tests leave the warehouse as it is.</summary>
public sealed class LateExports : IDisposable
{
    readonly RunFolder _company = RunFolder.WithSample();

    public LateExports()
    {
        PutWhatRealExportsHold();
        Warehouse = WarehouseFile.Open(":memory:", _company.Options.TimeZone);
        RawTables.Create(Warehouse);
        KeepLists();
        new InboxLoader(Warehouse, _company.Options, _company.Clock).Load(_company.Inbox, null, CancellationToken.None);
    }

    public WarehouseFile Warehouse { get; }

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

    /// <summary>Lists of earlier weeks, one of which the inbox echoes later.</summary>
    void KeepLists()
    {
        new ListTables(Warehouse).Create();
        foreach (var (day, contact) in new[] { ("2025-09-15", "C-0000001"), ("2025-12-10", "C-0000002"), ("2026-03-25", "C-0000003"), ("2026-05-28", "C-0000004") })
            Warehouse.Execute(
                $"insert into lists.history values (date '{day}', '', 1, '{contact}', 'A', null, null, 'ann@example.com', 0.5, 'rules', null, 'email', true)");
        _company.Put("asks-late.csv",
            """
            ask_id,contact_id,asked_at,held_out
            K-LATE1,C-0000003,2026-04-02T10:00:00Z,true
            K-LATE2,C-0000004,2026-05-29T10:00:00Z,false
            """);
    }

    public void Dispose()
    {
        Warehouse.Dispose();
        _company.Dispose();
    }
}
