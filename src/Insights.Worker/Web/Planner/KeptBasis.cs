using Insights.Worker.Incentives;

namespace Insights.Worker.Web.Planner;

/// <summary>What predictions rest on, kept in memory and read again when the latest run has another file: it is megabytes, and a forecast must come at once.</summary>
sealed class KeptBasis(PublishedRuns runs)
{
    readonly Lock _reading = new();
    (string Path, DateTime Written, IncentiveBasis Basis)? _kept;

    /// <summary>Of the latest published run; null where it has none.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IncentiveBasis? Latest()
    {
        if (runs.Find("latest", IncentiveBasis.FileName) is not { } file) return null;
        lock (_reading)
        {
            if (_kept is not { } kept || kept.Path != file.Path || kept.Written != file.Written)
                _kept = kept = (file.Path, file.Written, IncentiveBasisFile.Read(file.Path));
            return kept.Basis;
        }
    }
}
