using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Worker.Compose;

/// <summary>What became of the list before this one, in words and in the order a reader wants it.</summary>
static class LastWeekPart
{
    public static LastWeekSection Compose(LastWeek? list, ListEffect? effect) => list is null
        ? new LastWeekSection { Summary = "This is the first list: what becomes of it will stand here next week.", Effect = EffectSentence.Of(effect) }
        : new LastWeekSection
        {
            AsOf = list.AsOf,
            Summary = $"{AskedSentence(list)}{HeldOutSentence(list)}",
            ToDo = ToDo(list),
            Outcomes = [.. list.Rows.Select(row => (Row: row, Fate: FateOf(row))).Where(pair => IsWorthARow(pair.Fate))
                .OrderBy(pair => pair.Fate).ThenBy(pair => pair.Row.Rank).Select(pair => Outcome(pair.Row, pair.Fate))],
            Effect = EffectSentence.Of(effect),
        };

    /// <summary>What came of a contact; the order is the table's.</summary>
    enum Fate
    {
        Referred, ReferredUnrecorded, ReferredHeldOut, SaidToHaveReferred, Accepted, Declined, NoAnswer, NotRecorded, HeldOut,
    }

    // A referral on the books counts, whatever was written down about the ask.
    static Fate FateOf(LastWeekRow row) => row switch
    {
        { HeldOut: true, ReferredOn: null } => Fate.HeldOut,
        { HeldOut: true } => Fate.ReferredHeldOut,
        { AskedOn: null, ReferredOn: null } => Fate.NotRecorded,
        { AskedOn: null } => Fate.ReferredUnrecorded,
        { ReferredOn: not null } => Fate.Referred,
        { Outcome: "referred" } => Fate.SaidToHaveReferred,
        { Outcome: "accepted" } => Fate.Accepted,
        { Outcome: "declined" } => Fate.Declined,
        _ => Fate.NoAnswer,
    };

    static bool IsWorthARow(Fate fate) => fate is not (Fate.NoAnswer or Fate.NotRecorded or Fate.HeldOut);

    static string AskedSentence(LastWeek list)
    {
        if (list.ToAsk == 0) return "Nobody was to be asked.";
        if (list.Asked == 0) return $"Of {Numbers.Count(list.ToAsk)} to ask, no ask is recorded{Unrecorded(list, ", though {0} referred")}.";
        string[] parts =
        [
            .. Part(list, Fate.Referred, "referred"), .. Part(list, Fate.SaidToHaveReferred, "said to have referred, without a valid referral on file"),
            .. Part(list, Fate.Accepted, "accepted"), .. Part(list, Fate.Declined, "declined"), .. Part(list, Fate.NoAnswer, "without an answer yet"),
        ];
        var left = list.ToAsk - list.Asked;
        return $"Of {Numbers.Count(list.ToAsk)} to ask, {Numbers.Count(list.Asked)} {(list.Asked == 1 ? "was" : "were")} asked: {string.Join(", ", parts)}"
            + (left == 0 ? "." : $"; {Numbers.Count(left)} not recorded{Unrecorded(list, ", {0} of whom referred")}.");
    }

    static IEnumerable<string> Part(LastWeek list, Fate fate, string words)
    {
        var count = list.Rows.Count(row => FateOf(row) == fate);
        if (count > 0) yield return $"{Numbers.Count(count)} {words}";
    }

    static string Unrecorded(LastWeek list, string words)
    {
        var count = list.Rows.Count(row => FateOf(row) == Fate.ReferredUnrecorded);
        return count == 0 ? "" : string.Format(System.Globalization.CultureInfo.InvariantCulture, words, Numbers.Count(count));
    }

    static string HeldOutSentence(LastWeek list) => list.HeldOut == 0 ? ""
        : $" {Numbers.Count(list.HeldOut)} held out, {(list.HeldOutWhoReferred == 0 ? "none" : Numbers.Count(list.HeldOutWhoReferred) + " of whom")} referred.";

    static string? ToDo(LastWeek list) => list.Asked == list.ToAsk ? null
        : $"Record what became of {(list.Asked == 0 ? "them" : "the others")} with ./insights asks record, or drop an asks file into the inbox: "
            + "without it nobody can tell whether asking works, and people may be asked twice.";

    static LastWeekOutcome Outcome(LastWeekRow row, Fate fate) => new(
        row.Contact ?? row.ContactId, row.Account, AskListPage.OwnerName(row.OwnerEmail), Words(fate), row.ReferredOn ?? row.AskedOn);

    static string Words(Fate fate) => fate switch
    {
        Fate.Referred => "referred",
        Fate.ReferredUnrecorded => "referred; the ask is not recorded",
        Fate.ReferredHeldOut => "referred without being asked (held out)",
        Fate.SaidToHaveReferred => "said to have referred; no valid referral on file",
        Fate.Accepted => "accepted",
        Fate.Declined => "declined",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "Has no row in the table."),
    };
}
