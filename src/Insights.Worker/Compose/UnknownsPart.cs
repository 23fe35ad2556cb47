using Insights.Reports.Model;
using Insights.Models.Units;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>What the report does not know, and how good the data is.</summary>
sealed class UnknownsPart(FindingSet findings, ReportFacts facts)
{
    /// <summary>Rows of the quarantine table a page can hold; the rest is in quarantine.csv.</summary>
    const int MostRows = 25;

    public UnknownsSection Compose(IReadOnlyList<CheckNote> checks, DateOnly asOf)
    {
        var looked = findings.Where(finding => !IsCell(finding.Name)).ToList();
        var withheld = looked.Count(finding => finding.Withheld is not null);
        var quarantined = facts.Quarantine.Sum(row => row.Rows);
        return new UnknownsSection
        {
            Takeaway = Say($"{looked.Count} figures were looked for; {withheld} of them can't be known from this data. {new CountOf(quarantined, "value", "values")} could not be read."),
            AlsoWithheld =
            [
                .. findings.Where(finding => finding.Withheld is not null && LabelOf(finding.Name) is not null)
                    .Select(finding => new Figure(LabelOf(finding.Name)!, finding)),
            ],
            Quarantine =
            [
                .. facts.Quarantine.Take(MostRows).Select(row => new QuarantineCount(row.File, row.Reason, row.Rows)),
                .. facts.Quarantine.Count > MostRows
                    ? [new QuarantineCount(Say("further files"), Say("see quarantine.csv"), facts.Quarantine.Skip(MostRows).Sum(row => row.Rows))]
                    : Array.Empty<QuarantineCount>(),
            ],
            Checks = [.. checks, .. Values()],
            Freshness = [.. facts.Freshness.Select(row => new TableFreshness(row.Table, row.Rows, row.Latest, Remark(row.Rows, row.Latest, asOf)))],
            Stubs = [.. facts.Stubs.Select(stub => new StubCount(stub.Kind, stub.Count))],
        };
    }

    /// <summary>Words for findings that back a sentence, a mark in a chart or another figure, without a place of their own; null for all others.</summary>
    static string? LabelOf(string name) => name switch
    {
        "roi.net.incremental" => Say("Left of the revenue that asking brought"),
        "roi.revenue.incremental" => Say("Revenue that asking brought"),
        "roi.incremental_referrers" => Say("People who referred because they were asked"),
        "say_do.referrers_below_nine" => Say("Referrers who had answered less than 9"),
        "payback.referral.monthly_margin" => Say("Monthly margin of a new customer by referral"),
        "payback.other_channels.monthly_margin" => Say("Monthly margin of a new customer of other paid channels"),
        "funnel.won_of_submitted_share" => Say("Won of all submitted"),
        "participation.referrals_per_referrer" => Say("Referrals per referrer"),
        "wom.tells" => Say("People a satisfied customer tells"),
        "wom.warns" => Say("People a dissatisfied customer warns"),
        "wom.conversion" => Say("People reached who became customers"),
        "loop.total_per_customer" => Say("Customers that one customer comes to in the end"),
        "partner.revenue" => Say("Partners' programme"),
        _ when name.StartsWith("nps.programme.", StringComparison.Ordinal) => Say($"NPS of the programme survey, {name["nps.programme.".Length..].Replace('_', ' ')}"),
        _ => null,
    };

    /// <summary>Points of a curve and cells of a table, which only need time.</summary>
    static bool IsCell(string name) => name.StartsWith("cohort.", StringComparison.Ordinal) || name.StartsWith("retention.survival.", StringComparison.Ordinal);

    IEnumerable<CheckNote> Values()
    {
        if (facts.WonWithoutValue > 0)
            yield return new CheckNote(Say("Won referrals have a deal value"),
                Say("Their first-year value is not known, so revenue is too low by them. Fill deal_value in the referrals export."), facts.WonWithoutValue);
    }

    static string? Remark(long rows, DateOnly? latest, DateOnly asOf)
    {
        if (rows == 0) return Say("never loaded");
        if (latest is not { } day) return null;
        var age = asOf.DayNumber - day.DayNumber;
        return age > 62 ? Say($"nothing new for {age} days") : null;
    }
}
