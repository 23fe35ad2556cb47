using System.Globalization;
using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Statistics;

namespace Insights.Worker.Lab;

/// <summary>
/// Finds columns that are distributed otherwise in one arm than in the other. What was known before lots were drawn is not: such a column was
/// filled in afterwards (and is an outcome itself), or the arms were not drawn by lot.
/// </summary>
static class ArmCheck
{
    /// <summary>Of a hundred sound tests one is warned about, whatever the number of columns.</summary>
    const double FalseAlarms = 0.01;

    // Of FeatureDrift.ByChance.
    const double UsualLevel = 0.95;

    /// <summary>A warning for each such column.</summary>
    public static IEnumerable<string> Warnings(FeatureTable table, bool[] treated)
    {
        var told = new FeatureTable([.. table.Columns.Select(TellingApart)]);
        var drifts = DriftCheck.Of(Rows(told, treated, false), Rows(told, treated, true));
        return drifts.Where(drift => drift.Parts > 1 && drift.Index > Bound(drift, drifts.Count)).Select(drift => string.Create(CultureInfo.InvariantCulture,
            $"{drift.Feature} is distributed otherwise among the treated than among control rows (stability index {drift.Index:F4}; chance alone stays below {drift.ByChance:F4} in 95 of 100 tests). If it was filled in after the treatment, leave it out with --drop {drift.Feature}; if not, the arms were not drawn by lot and every figure here is in doubt."));
    }

    /// <summary>What the index of one of so many columns stays below by chance, in nearly every test.</summary>
    static double Bound(FeatureDrift drift, int columns) =>
        drift.ByChance * Quantiles.ChiSquared(1 - FalseAlarms / columns, drift.Parts - 1) / Quantiles.ChiSquared(UsualLevel, drift.Parts - 1);

    /// <summary>
    /// A quantity that is the same for most rows, such as money spent afterwards, has no quantiles to be cut at: what counts is who
    /// has more than the least.
    /// </summary>
    static FeatureColumn TellingApart(FeatureColumn column)
    {
        if (column.Kind != FeatureKind.Numeric) return column;
        float[] known = [.. column.Values.Where(value => !float.IsNaN(value)).Order()];
        return known.Length == 0 || known[0] < known[known.Length / 2] ? column
            : FeatureColumn.Boolean(column.Name, [.. column.Values.Select(value => float.IsNaN(value) ? (bool?)null : value > known[0])]);
    }

    static FeatureTable Rows(FeatureTable table, bool[] treated, bool which) => table.Select([.. Enumerable.Range(0, table.Rows).Where(row => treated[row] == which)]);
}
