using System.Globalization;
using Insights.Worker.Database;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Lab.Columns;

/// <summary>Finds the levels that a column of words is read in.</summary>
sealed class LevelReader(Statements statements)
{
    /// <summary>What all columns' levels may come to: a logistic regression takes 2000 terms, and quantities and missing values need some.</summary>
    const int MostLevels = 1600;

    /// <summary>Boosted trees tell so many levels apart.</summary>
    const int MostOfOneColumn = 250;

    const int LeastOfOneColumn = 5;

    /// <param name="columns">Those that are not left out.</param>
    /// <param name="notes">Gets a sentence where a column's rarest levels are not told apart.</param>
    public List<FeaturePlan> Plan(IReadOnlyList<LabColumn> columns, List<string> notes)
    {
        var wordy = columns.Where(column => column.Reading == ColumnReading.Level).ToList();
        var most = wordy.Sum(column => Math.Min(column.Profile.Distinct, MostOfOneColumn)) <= MostLevels
            ? MostOfOneColumn
            : Math.Clamp(MostLevels / wordy.Count, LeastOfOneColumn, MostOfOneColumn);
        return [.. columns.Select(column => new FeaturePlan(column, column.Reading == ColumnReading.Level ? Levels(column, most, notes) : null))];
    }

    string[] Levels(LabColumn column, int most, List<string> notes)
    {
        var levels = statements.Query(
            $"SELECT {column.Profile.Sql} AS level FROM lab_rows WHERE {column.Profile.Sql} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {most}",
            row => row.RequiredText("level"));
        if (column.Profile.Distinct > most)
            notes.Add(string.Create(CultureInfo.InvariantCulture,
                $"{column.Name} has {column.Profile.Distinct:N0} different values; the {most} most frequent are told apart, the others count as missing."));
        return [.. levels.Order(StringComparer.Ordinal)];
    }
}
