namespace Insights.Worker.Lab.Learning;

/// <summary>How much a feature moves predictions.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="MeanAbsContribution">Mean over rows of |what it added to the log-odds|; at least 0.</param>
public sealed record LabReason(string Name, double MeanAbsContribution);
