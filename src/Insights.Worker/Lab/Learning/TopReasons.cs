using Insights.Models.Learners;

namespace Insights.Worker.Lab.Learning;

/// <summary>Which features move predictions most, over the rows of one or several models.</summary>
sealed class TopReasons
{
    /// <summary>Taking a prediction apart is dearer than making it, and a mean over so many rows is certain to 2 or 3 %.</summary>
    const int MostRows = 2000;

    const int Listed = 10;

    readonly Dictionary<string, double> _sums = [];
    int _rows;

    /// <summary>Which of so many rows are taken apart: all, or about 2000 at equal distances.</summary>
    public static int[] Sample(int[] rows)
    {
        var step = Math.Max(1, (rows.Length + MostRows - 1) / MostRows);
        return [.. rows.Where((_, place) => place % step == 0)];
    }

    public void Add(FeatureContributions contributions)
    {
        var features = contributions.Features.Count;
        for (var at = 0; at < contributions.ByRow.Length; at++)
        {
            var feature = contributions.Features[at % features];
            _sums[feature] = _sums.GetValueOrDefault(feature) + Math.Abs(contributions.ByRow[at]);
        }
        _rows += contributions.ByRow.Length / features;
    }

    /// <summary>The strongest first.</summary>
    public IReadOnlyList<LabReason> Strongest() => [.. _sums
        .Select(feature => new LabReason(feature.Key, feature.Value / _rows))
        .OrderByDescending(reason => reason.MeanAbsContribution).ThenBy(reason => reason.Name, StringComparer.Ordinal)
        .Take(Listed)];
}
