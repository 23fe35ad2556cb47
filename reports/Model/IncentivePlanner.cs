using Insights.Models.Incentives;
using Insights.Models.Units;

namespace Insights.Reports.Model;

/// <summary>The page on which offers are tried out and tests planned.</summary>
/// <param name="Company">Whose it is.</param>
/// <param name="Missing">Why nothing can be tried out and what to do, as a sentence; null where something can.</param>
/// <param name="Desk">What is there to work with; null where something is missing.</param>
public sealed record IncentivePlanner(string Company, string? Missing, PlannerDesk? Desk);

/// <summary>What was asked and what comes of it.</summary>
public sealed record PlannerDesk
{
    /// <summary>The last day that predictions know.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Days within which a referral counts, in predictions.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>The fields as they were filled in.</summary>
    public required PlannerFields Fields { get; init; }

    /// <summary>What is wrong with them.</summary>
    public required IReadOnlyList<FieldProblem> Problems { get; init; }

    /// <summary>What is predicted; null where the fields do not allow it.</summary>
    public required ForecastSection? Forecast { get; init; }

    /// <summary>How good predictions were.</summary>
    public required TrackRecord Record { get; init; }

    /// <summary>Tests that can be read, the latest first.</summary>
    public required IReadOnlyList<string> Readouts { get; init; }

    /// <summary>Tests that were planned, by name.</summary>
    public required IReadOnlyList<string> Plans { get; init; }

    /// <summary>What was planned just now; null where nothing was.</summary>
    public PlannedTestSection? Planned { get; init; }
}

/// <summary>A test that was planned just now.</summary>
/// <param name="Plan">Who is in which arm, and what it can see.</param>
/// <param name="Hash">SHA-256 of its registration.</param>
/// <param name="Words">What it can see and what it would need, a sentence each.</param>
public sealed record PlannedTestSection(TestPlan Plan, string Hash, IReadOnlyList<string> Words);
