namespace Insights.Models.Findings;

/// <summary>Adds up points, 100 of which are the whole, and keeps what the most of them were given for.</summary>
sealed class PointsSum
{
    const int MostReasons = 4;
    readonly List<(double Points, string Words)> _reasons = new(MostReasons + 1);
    double _points;

    /// <summary>Adds points, negative ones too. Words are a reason only where they raise the score.</summary>
    public void Add(double points, string? words = null)
    {
        _points += points;
        if (points <= 0 || words is null) return;
        // Kept in order as they come, so that no contact needs a sort of its own.
        var at = _reasons.Count;
        while (at > 0 && _reasons[at - 1].Points < points) at--;
        if (at < MostReasons) _reasons.Insert(at, (points, words));
        if (_reasons.Count > MostReasons) _reasons.RemoveAt(MostReasons);
    }

    /// <summary>The points as a share, within [0, 1].</summary>
    public double Share => Math.Clamp(_points / 100, 0, 1);

    /// <summary>The reasons that gave most, at most four; equal ones in the order they were added.</summary>
    public IReadOnlyList<string> Reasons()
    {
        var words = new string[_reasons.Count];
        for (var i = 0; i < words.Length; i++) words[i] = _reasons[i].Words;
        return words;
    }
}
