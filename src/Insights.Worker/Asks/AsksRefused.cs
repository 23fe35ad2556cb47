namespace Insights.Worker.Asks;

/// <summary>Something reported can't be recorded, so nothing was; every problem on a line of its own.</summary>
public sealed class AsksRefused(IReadOnlyList<string> problems)
    : IOException($"{string.Join('\n', problems)}\nNothing was recorded.")
{
    public IReadOnlyList<string> Problems => problems;
}
