using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Worker.Score;

namespace Insights.Worker.Training;

/// <summary>One target's training.</summary>
/// <param name="Record">What is gone by from now on: the new one, or the one before where that is better.</param>
/// <param name="Words">For its card.</param>
/// <param name="Test">The back-test, its rows in the order of <paramref name="Blocks"/>.</param>
/// <param name="Rows">What there was to learn from.</param>
/// <param name="Blocks">How they were judged.</param>
/// <param name="Model">Learned from all there is; null where the model before stays.</param>
sealed record Trained(
    ModelRecord Record, CardWords Words, BackTest Test, LearningRows Rows, IReadOnlyList<TestBlock> Blocks, AutoModel? Model)
{
    /// <summary>The judged rows, in the order of the back-test.</summary>
    public int[] Judged { get; } = [.. Blocks.SelectMany(block => block.Judged)];

    /// <summary>The parts, and of each the places of its rows in the back-test.</summary>
    public IEnumerable<(string Name, int[] Places)> Parts()
    {
        var first = 0;
        foreach (var part in Blocks.SelectMany(block => block.Parts).Where(part => part.Rows.Length > 0))
        {
            yield return (part.Name, [.. Enumerable.Range(first, part.Rows.Length)]);
            first += part.Rows.Length;
        }
    }
}
