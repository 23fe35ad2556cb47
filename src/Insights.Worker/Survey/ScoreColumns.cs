using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Survey;

/// <param name="Name">As in the file.</param>
/// <param name="Sql">Its column in <c>ingest_source</c>.</param>
sealed record ScoreColumn(string Name, string Sql);

/// <summary>Finds the column of a file that holds answers from 0 to 10.</summary>
sealed class ScoreColumns(Statements statements, Source source)
{
    /// <summary>The strongest names first; within one group the names are equals.</summary>
    static readonly string[][] Names =
    [
        ["npsscore", "nps", "netpromoterscore"],
        ["howlikely", "likelihoodtorecommend", "wouldyourecommend", "ltr"],
        ["score"],
        ["rating", "answer"],
    ];

    IReadOnlyList<ScoreColumn> All => [.. source.Columns.Select((name, index) => new ScoreColumn(name, $"c{index}"))];

    /// <summary>SQL of the score in a text column; null where it is none.</summary>
    public static string ScoreOf(string column) =>
        $"CASE WHEN regexp_full_match(trim({column}), '\\+?([0-9]|10)([.,]0+)?') THEN replace(trim({column}), ',', '.')::DOUBLE::INTEGER END";

    /// <exception cref="FileRefusedException">The file has no such column.</exception>
    public ScoreColumn Named(string name) => All[source.Place(name)];

    /// <summary>The column named, or the one whose name and values say that it holds the scores.</summary>
    /// <exception cref="FileRefusedException">There is none, or several are as likely.</exception>
    public ScoreColumn Choose(string? name)
    {
        if (name is not null) return Named(name);
        var fitting = All.Where(HoldsScores).ToList();
        foreach (var names in Names)
        {
            var exact = fitting.Where(column => names.Contains(ColumnNames.Key(column.Name))).ToList();
            var containing = fitting.Where(column => names.Any(part => ColumnNames.Key(column.Name).Contains(part, StringComparison.Ordinal))).ToList();
            var found = exact.Count > 0 ? exact : containing;
            if (found.Count == 1) return found[0];
            if (found.Count > 1) throw new FileRefusedException($"Several columns may hold the scores: {Join(found)}. Name one with --score.");
        }

        throw new FileRefusedException(fitting.Count > 0
            ? $"No column is called a score, but these hold whole numbers from 0 to 10: {Join(fitting)}. Name one with --score."
            : $"No column holds whole numbers from 0 to 10. Found: {string.Join(", ", source.Columns)}.");
    }

    static string Join(IEnumerable<ScoreColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    /// <summary>Whether most of the column's values are whole numbers from 0 to 10.</summary>
    bool HoldsScores(ScoreColumn column) => statements.Count(
        $"SELECT 2 * count(s) > count(t) FROM (SELECT {ScoreOf(column.Sql)} AS s, nullif(trim({column.Sql}), '') AS t FROM ingest_source)") > 0;
}
