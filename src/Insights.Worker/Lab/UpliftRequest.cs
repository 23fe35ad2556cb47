namespace Insights.Worker.Lab;

/// <summary>On whom a treatment works, learned from a randomised test.</summary>
/// <param name="File">The file, its columns, the learner.</param>
/// <param name="Treatment">The column that says which arm a row was drawn into.</param>
/// <param name="Treated">The arm to judge.</param>
/// <param name="Control">The arm it is held against.</param>
/// <param name="Outcome">The column that says whether it happened afterwards.</param>
public sealed record UpliftRequest(LabRequest File, string Treatment, string Treated, string Control, string Outcome)
{
    /// <summary>The outcome's value that counts as "it happened"; null: found out.</summary>
    public string? Positive { get; init; }
}
