namespace Insights.Worker.Lab;

/// <summary>Foretelling one column of a file from the others.</summary>
/// <param name="File">The file, its columns, the learner.</param>
/// <param name="Label">The column to foretell.</param>
public sealed record ClassifyRequest(LabRequest File, string Label)
{
    /// <summary>The label's value that counts as "it happened"; null: found out.</summary>
    public string? Positive { get; init; }

    /// <summary>Which rows are learned from and which are judged on.</summary>
    public LabSplit Split { get; init; } = LabSplit.Hash30;
}
