namespace Insights.Models.Findings;

/// <summary>Customers of a quarter and what those of them who answered then said.</summary>
/// <param name="First">The quarter's first day.</param>
/// <param name="Customers">On its last day.</param>
/// <param name="Answered">People who answered the relationship survey in it.</param>
/// <param name="Satisfied">Those of them who gave 7 or more.</param>
public sealed record SatisfiedQuarter(DateOnly First, long Customers, long Answered, long Satisfied)
{
    /// <summary>In the names of findings: <c>2026_q2</c>.</summary>
    public string Key => FormattableString.Invariant($"{First.Year}_q{(First.Month + 2) / 3}");
}
