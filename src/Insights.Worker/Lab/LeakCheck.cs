using System.Globalization;
using Insights.Models.Features;
using Insights.Models.Judging;

namespace Insights.Worker.Lab;

/// <summary>
/// Finds columns that tell the outcome alone. Nothing known beforehand does: such a column was mostly filled in afterwards (a reason for leaving,
/// a date of cancellation), and a model that has it will fail on the day it is needed.
/// </summary>
static class LeakCheck
{
    const double TellsAlone = 0.99;

    /// <summary>With fewer of either outcome a column orders them without a fault by chance now and then.</summary>
    const int FewestOfOneOutcome = 10;

    /// <summary>So many rows tell 0.99 from chance for certain.</summary>
    const int MostRows = 100_000;

    /// <summary>A warning for each such column.</summary>
    public static IEnumerable<string> Warnings(FeatureTable table, bool[] outcomes)
    {
        var step = (table.Rows + MostRows - 1) / MostRows;
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(row => row % Math.Max(1, step) == 0)];
        var happened = Array.ConvertAll(rows, row => outcomes[row]);
        if (Math.Min(happened.Count(true), happened.Count(false)) < FewestOfOneOutcome) yield break;
        foreach (var column in table.Columns)
            if (AucAlone(column, rows, happened) is > TellsAlone and var auc)
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{column.Name} alone tells the outcome (AUC {auc:F4}). Was it filled in afterwards? If so, leave it out with --drop {column.Name}: on new rows it will not be there to help.");
    }

    /// <summary>The better of both directions, 0.5 to 1.</summary>
    static double AucAlone(FeatureColumn column, int[] rows, bool[] outcomes)
    {
        var values = Array.ConvertAll(rows, row => (double)column.Values[row]);
        return column.Kind == FeatureKind.Categorical
            ? EitherWay(LevelMeans.OfTheOtherHalf(values, outcomes), outcomes)
            // That a value is missing can tell it too, so missing ones are put below all others, and above them.
            : new[] { double.NegativeInfinity, double.PositiveInfinity }.Max(missing =>
                EitherWay(Array.ConvertAll(values, value => double.IsNaN(value) ? missing : value), outcomes));
    }

    static double EitherWay(double[] scores, bool[] outcomes)
    {
        var auc = RankingMetrics.Auc(scores, outcomes).Value;
        return Math.Max(auc, 1 - auc);
    }

    static int Count(this bool[] outcomes, bool kind) => outcomes.Count(outcome => outcome == kind);
}
