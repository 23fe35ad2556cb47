using Insights.Worker.Database;

namespace Insights.Worker.Warehouse;

/// <summary>What models read as tables: how long each test of incentives counts, and which industries make a segment.</summary>
/// <param name="UsualHorizon">Days within which a referral counts in a test that is not named.</param>
/// <param name="Horizons">Test → its days.</param>
/// <param name="Segments">Industry → its segment.</param>
public sealed record TestSettings(int UsualHorizon, IReadOnlyDictionary<string, int> Horizons, IReadOnlyDictionary<string, string> Segments)
{
    /// <summary>Where the configuration says nothing.</summary>
    public static TestSettings Default { get; } = new(90, new Dictionary<string, int>(), new Dictionary<string, string>());

    /// <summary>Writes <c>settings.tests</c>, whose <c>*</c> stands for every test not named, and <c>settings.segments</c>.</summary>
    public void Save(WarehouseFile warehouse)
    {
        warehouse.Execute(
            """
            create schema if not exists settings;
            create or replace table settings.tests (experiment varchar not null, horizon_days integer not null);
            create or replace table settings.segments (industry varchar not null, segment varchar not null);
            """);
        foreach (var (test, days) in Horizons.Append(new("*", UsualHorizon)))
            warehouse.Execute("insert into settings.tests values ($test, $days)", ("test", test), ("days", days));
        foreach (var (industry, segment) in Segments)
            warehouse.Execute("insert into settings.segments values ($industry, $segment)", ("industry", industry), ("segment", segment));
    }
}
