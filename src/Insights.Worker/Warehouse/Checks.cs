using DuckDB.NET.Data;
using Insights.Worker.Database;

namespace Insights.Worker.Warehouse;

/// <summary>Runs the reconciliation queries of <c>9_checks</c>: each returns the rows that offend.</summary>
public sealed class Checks(WarehouseFile warehouse, ModelParameters parameters)
{
    /// <summary>The checks that found something, hard ones first.</summary>
    public IReadOnlyList<CheckResult> Run(CancellationToken stop)
    {
        var results = new List<CheckResult>();
        foreach (var check in SqlFiles.Of("checks"))
        {
            stop.ThrowIfCancellationRequested();
            if (Run(check) is { } found) results.Add(found);
        }
        return [.. results.OrderBy(result => result.Severity).ThenBy(result => result.Name, StringComparer.Ordinal)];
    }

    CheckResult? Run(SqlModel check)
    {
        var (rows, examples) = Count(check);
        if (rows == 0) return null;
        var severity = Enum.Parse<CheckSeverity>(check.Head("severity")!, ignoreCase: true);
        return new CheckResult(check.Name, severity, rows, examples, check.Head("do") ?? "");
    }

    /// <summary>A check's first column says in words what is wrong with the row; examples are enough for people, the count is exact.</summary>
    (long Rows, string Examples) Count(SqlModel check)
    {
        try
        {
            return warehouse.Query(
                $"""
                with offending as (
                {check.Text}
                )
                select count(*), coalesce(string_agg(problem, '; ' order by problem) filter (where place <= 3), '')
                from (select problem, row_number() over (order by problem) as place from offending)
                """,
                row => (row.GetInt64(0), row.GetString(1)),
                parameters.Of(check)).Single();
        }
        catch (Exception problem) when (problem is DuckDBException or QueryFailedException)
        {
            throw new ModelFailedException(check, problem);
        }
    }
}
