namespace Insights.SampleCompany.Tests.Reading;

/// <summary>Figures about a run, computed plainly from its files.</summary>
public static class Facts
{
    public static double NetPromoterScore(this IEnumerable<DataRow> responses)
    {
        var scores = responses.Where(row => row.Has("nps_score")).Select(row => row.Number("nps_score")).ToArray();
        return 100.0 * (scores.Count(score => score >= 9) - scores.Count(score => score <= 6)) / scores.Length;
    }

    public static Dictionary<string, DataRow> ByKey(this DataTable table, string key) => table.Rows.ToDictionary(row => row[key]);

    /// <summary>Share of those who were customers a year before the as-of day and have left since.</summary>
    public static double YearlyChurn(this SampleRun run)
    {
        var then = run.AsOf.AddYears(-1);
        var customers = run["accounts"].Rows.Where(row => row.Date("started_on") <= then && (!row.Has("ended_on") || row.Date("ended_on") > then)).ToArray();
        return customers.Count(row => row.Has("ended_on")) / (double)customers.Length;
    }

    /// <summary>Referrals of each account in the last year.</summary>
    public static Dictionary<string, int> ReferralsByAccount(this SampleRun run)
    {
        var accountOf = run["contacts"].Rows.ToDictionary(row => row["contact_id"], row => row["account_id"]);
        return run["referrals"].Rows.Where(row => DateOnly.FromDateTime(row.Instant("submitted_at").Date) > run.AsOf.AddYears(-1))
            .GroupBy(row => accountOf[row["referrer_contact_id"]]).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>Whether a contact referred within 90 days of each ask that is that old.</summary>
    public static (int Referred, int Asks) Followed(this SampleRun run, Func<DataRow, bool> which)
    {
        var referred = run["referrals"].Rows.ToLookup(row => row["referrer_contact_id"], row => row.Instant("submitted_at"));
        var end = run.AsOf.AddDays(-90);
        var asks = run["asks"].Rows.Where(row => which(row) && DateOnly.FromDateTime(row.Instant("asked_at").Date) < end).ToArray();
        return (asks.Count(ask => referred[ask["contact_id"]].Any(at => at >= ask.Instant("asked_at") && (at - ask.Instant("asked_at")).TotalDays < 90)), asks.Length);
    }

    /// <summary>Amount in EUR at the rate of its day.</summary>
    public static double Euros(this SampleRun run, DataRow row, string amount, string date)
    {
        var rates = Rates.GetValue(run, made => made["fx_rates"].Rows.ToDictionary(rate => (rate["date"], rate["currency"]), rate => rate.Number("rate")));
        return row.Number(amount) * rates[(row[date][..10], row["currency"])];
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SampleRun, Dictionary<(string, string), double>> Rates = [];
}
