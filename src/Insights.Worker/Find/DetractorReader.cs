using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings the people who gave 0 to 6 and have heard nothing since out of the marts, longest waiting first.</summary>
public sealed class DetractorReader(WarehouseFile warehouse)
{
    public IReadOnlyList<WaitingDetractor> Read() => warehouse.Query(
        "select * from marts.unanswered_detractors order by days_waiting desc, mrr_minor desc nulls last, contact_id",
        row => new WaitingDetractor(
            row.RequiredText("contact_id"), row.Text("contact"), row.Text("email"), row.Text("account_id"), row.Text("account"),
            row.Text("owner_email"), (int)row.Count("score"), row.Day("answered_on")!.Value, (int)row.Count("days_waiting"),
            row.Text("comment"), row.Text("language")));
}

/// <summary>One of them; null where it is not known.</summary>
public sealed record WaitingDetractor(
    string ContactId, string? Contact, string? Email, string? AccountId, string? Account, string? OwnerEmail,
    int Score, DateOnly AnsweredOn, int DaysWaiting, string? Comment, string? Language);
