using Insights.Models.Findings;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Find;

/// <summary>Brings satisfaction by quarter, and what customers say of how many they told, out of the marts.</summary>
public sealed class WordOfMouthReader(WarehouseFile warehouse)
{
    /// <summary>The eight quarters up to that of the as-of date, in order.</summary>
    public IReadOnlyList<SatisfiedQuarter> Quarters() => warehouse.Query(
        "select * from marts.satisfaction_by_quarter order by quarter",
        row => new SatisfiedQuarter(row.Day("quarter")!.Value, row.Count("customers"), row.Count("answered"), row.Count("satisfied")));

    /// <summary>How many people a customer tells: as configured, moved by what customers answered.</summary>
    public WordOfMouthAssumptions Assumptions(InsightsOptions options)
    {
        var (tells, warns) = (options.WordOfMouth.Tells, options.WordOfMouth.Warns);
        return new WordOfMouthAssumptions(tells, warns, Seed: options.Seed).Measured(
            PeopleTold.Mean(tells, WordOfMouth.TellsRange, Told(satisfied: true)), PeopleTold.Mean(warns, WordOfMouth.WarnsRange, Told(satisfied: false)));
    }

    IReadOnlyList<(long Told, long People)> Told(bool satisfied) => warehouse.Query(
        $"select told, people from marts.told_counts where satisfied = {(satisfied ? "true" : "false")} order by told",
        row => (row.Count("told"), row.Count("people")));
}
