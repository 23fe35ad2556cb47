using Insights.SampleCompany.Parameters;

namespace Insights.SampleCompany.Truth;

/// <summary>
/// Where satisfaction may go from here, as a small set of weighted paths: three Gauss–Hermite nodes for the monthly news
/// (exact for polynomials up to degree 5) and one for an incident. No draw, so no noise in the truth.
/// </summary>
sealed class SatisfactionPaths
{
    private readonly SatisfactionParameters _causes;
    private readonly (double News, double Weight)[] _nodes;
    private readonly int _steps;

    public SatisfactionPaths(SatisfactionParameters causes, int steps)
    {
        (_causes, _steps) = (causes, steps);
        _nodes = Nodes(causes);
        Count = (int)Math.Pow(_nodes.Length, steps);
        Weights = new double[Count];
        Departures = new double[Count * (steps + 1)];
    }

    /// <summary>What a month may bring, with the chance of each; the chances sum to 1.</summary>
    public static (double News, double Weight)[] Nodes(SatisfactionParameters causes)
    {
        var spread = causes.Innovation * Math.Sqrt(3);
        var calm = 1 - causes.IncidentRate;
        return [(-spread, calm / 6), (0, calm * 2 / 3), (spread, calm / 6), (-causes.IncidentDrop, causes.IncidentRate)];
    }

    public int Count { get; }

    /// <summary>Chance of each path; they sum to 1.</summary>
    public double[] Weights { get; }

    /// <summary>Departure from the account's mean, path by path, with <c>steps + 1</c> entries each.</summary>
    public double[] Departures { get; }

    public double Departure(int path, int step) => Departures[path * (_steps + 1) + step];

    /// <summary>Sets the paths to start from this departure.</summary>
    public void From(double departure)
    {
        for (var path = 0; path < Count; path++)
        {
            var row = path * (_steps + 1);
            Departures[row] = departure;
            var (code, weight) = (path, 1.0);
            for (var step = 1; step <= _steps; step++)
            {
                var (news, chance) = _nodes[code % _nodes.Length];
                code /= _nodes.Length;
                weight *= chance;
                Departures[row + step] = _causes.Persistence * Departures[row + step - 1] + news;
            }
            Weights[path] = weight;
        }
    }
}
