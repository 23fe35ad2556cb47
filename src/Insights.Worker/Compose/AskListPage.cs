using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Find;
using Report = Insights.Reports.Model;

namespace Insights.Worker.Compose;

/// <summary>Puts the week's two lists into the shape of the page: by owner, in words.</summary>
public static class AskListPage
{
    public static AskListReport Compose(ReportHead head, AskList asks, CallFirst calls, IReadOnlyList<WaitingDetractor> detractors) => new()
    {
        Head = head,
        ScoreKind = ScoreKind.Rules,
        ScoreKindBecause = "No model has been trained yet, so people are ranked by points that anyone can recompute from the table of weights.",
        Summary = new AskListSummary(
            asks.Summary.Considered, asks.Summary.Eligible, asks.Summary.Chosen - asks.Summary.HeldOut, asks.Summary.HeldOut,
            calls.Rows.Count,
            [.. asks.Summary.Excluded.Where(exclusion => exclusion.First > 0)
                .OrderByDescending(exclusion => exclusion.First)
                .Select(exclusion => new ExclusionCount(exclusion.Words, exclusion.First)),
             .. asks.Summary.LeftOut.Select(left => new ExclusionCount(left.Words, left.Contacts))]),
        Owners = Owners(head.Currency, asks, calls),
        UnansweredDetractors = [.. detractors.Select(Waiting)],
        Withheld = [.. asks.Summary.Notes.Concat(calls.Summary.Notes).Distinct().Select(note => new Note("", note))],
        NobodyBecause = asks.Rows.Count > 0 ? null : Nobody(asks.Summary),
    };

    static IReadOnlyList<OwnerList> Owners(Currency currency, AskList asks, CallFirst calls)
    {
        var asksOf = asks.Rows.ToLookup(row => row.OwnerEmail, StringComparer.Ordinal);
        var callsOf = calls.Rows.ToLookup(row => row.OwnerEmail, StringComparer.Ordinal);
        return [.. asksOf.Select(group => group.Key).Union(callsOf.Select(group => group.Key), StringComparer.Ordinal)
            .OrderBy(owner => owner == AskList.Unassigned).ThenBy(owner => owner, StringComparer.Ordinal)
            .Select(owner => new OwnerList(
                owner == AskList.Unassigned ? "No owner" : owner,
                [.. asksOf[owner].Select(row => Ask(row, currency))],
                [.. callsOf[owner].Select(row => Call(row, currency))]))];
    }

    static Report.AskRow Ask(Insights.Models.Findings.AskRow row, Currency currency) => new()
    {
        Rank = row.Rank,
        ContactId = row.ContactId,
        Contact = row.Contact ?? row.Email,
        Email = row.Email,
        AccountId = row.AccountId,
        Account = row.Account ?? row.AccountId,
        Role = row.Role?.Replace('_', ' '),
        Language = row.Language,
        Score = row.Score,
        ExpectedValue = row.ExpectedValue is { } value ? currency.Amount(value) : null,
        Variant = row.Variant?.Replace('_', ' '),
        Channel = row.Channel.Replace('_', ' '),
        Reasons = row.Reasons,
        Avoid = row.Avoid.Count == 0 ? null : string.Join("; ", row.Avoid),
        LastAskedOn = row.LastAskedOn,
        LastOutcome = row.LastOutcome?.Replace('_', ' '),
        HeldOut = row.HeldOut,
    };

    static Report.CallRow Call(Insights.Models.Findings.CallRow row, Currency currency) => new()
    {
        Rank = row.Rank,
        AccountId = row.AccountId,
        Account = row.Account ?? row.AccountId,
        ChurnRisk = row.ChurnRisk,
        ValueAtRisk = row.ValueAtRisk is { } value ? currency.Amount(value) : null,
        Reasons = row.Reasons,
        ChangedSinceLastWeek = row.ChangedSinceLastWeek,
    };

    static UnansweredDetractor Waiting(WaitingDetractor detractor) => new()
    {
        Contact = detractor.Contact ?? detractor.Email ?? detractor.ContactId,
        Email = detractor.Email,
        Account = detractor.Account ?? detractor.AccountId ?? "account not known",
        Owner = detractor.OwnerEmail ?? "No owner",
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
