namespace Insights.Reports.Model;

/// <summary>How the two ways out of a stage build up with the days since: one chart.</summary>
/// <param name="Title">For example <c>Of those submitted</c>.</param>
/// <param name="WentOn">What the first curve is of, in a word: <c>qualified</c>.</param>
/// <param name="Going">Its points by day, at least one.</param>
/// <param name="Ended">What the second is of: <c>disqualified</c>.</param>
/// <param name="Ending">Its points, at the same days.</param>
public sealed record IncidencePanel(
    string Title, string WentOn, IReadOnlyList<IncidencePoint> Going, string Ended, IReadOnlyList<IncidencePoint> Ending)
{
    public IEnumerable<Figure> Figures => Going.Concat(Ending).Select(point => point.Figure);
}

/// <param name="Day">Days since the stage was reached.</param>
/// <param name="Figure">Share that came to this end by then.</param>
public sealed record IncidencePoint(int Day, Figure Figure);
