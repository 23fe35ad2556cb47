namespace Insights.Models.Findings;

/// <summary>Adds up points, 100 of which are the whole, and keeps what they were given for.</summary>
sealed class PointsSum
{
    readonly List<(double Points, string Words)> _reasons = [];
    double _points;

    /// <summary>Adds points, negative ones too. Words are a reason only where they raise the score.</summary>
    public void Add(double points, string? words = null)
    {
        _points += points;
        if (points > 0 && words is not null) _reasons.Add((points, words));
    }

    /// <summary>The points as a share, within [0, 1].</summary>
    public double Share => Math.Clamp(_points / 100, 0, 1);

    /// <summary>The reasons that gave most, at most four; equal ones in the order they were added.</summary>
    public IReadOnlyList<string> Reasons() =>
        [.. _reasons.OrderByDescending(reason => reason.Points).Take(4).Select(reason => reason.Words)];
}
