namespace Insights.Models.Learners;

/// <summary>Which part each row is dealt to, with both kinds of outcome spread over the parts as evenly as can be.</summary>
static class FoldDeal
{
    /// <summary>Rows that stand alone: each kind of outcome in turn.</summary>
    /// <param name="outcomes">One per row.</param>
    /// <param name="order">Places of the rows, in the order to deal in.</param>
    /// <param name="folds">How many parts.</param>
    /// <returns>The part of each row, from 0.</returns>
    internal static int[] Rows(bool[] outcomes, IEnumerable<int> order, int folds)
    {
        var dealt = new int[2];
        var fold = new int[outcomes.Length];
        foreach (var row in order) fold[row] = dealt[outcomes[row] ? 1 : 0]++ % folds;
        return fold;
    }

    /// <summary>
    /// Rows of a group go together. Groups with most of the rarer outcome come first, each to the part that has least of it so far, then the
    /// largest of the others, each to the smallest part. What stands in the rows decides between equals: not their order, nor the groups' numbers.
    /// </summary>
    /// <param name="rows">With groups.</param>
    /// <param name="folds">How many parts.</param>
    /// <param name="hashes">Of what stands in each row.</param>
    /// <returns>The part of each row, from 0.</returns>
    internal static int[] Groups(TrainingRows rows, int folds, ulong[] hashes)
    {
        var groups = RowGroup.Of(rows, hashes);
        var dealt = Enumerable.Range(0, folds).Select(_ => (Rarer: 0, Rows: 0)).ToArray();
        var fold = new int[rows.Count];
        foreach (var group in groups.OrderByDescending(group => group.Rarer).ThenByDescending(group => group.Rows.Count).ThenBy(group => group.Hash))
        {
            var to = Array.IndexOf(dealt, dealt.MinBy(part => (group.Rarer > 0 ? part.Rarer : 0, part.Rows)));
            dealt[to] = (dealt[to].Rarer + group.Rarer, dealt[to].Rows + group.Rows.Count);
            foreach (var row in group.Rows) fold[row] = to;
        }
        return fold;
    }
}
