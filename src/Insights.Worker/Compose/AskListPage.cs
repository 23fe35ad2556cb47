using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Messages;
using Insights.Reports.Model;
using Insights.Worker.Find;
using Report = Insights.Reports.Model;

namespace Insights.Worker.Compose;

/// <summary>Puts the week's two lists into the shape of the page: by owner, in words.</summary>
public sealed class AskListPage(ReportHead head, AskList asks, CallFirst calls, IReadOnlyList<WaitingDetractor> detractors)
{
    /// <summary>What the ask list is ranked by.</summary>
    public ScoreBasis Advocacy { get; init; } = ScoreBasis.Points;

    /// <summary>What the call list is ranked by.</summary>
    public ScoreBasis Churn { get; init; } = ScoreBasis.Points;

    /// <summary>The list before this one; null: this is the first.</summary>
    public LastWeek? LastWeek { get; init; }

    /// <summary>What asking brings; null: not measured.</summary>
    public ListEffect? Effect { get; init; }

    /// <summary>The texts for the ask.</summary>
    public AskMessages Messages { get; init; } = AskMessages.BuiltIn;

    public AskListReport Compose() => new()
    {
        Head = head,
        Advocacy = Advocacy,
        Churn = Churn,
        LastWeek = LastWeekPart.Compose(LastWeek, Effect),
        Summary = new AskListSummary(
            asks.Summary.Considered, asks.Summary.Eligible, asks.Summary.Chosen - asks.Summary.HeldOut, asks.Summary.HeldOut,
            calls.Rows.Count,
            [.. asks.Summary.Excluded.Where(exclusion => exclusion.First > 0)
                .OrderByDescending(exclusion => exclusion.First)
                .Select(exclusion => new ExclusionCount(exclusion.Words, exclusion.First)),
             .. asks.Summary.LeftOut.Select(left => new ExclusionCount(left.Words, left.Contacts))]),
        Owners = Owners(),
        UnansweredDetractors = [.. detractors.Select(Waiting)],
        Withheld = [.. asks.Summary.Notes.Concat(calls.Summary.Notes).Distinct().Select(note => new Note("", note))],
        NobodyBecause = asks.Rows.Count > 0 ? null : Nobody(asks.Summary),
    };

    /// <summary>An owner as the page names it.</summary>
    internal static string OwnerName(string? owner) => owner == AskList.Unassigned ? "No owner" : Named(owner) ?? "No owner";

    // A name of blanks, or of marks that have no shape, would leave a row that is nobody's.
    static string? Named(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
            if (SafeText.IsVisible(name)) return name;
        return null;
    }

    IReadOnlyList<OwnerList> Owners()
    {
        var asksOf = asks.Rows.ToLookup(row => row.OwnerEmail, StringComparer.Ordinal);
        var callsOf = calls.Rows.ToLookup(row => row.OwnerEmail, StringComparer.Ordinal);
        return [.. asksOf.Select(group => group.Key).Union(callsOf.Select(group => group.Key), StringComparer.Ordinal)
            .OrderBy(owner => owner == AskList.Unassigned).ThenBy(owner => owner, StringComparer.Ordinal)
            .Select(owner => new OwnerList(
                OwnerName(owner),
                [.. asksOf[owner].Select(row => Ask(row))],
                [.. callsOf[owner].Select(row => Call(row))]))];
    }

    Report.AskRow Ask(Insights.Models.Findings.AskRow row) => new()
    {
        Rank = row.Rank,
        ContactId = row.ContactId,
        Contact = Named(row.Contact) ?? row.Email,
        Email = row.Email,
        AccountId = row.AccountId,
        Account = Named(row.Account) ?? row.AccountId,
        Role = row.Role?.Replace('_', ' '),
        Language = row.Language,
        Score = row.Score,
        ExpectedValue = row.ExpectedValue is { } value ? head.Currency.Amount(value) : null,
        Variant = row.Variant?.Replace('_', ' '),
        Channel = row.Channel.Replace('_', ' '),
        Reasons = row.Reasons,
        Avoid = row.Avoid.Count == 0 ? null : string.Join("; ", row.Avoid),
        LastAskedOn = row.LastAskedOn,
        LastOutcome = row.LastOutcome?.Replace('_', ' '),
        HeldOut = row.HeldOut,
        Message = row.HeldOut ? null : Messages.Write(row, head.Company, asks.AsOf),
    };

    Report.CallRow Call(Insights.Models.Findings.CallRow row) => new()
    {
        Rank = row.Rank,
        AccountId = row.AccountId,
        Account = Named(row.Account) ?? row.AccountId,
        ChurnRisk = row.ChurnRisk,
        ValueAtRisk = row.ValueAtRisk is { } value ? head.Currency.Amount(value) : null,
        Reasons = row.Reasons,
        ChangedSinceLastWeek = row.ChangedSinceLastWeek,
    };

    static UnansweredDetractor Waiting(WaitingDetractor detractor) => new()
    {
        Contact = Named(detractor.Contact, detractor.Email) ?? detractor.ContactId,
        Email = detractor.Email,
        Account = Named(detractor.Account, detractor.AccountId) ?? "account not known",
        Owner = OwnerName(detractor.OwnerEmail),
        Score = detractor.Score,
        AnsweredOn = detractor.AnsweredOn,
        DaysWaiting = detractor.DaysWaiting,
        Comment = detractor.Comment,
        Language = detractor.Language,
    };

    static string Nobody(AskSummary summary) => summary.Considered == 0
        ? "No contact is known. Drop the contacts and accounts exports into the inbox, and the next run has a list."
        : summary.Excluded.OrderByDescending(exclusion => exclusion.First).FirstOrDefault() is { } most
            ? $"None of {summary.Considered} contacts can be asked this week; most often: {most.Words} ({most.First})."
            : $"None of {summary.Considered} contacts can be asked this week.";
}
