using Insights.Worker.Score;

namespace Insights.Worker.Runs.Training;

/// <summary>A part of the judged asks, and what a model that ranks them may learn from: nothing later, and nothing of their accounts.</summary>
/// <param name="First">The first day of the asks that are judged.</param>
/// <param name="Learned">Asks of other accounts whose horizon was over on that day.</param>
/// <param name="Judged">Asks of a third of the accounts.</param>
sealed record AskBlock(DateOnly First, int[] Learned, int[] Judged)
{
    const int AccountParts = 3;

    /// <summary>The later half of those held out, and who was asked in the same time, in two blocks of days and three of accounts.</summary>
    /// <param name="asks">All of the experiment.</param>
    /// <param name="rows">Those of its rows that count, oldest first.</param>
    public static IReadOnlyList<AskBlock> Of(AskExperiment asks, int[] rows)
    {
        DateOnly[] heldOut = [.. rows.Where(row => !asks.Asked[row]).Select(row => asks.Days[row])];
        if (heldOut.Length == 0) return [];
        DateOnly[] starts = [.. new[] { heldOut[heldOut.Length / 2], heldOut[heldOut.Length * 3 / 4] }.Distinct()];
        return [.. starts.SelectMany((first, place) => Blocks(asks, rows, first, place + 1 < starts.Length ? starts[place + 1] : DateOnly.MaxValue))];
    }

    static IEnumerable<AskBlock> Blocks(AskExperiment asks, int[] rows, DateOnly first, DateOnly end) => Enumerable.Range(0, AccountParts).Select(part => new AskBlock(
        first,
        [.. rows.Where(row => asks.Groups[row] % AccountParts != part && asks.Days[row].AddDays(Target.HorizonDays) <= first)],
        [.. rows.Where(row => asks.Groups[row] % AccountParts == part && asks.Days[row] >= first && asks.Days[row] < end)]));
}
