namespace Insights.Worker.Asks;

/// <summary>What becomes of one report.</summary>
/// <param name="Row">The row to write; null when there is nothing new to write, or a problem.</param>
/// <param name="Before">The row that it corrects or repeats; null for a new ask.</param>
/// <param name="Problem">Why it can't be recorded; null when it can.</param>
/// <param name="HeldOut">The contact was to be left alone.</param>
sealed record AskMatch(RecordedAsk? Row, RecordedAsk? Before = null, string? Problem = null, bool HeldOut = false);

/// <summary>
/// Which row of <c>asks</c> a report becomes. An outcome belongs to the ask it is of, so it corrects that row: the one recorded before,
/// or the one that the contact's place on a list stands for.
/// </summary>
sealed class AskMatching(EarlierAsks earlier, DateOnly today)
{
    /// <summary>How long after an ask or a list an outcome still belongs to it; the usual days between two asks.</summary>
    const int BelongsDays = 60;

    public AskMatch Match(KnownContact contact, ReportedAsk report)
    {
        var on = report.On ?? today;
        if (on > today) return new(null, Problem: $"{on:yyyy-MM-dd} is in the future; today is {today:yyyy-MM-dd}.");
        var from = on.AddDays(-BelongsDays);
        var place = earlier.LatestList(contact.Id, from, on);
        // An ask from before the contact's latest list is not the one that this list led to.
        var before = earlier.Latest(contact.Id, from, on, ours: true) is { } ask && !(place?.AsOf > ask.AskedOn) ? ask : null;

        if (before is not null && (report.Outcome != AskOutcome.Pending || report.On is null || on == before.AskedOn))
            return Changed(before, report, before.AskedOn, on);
        if (report.Outcome != AskOutcome.Pending && place is not { HeldOut: false } && earlier.Latest(contact.Id, from, on, ours: false) is { } other)
            return new(null, Problem: $"Contact {contact.Id} was asked on {other.AskedOn:yyyy-MM-dd} by the ask {other.AskId} of a file in the inbox; "
                + "tell the outcome in that file, or the ask would count twice.");
        return Listed(contact, report, on, place);
    }

    AskMatch Listed(KnownContact contact, ReportedAsk report, DateOnly on, ListPlace? place)
    {
        // A held-out contact's row of that name is the holding out itself.
        var listed = place is { HeldOut: false } ? place : null;
        var id = listed is null ? $"recorded/{on:yyyy-MM-dd}/{contact.Id}" : $"list/{listed.AsOf:yyyy-MM-dd}/{contact.Id}";
        if (earlier.Find(id) is { } before) return Changed(before, report, on, on);
        return new(new RecordedAsk(id, contact.Id, on, report.Outcome, report.Outcome == AskOutcome.Pending ? null : on)
        {
            By = report.By, Channel = report.Channel ?? listed?.Channel, Variant = report.Variant ?? listed?.Variant,
        }, HeldOut: place is { HeldOut: true });
    }

    /// <summary>The earlier row with what is new. "Asked" undoes no outcome, and an outcome told twice without a day came when it was told first.</summary>
    static AskMatch Changed(RecordedAsk before, ReportedAsk report, DateOnly askedOn, DateOnly on)
    {
        var now = before with
        {
            AskedOn = askedOn, By = report.By ?? before.By, Channel = report.Channel ?? before.Channel, Variant = report.Variant ?? before.Variant,
        };
        if (report.Outcome != AskOutcome.Pending && (report.Outcome != before.Outcome || report.On is not null))
            now = now with { Outcome = report.Outcome, OutcomeOn = on };
        return new(now == before ? null : now, before);
    }
}
