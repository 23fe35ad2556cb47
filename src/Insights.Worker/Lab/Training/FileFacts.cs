namespace Insights.Worker.Lab.Training;

/// <summary>What is told of a file beside what is learned from it.</summary>
/// <param name="Name">Without its folder.</param>
/// <param name="Sha256">Of its content.</param>
/// <param name="Rows">Its records, the header not counted.</param>
/// <param name="Positive">The label's value that counts as "it happened".</param>
/// <param name="Notes">What people should know of it and its columns, a sentence each.</param>
sealed record FileFacts(string Name, string Sha256, long Rows, string Positive, IReadOnlyList<string> Notes);
