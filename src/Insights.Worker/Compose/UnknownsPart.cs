using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;

namespace Insights.Worker.Compose;

/// <summary>What the report does not know, and how good the data is.</summary>
sealed class UnknownsPart(FindingSet findings, ReportFacts facts)
{
    /// <summary>Rows of the quarantine table a page can hold; the rest is in quarantine.csv.</summary>
    const int MostRows = 25;

    public UnknownsSection Compose(IReadOnlyList<CheckNote> checks, DateOnly asOf)
    {
        var withheld = findings.Count(finding => finding.Withheld is not null);
        var quarantined = facts.Quarantine.Sum(row => row.Rows);
        return new UnknownsSection
        {
            Takeaway = $"{findings.Count} figures were looked for; {Numbers.Count(withheld)} of them can't be known from this data. "
                + $"{Numbers.Count(quarantined, "value", "values")} could not be read.",
            AlsoWithheld =
            [
                .. findings.Where(finding => finding.Withheld is not null && LabelOf(finding.Name) is not null)
                    .Select(finding => new Figure(LabelOf(finding.Name)!, finding)),
            ],
            Quarantine =
            [
                .. facts.Quarantine.Take(MostRows).Select(row => new QuarantineCount(row.File, row.Reason, row.Rows)),
                .. facts.Quarantine.Count > MostRows
                    ? [new QuarantineCount("further files", "see quarantine.csv", facts.Quarantine.Skip(MostRows).Sum(row => row.Rows))]
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
        "roi.net.incremental" => "Left of the revenue that asking brought",
        "roi.revenue.incremental" => "Revenue that asking brought",
        "roi.incremental_referrers" => "People who referred because they were asked",
        "say_do.referrers_below_nine" => "Referrers who had answered less than 9",
        "retention.gross_revenue" => "Gross revenue retention",
        "funnel.won_of_submitted_share" => "Won of all submitted",
        "participation.referrals_per_referrer" => "Referrals per referrer",
        "wom.tells" => "People a satisfied customer tells",
        "wom.warns" => "People a dissatisfied customer warns",
        "wom.conversion" => "People reached who became customers",
        "loop.total_per_customer" => "Customers that one customer comes to in the end",
        "partner.revenue" => "Partners' programme",
        _ when name.StartsWith("nps.programme.", StringComparison.Ordinal) => "NPS of the programme survey, " + name["nps.programme.".Length..].Replace('_', ' '),
        _ => null,
    };

    IEnumerable<CheckNote> Values()
    {
        if (facts.WonWithoutValue > 0)
            yield return new CheckNote("Won referrals have a deal value",
                "Their first-year value is not known, so revenue is too low by them. Fill deal_value in the referrals export.", facts.WonWithoutValue);
    }

    static string? Remark(long rows, DateOnly? latest, DateOnly asOf)
    {
        if (rows == 0) return "never loaded";
        if (latest is not { } day) return null;
        var age = asOf.DayNumber - day.DayNumber;
        return age > 62 ? $"nothing new for {age} days" : null;
    }
}
