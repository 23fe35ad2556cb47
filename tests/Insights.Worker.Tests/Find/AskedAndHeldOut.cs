using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.SampleCompany;
using Insights.Worker.Database;
using Insights.Worker.Find;

namespace Insights.Worker.Tests.Find;

/// <summary>
/// A sample company's asks as the program sees them, and what asking truly did. Of a run only what the finding is made of takes place.
/// </summary>
/// <param name="Lift">The finding <c>roi.ask_lift</c>.</param>
/// <param name="Asks">What it is inferred from.</param>
/// <param name="Unexperimental">The same estimate, but against all customers' contacts not asked then, as if nobody had been drawn.</param>
/// <param name="TrueEffect">Mean over the same asks, of both arms, of the true chance of a valid referral if asked less if not.</param>
/// <param name="TrueAsks">How many asks that mean is over, by another count than the finding's.</param>
sealed record AskedAndHeldOut(Finding Lift, AskSums Asks, Estimate Unexperimental, double TrueEffect, long TrueAsks)
{
    public bool IsCoveredBy(Estimate estimate) => estimate.Low <= TrueEffect && TrueEffect <= estimate.High;

    /// <summary>How far an estimate lies above the truth, in its standard errors.</summary>
    public double ErrorOf(Estimate estimate) => (estimate.Value - TrueEffect) / ((estimate.High - estimate.Low) / (2 * 1.959964));

    /// <param name="toWarehouse">One of the ways of <see cref="AskWarehouse"/> from the inbox to the marts.</param>
    public static AskedAndHeldOut Of(SampleOptions sample, Func<string, SampleOptions, WarehouseFile> toWarehouse)
    {
        using var folder = new TemporaryFolder();
        Insights.SampleCompany.SampleCompany.Write(sample with { Tables = AskWarehouse.Files, TruthOfPeople = false }, folder["inbox"], folder["truth"]);
        using var warehouse = toWarehouse(folder["inbox"], sample);

        var currency = Currency.Of("EUR");
        var asks = new MoneyReader(warehouse, currency).Asks();
        var findings = ReturnOnInvestmentFindings.From(new ProgrammeSums([], null, 0.8, asks), currency);
        var (effect, counted) = Truth(warehouse, folder, sample.AsOf);
        return new(findings.Single(finding => finding.Name == "roi.ask_lift"), asks, AgainstAllNotAsked(warehouse, sample.AsOf), effect, counted);
    }

    /// <summary>By a count of the files, none of the program's queries taking part.</summary>
    static (double Effect, long Asks) Truth(WarehouseFile warehouse, TemporaryFolder folder, DateOnly asOf) => warehouse.Query(
        $"""
        with asks as (
          select ask_id, contact_id, held_out::boolean as held_out, (asked_at::timestamptz at time zone 'Europe/Berlin')::date as day
          from read_csv({Sql.Text(Path.Combine(folder["inbox"], "asks.csv"))}, header = true, all_varchar = true)
        )
        select avg(p_valid_90d_asked::double - p_valid_90d_not_asked::double) as effect, count(*) as asks
        from asks as a
        join read_csv({Sql.Text(Path.Combine(folder["truth"], "asks.csv"))}, header = true, all_varchar = true) as t using (ask_id)
        where a.day > $as_of - 455 and a.day <= $as_of - 90 and (a.held_out or not exists (
          select 1 from asks as h where h.held_out and h.contact_id = a.contact_id and h.day between a.day - 89 and a.day))
        """,
        row => (row.Number("effect")!.Value, row.Count("asks")), ("as_of", asOf)).Single();

    /// <summary>The control: who was not asked, held out or not, in the four spans of 90 days before the as-of date.</summary>
    static Estimate AgainstAllNotAsked(WarehouseFile warehouse, DateOnly asOf) => ReturnOnInvestment.Lift(AskAccount.Sum(warehouse.Query(
        """
        with spans as (
          select $as_of - cast(90 * place as integer) as first_day from range(1, 5) as t(place)
        ), not_asked as (
          select c.account_id, exists (
            select 1 from core.referrals as r
            where r.referrer_contact_id = c.contact_id and r.invalid_reason is null
              and local_date(r.submitted_at) >= first_day and local_date(r.submitted_at) < first_day + 90) as referred
          from spans
          cross join core.contacts as c
          join core.accounts as a using (account_id)
          where c.created_on <= first_day and coalesce(c.opted_out_on > first_day, true)
            and a.started_on <= first_day - 90 and coalesce(a.ended_on > first_day, true)
            and not exists (
              select 1 from core.asks as k
              where k.contact_id = c.contact_id and not k.held_out and k.asked_on > first_day - 90 and k.asked_on < first_day + 90)
        ), by_account as (
          select account_id as account, count(*) as people, count(*) filter (where referred) as people_who_referred from not_asked group by account_id
        )
        select m.asked, m.asked_who_referred, n.people, n.people_who_referred
        from marts.ask_arms as m full join by_account as n using (account)
        """,
        row => new AskAccount(row.Count("asked"), row.Count("asked_who_referred"), row.Count("people"), row.Count("people_who_referred")),
        ("as_of", asOf))));
}
