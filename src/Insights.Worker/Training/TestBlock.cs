namespace Insights.Worker.Training;

/// <summary>A block of a back-test: rows judged by one model, and the rows it learns from. Months are one way to make blocks, folds another.</summary>
/// <param name="Learned">Learned from.</param>
/// <param name="Parts">Judged, by what the card tells apart.</param>
sealed record TestBlock(int[] Learned, IReadOnlyList<JudgedPart> Parts)
{
    public int[] Judged => [.. Parts.SelectMany(part => part.Rows)];
}

/// <summary>Rows of a block that are counted by themselves as well: a month, a fold.</summary>
/// <param name="Name">For the card and the table of the back-test: <c>2026-02-28</c>, <c>fold 1</c>.</param>
/// <param name="Rows">Judged; no row is in two parts.</param>
sealed record JudgedPart(string Name, int[] Rows);
