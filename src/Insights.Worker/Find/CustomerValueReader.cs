using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings how long customers stay, what they pay and what referrers brought out of the marts.</summary>
public sealed class CustomerValueReader(WarehouseFile warehouse, Currency currency)
{
    /// <summary>Amounts in the parts of a whole number that a float holds exactly.</summary>
    const int Part = 1_000_000;

    /// <summary>Customers by whether they came by a referral; who left before the data did begin is in neither.</summary>
    public CustomerTenures Tenures(bool referred)
    {
        var chosen = $"""
            with chosen as (
              select account_id, entry_days, followed_days, has_left, row_number() over (order by account_id) - 1 as place
              from marts.tenures
              where is_referred = {referred} and followed_days is not null and (entry_days = 0 or followed_days > entry_days)
            )
            """;
        var accounts = warehouse.Columns($"{chosen} select entry_days, followed_days, has_left from chosen order by place");
        var revenue = warehouse.Columns(
            $"""
            {chosen}
            select c.place, r.tenure_month, r.mrr_minor // {Part} as millions, r.mrr_minor % {Part} as rest
            from chosen as c join marts.tenure_revenue as r using (account_id)
            where r.mrr_minor is not null
            order by c.place, r.tenure_month
            """);
        return new CustomerTenures(Accounts(accounts), Revenue(revenue));
    }

    static SurvivalTime[] Accounts(ColumnTable table)
    {
        var (entry, followed, left) = (table["entry_days"], table["followed_days"], table["has_left"]);
        return [.. Enumerable.Range(0, table.Rows).Select(i => new SurvivalTime(
            followed[i] / CustomerTenures.DaysPerMonth, (int)left[i], entry[i] / CustomerTenures.DaysPerMonth))];
    }

    TenureRevenue[] Revenue(ColumnTable table)
    {
        var (place, month, millions, rest) = (table["place"], table["tenure_month"], table["millions"], table["rest"]);
        return [.. Enumerable.Range(0, table.Rows).Select(i => new TenureRevenue(
            (int)place[i], (int)month[i], Amount((long)millions[i] * Part + (long)rest[i])))];
    }

    /// <summary>Monthly revenue under observation that has no rate, in words; null when all has one.</summary>
    public Sentence? TenuresWithoutRate() => MissingRates.Of(warehouse, currency, "select currency, month as day from marts.tenure_revenue where rate_missing");

    /// <summary>First revenue of the period's new accounts that has no rate, in words; null when all has one.</summary>
    public Sentence? NewAccountsWithoutRate(Period period) => MissingRates.Of(warehouse, currency,
        $"select currency, month as day from marts.new_accounts where rate_missing and period = {MoneyReader.Name(period)}");

    /// <summary>Accounts won in the period, with their first monthly revenue.</summary>
    public IReadOnlyList<NewAccount> NewAccounts(Period period) => warehouse.Query(
        $"""
        select n.channel = 'referral' as is_referred, n.channel <> 'referral' and coalesce(a.cost_minor, 0) > 0 as is_paid, n.first_minor
        from marts.new_accounts as n
        left join marts.acquisition as a using (period, channel)
        where n.period = {MoneyReader.Name(period)}
        order by n.account_id
        """,
        row => new NewAccount(row.Flag("is_referred"), row.Flag("is_paid"), row.Whole("first_minor") is { } minor ? Amount(minor) : null));

    /// <summary>What each referrer of the period brought.</summary>
    public IReadOnlyList<ReferrerYear> Referrers(Period period) => warehouse.Query(
        $"""
        select submitted, won - won_without_value as won, revenue_minor from marts.referrals_by_referrer
        where period = {MoneyReader.Name(period)} and (submitted > 0 or won > 0)
        order by referrer_contact_id
        """,
        row => new ReferrerYear(row.Count("submitted"), row.Count("won"), Amount(row.Count("revenue_minor"))));

    /// <summary>Accounts by quarter of start, by whether they came by a referral, and by age; of an age not reached they tell nothing.</summary>
    public IReadOnlyList<Cohort> Cohorts() =>
        [.. warehouse.Query(
            "select * from marts.cohorts order by quarter, is_referred, age, account_id",
            row => (Quarter: row.Day("quarter")!.Value, IsReferred: row.Flag("is_referred"), Age: (int)row.Count("age"), IsReached: row.Flag("is_reached"),
                Account: new CohortAccount(row.Flag("is_kept"), row.Whole("start_minor") is { } start ? Amount(start) : null, row.Whole("end_minor") is { } end ? Amount(end) : null)))
        .GroupBy(row => (row.Quarter, row.IsReferred, row.Age, row.IsReached))
        .Select(group => new Cohort(group.Key.Quarter, group.Key.IsReferred, group.Key.Age, group.Key.IsReached, [.. group.Select(row => row.Account)]))];

    /// <summary>Quarters of the cohorts, oldest first.</summary>
    public IReadOnlyList<DateOnly> Quarters() => warehouse.Query("select distinct quarter from marts.cohorts order by quarter", row => row.Day("quarter")!.Value);

    double Amount(long minor) => new Money(minor, currency).Amount;
}
