using System.Globalization;
using Insights.Models.Statistics;

namespace Insights.Models.Findings;

/// <summary>The draws of the list. Each has a generator of its own, named after whom it is for: who else is there changes nothing.</summary>
static class AskDraws
{
    /// <summary>Whether a contact is held out in the ISO week of a day: the same answer however often the week is run.</summary>
    public static bool HeldOut(string contactId, DateOnly asOf, double share, ulong seed) =>
        SeededRandom.For(seed, $"held-out/{Week(asOf)}/{contactId}").NextBool(share);

    /// <summary>The ISO 8601 week of a day: <c>2026-W41</c>.</summary>
    public static string Week(DateOnly asOf)
    {
        var day = asOf.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    /// <summary>The incentive of an account, the same in every week: colleagues compare what they were offered.</summary>
    public static string? Variant(string accountId, IReadOnlyList<string> variants, ulong seed) =>
        variants.Count == 0 ? null : variants[SeededRandom.For(seed, $"variant/{accountId}").NextInt(variants.Count)];
}
