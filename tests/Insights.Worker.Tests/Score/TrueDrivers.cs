using Insights.SampleCompany.Parameters;
using Insights.Worker.Database;

namespace Insights.Worker.Tests.Score;

/// <summary>
/// What truly raises a chance at the sample company: each driver's term in the log-odds that its simulation draws from, less the mean
/// of that term over all customers. Above 0 it raises this one's chance above the average customer's.
/// </summary>
/// <param name="truth">Folder of the generator's truth.</param>
/// <param name="warehouse">After a run: the truth knows the hidden causes only, roles and tenure are in the exports.</param>
sealed class TrueDrivers(string truth, WarehouseFile warehouse, DateOnly asOf, CausalParameters causes)
{
    public const string Satisfaction = "satisfaction", Doer = "doer", Usage = "usage", Role = "role", Tenure = "tenure";

    /// <summary>By contact: of the chance to refer when asked now.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> OfReferring()
    {
        var (refers, asked) = (causes.Referrals, causes.Asks);
        return Terms(
            [Satisfaction, Doer, Usage, Role, Tenure],
            FormattableString.Invariant(
            $"""
            select contact_id as id,
              {refers.Satisfaction} * c.satisfaction + {asked.Satisfaction} * greatest(-2, least(2, c.satisfaction)) as satisfaction,
              {refers.Doer + asked.Doer} * c.doer as doer,
              {refers.Usage} * a.usage_health as usage,
              case k.role when 'champion' then {refers.Champion} when 'decision_maker' then {refers.DecisionMaker} else 0 end as role,
              {refers.Seasoned} * (date '{asOf:yyyy-MM-dd}' - e.started_on between 183 and 1095)::int as tenure
            from {File("contacts.csv")} as c join {File("accounts.csv")} as a using (account_id)
            join core.contacts as k using (contact_id) join core.accounts as e on e.account_id = c.account_id
            where c.is_customer
            """));
    }

    /// <summary>By account: of the chance to leave.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> OfLeaving() => Terms(
        [Satisfaction, Usage, Tenure],
        FormattableString.Invariant(
        $"""
        select account_id as id, {causes.Churn.Satisfaction} * a.satisfaction as satisfaction, {causes.Churn.Usage} * a.usage_health as usage,
          {causes.Churn.FirstYear} * (date '{asOf:yyyy-MM-dd}' - e.started_on < 365)::int as tenure
        from {File("accounts.csv")} as a join core.accounts as e using (account_id)
        where a.is_customer
        """));

    Dictionary<string, IReadOnlyDictionary<string, double>> Terms(string[] drivers, string terms) => warehouse.Query(
        $"select id, {string.Join(", ", drivers.Select(driver => $"({driver} - avg({driver}) over ())::double as {driver}"))} from ({terms})",
        row => (Id: row.RequiredText("id"), Terms: drivers.ToDictionary(driver => driver, driver => row.Number(driver)!.Value)))
        .ToDictionary(row => row.Id, row => (IReadOnlyDictionary<string, double>)row.Terms, StringComparer.Ordinal);

    string File(string name) => $"read_csv({Sql.Text(Path.Combine(truth, name))})";
}
