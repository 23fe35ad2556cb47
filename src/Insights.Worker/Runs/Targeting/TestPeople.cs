using Insights.Models.Features;
using Insights.Models.Incentives;
using Insights.Worker.Database;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs.Targeting;

/// <summary>Those of one variant and of control.</summary>
/// <param name="Features">What was known of them before they were assigned.</param>
/// <param name="Treated">In the variant's arm, or else in control's.</param>
/// <param name="Referred">Whether a valid referral followed within the horizon.</param>
/// <param name="Accounts">One number for all of an account.</param>
sealed record ArmPeople(FeatureTable Features, bool[] Treated, bool[] Referred, int[] Accounts);

/// <summary>
/// Who was in a test whose horizon is over, with what was known of them the day before the first assignments of their month, by the very SQL that the weekly run
/// scores with. All is made in a database in memory: the warehouse stays as the run built it.
/// </summary>
sealed class TestPeople : IDisposable
{
    const string Place = "targeting", People = Place + ".people";

    static readonly HashSet<string> NotFeatures = new(StringComparer.Ordinal) { "variant", "account", "referred", "contact_id", "account_id" };

    readonly WarehouseFile _warehouse;

    public TestPeople(RunContext run, string test, DateOnly asOf)
    {
        _warehouse = run.Warehouse;
        _warehouse.Execute($"attach ':memory:' as {Place}");
        foreach (var (month, day) in Months(test, asOf))
        {
            run.Stop.ThrowIfCancellationRequested();
            run.Report("Read", $"what was known on {day:yyyy-MM-dd}");
            Build(day, run.Options.Currency);
            Collect(test, asOf, month);
        }
    }

    /// <summary>Ordered by contact.</summary>
    public ArmPeople Of(string variant)
    {
        var (features, numbers) = new FeatureTableReader(_warehouse).Read(
            People, NotFeatures, $"variant in ({Sql.Text(IncentiveKinds.Control)}, {Sql.Text(variant)})", "contact_id",
            $"(variant = {Sql.Text(variant)})::int", "referred::int", "hash(account) % 16777216");
        return new(features, Flags(numbers[0]), Flags(numbers[1]), Array.ConvertAll(numbers[2], account => (int)account));
    }

    public void Dispose() => _warehouse.Execute($"detach {Place}");

    /// <exception cref="InvalidDataException">A model's query failed; names it.</exception>
    void Build(DateOnly day, string currency)
    {
        try
        {
            new ModelRunner(_warehouse, ModelParameters.For(day, currency)).BuildBeside(["features"], Place);
        }
        catch (ModelFailedException problem)
        {
            throw new InvalidDataException($"{problem.Message}\nWas the warehouse built by another version of this program? Do one run first: ./insights run.", problem);
        }
    }

    IReadOnlyList<(DateOnly Month, DateOnly Day)> Months(string test, DateOnly asOf) => _warehouse.Query(
        """
        select first_of_month(assigned_on) as month, min(assigned_on) - 1 as day from core.exposures
        where experiment = $test and ends_on <= $as_of group by month order by month
        """,
        row => (row.Day("month")!.Value, row.Day("day")!.Value), ("test", test), ("as_of", asOf));

    void Collect(string test, DateOnly asOf, DateOnly month)
    {
        var rows =
            $"""
            select e.variant, e.account, exists (
                select 1 from core.referrals as r
                where r.referrer_contact_id = e.contact_id and r.invalid_reason is null and r.submitted_at >= e.assigned_at and r.submitted_at < e.ends_at) as referred, f.*
            from {Place}.{Target.Advocacy.Features} as f
            join core.exposures as e on e.contact_id = f.contact_id
            where e.experiment = {Sql.Text(test)} and e.ends_on <= date '{asOf:yyyy-MM-dd}' and first_of_month(e.assigned_on) = date '{month:yyyy-MM-dd}'
            """;
        _warehouse.Execute($"create table if not exists {People} as {rows} limit 0");
        _warehouse.Execute($"insert into {People} by name {rows}");
    }

    static bool[] Flags(float[] values) => Array.ConvertAll(values, value => value == 1);
}
