namespace Insights.Worker.Asks;

/// <summary>What was recorded.</summary>
/// <param name="File">The inbox's file that holds it; null when there was nothing new.</param>
/// <param name="Recorded">The rows written.</param>
/// <param name="Known">Reports that said nothing new.</param>
/// <param name="Open">Rows of a file without an outcome.</param>
/// <param name="Warnings">What people should know of it.</param>
public sealed record AskRecording(string? File, IReadOnlyList<AskRecorded> Recorded, int Known, int Open, IReadOnlyList<string> Warnings);

/// <summary>One row that was written.</summary>
/// <param name="Ask">The row.</param>
/// <param name="Contact">The contact's name; null when not known.</param>
/// <param name="Corrects">An ask that was recorded before has got an outcome or another value.</param>
public sealed record AskRecorded(RecordedAsk Ask, string? Contact, bool Corrects);
