namespace Insights.Worker.Warehouse;

/// <summary>What a failed check does: a hard one blocks publishing, a soft one is printed in the report.</summary>
public enum CheckSeverity
{
    Hard,
    Soft,
}

/// <summary>A check that found offending rows.</summary>
/// <param name="Name">The check's file, which says what holds when all is well.</param>
/// <param name="Severity">Whether it blocks publishing.</param>
/// <param name="Rows">How many rows offend.</param>
/// <param name="Examples">Up to three of them, in words.</param>
/// <param name="Do">What to do about it.</param>
public sealed record CheckResult(string Name, CheckSeverity Severity, long Rows, string Examples, string Do);
