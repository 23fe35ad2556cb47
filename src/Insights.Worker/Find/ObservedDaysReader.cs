using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings from which day on there is data out of the marts.</summary>
sealed class ObservedDaysReader(WarehouseFile warehouse)
{
    /// <summary>Days of the referral programme: its referrals, rewards, asks and spend.</summary>
    public ObservedDays Referrals(Period period) => Of("referrals", period.Name());

    /// <summary>The same of the 365 days up to the as-of date.</summary>
    public ObservedDays ReferralsOfTheYear() => Of("referrals", "year");

    /// <summary>Days of customers won and spend.</summary>
    public ObservedDays Customers(Period period) => Of("customers", period.Name());

    ObservedDays Of(string subject, string period) => warehouse.Query(
        $"select * from marts.observed_days where subject = {Sql.Text(subject)} and period = {Sql.Text(period)}",
        row => new ObservedDays(subject, row.Day("begins_on"), new DateWindow(row.Day("first_day")!.Value, row.Day("end_day")!.Value))).Single();
}
