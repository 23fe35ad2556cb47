using Insights.Models.Statistics;

namespace Insights.Models.Learners;

/// <summary>Rows that hang together, such as the months of one account.</summary>
/// <param name="Rows">Places in the table.</param>
/// <param name="Rarer">How many of them have the outcome that is rarer over all rows.</param>
/// <param name="Hash">Of all that stands in its rows, whatever their order.</param>
sealed record RowGroup(List<int> Rows, int Rarer, ulong Hash)
{
    internal static IEnumerable<RowGroup> Of(TrainingRows rows, ulong[] hashes)
    {
        var rarer = rows.Outcomes.Count(outcome => outcome) * 2 <= rows.Count;
        var members = new Dictionary<int, List<int>>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (!members.TryGetValue(rows.Groups![row], out var group)) members[rows.Groups[row]] = group = [];
            group.Add(row);
        }
        return members.Values.Select(group => new RowGroup(
            group, group.Count(row => rows.Outcomes[row] == rarer),
            group.Aggregate(0UL, (sum, row) => sum + SeededRandom.Mix(hashes[row] ^ (rows.Outcomes[row] ? 1UL : 0)))));
    }
}
