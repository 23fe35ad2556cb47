using Insights.Models.Features;
using Insights.Worker.Database;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Lab.Columns;

/// <summary>Reads the planned features, and flags beside them, in the order of the file.</summary>
sealed class FeatureReader(WarehouseFile warehouse, Statements statements)
{
    /// <param name="plans">At least one.</param>
    /// <param name="flags">SQL of each: true, false or nothing.</param>
    /// <returns>Every readable row of the file; of each flag 1, 0 or NaN.</returns>
    public (FeatureTable Table, float[][] Flags) Read(IReadOnlyList<FeaturePlan> plans, params IReadOnlyList<string> flags)
    {
        foreach (var plan in plans)
            if (plan.Levels is not null) statements.Execute($"CREATE TYPE {LevelsOf(plan)} AS ENUM ({string.Join(", ", plan.Levels.Select(Sql.Text))})");
        string[] columns = [.. flags, .. plans.Select(Value)];
        var read = warehouse.Columns($"SELECT {string.Join(", ", columns.Select((sql, place) => $"{sql} AS v{place}"))} FROM lab_rows ORDER BY line");
        return (new([.. plans.Select((plan, place) => new FeatureColumn(plan.Column.Name, Kind(plan), read.Columns[flags.Count + place], plan.Levels))]),
            read.Columns[..flags.Count]);
    }

    static string Value(FeaturePlan plan)
    {
        var (profile, column) = (plan.Column.Profile, plan.Column.Profile.Sql);
        return plan.Column.Reading switch
        {
            ColumnReading.Number => $"{(profile.DecimalComma ? "lab_comma_number" : "lab_number")}({column})",
            ColumnReading.Days => $"lab_days({column})",
            ColumnReading.Flag => $"ingest_flag({column})",
            _ => $"enum_code(TRY_CAST({column} AS {LevelsOf(plan)}))",
        };
    }

    static string LevelsOf(FeaturePlan plan) => $"lab_levels_of_{plan.Column.Profile.Sql}";

    static FeatureKind Kind(FeaturePlan plan) => plan.Column.Reading switch
    {
        ColumnReading.Flag => FeatureKind.Boolean,
        ColumnReading.Level => FeatureKind.Categorical,
        _ => FeatureKind.Numeric,
    };
}
