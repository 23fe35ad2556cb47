namespace Insights.Worker.Lab;

/// <summary>How trees of the speed test grow; both make about as many leaves.</summary>
public enum LabGrowth
{
    /// <summary>Level by level, six deep.</summary>
    Depth6,

    /// <summary>The best leaf first, up to 63 of them.</summary>
    Leaves63,
}

/// <summary>What is timed.</summary>
/// <param name="Rows">Rows to learn from, up to a million.</param>
/// <param name="Growth">How trees grow.</param>
/// <param name="Threads">Threads to use.</param>
public sealed record SpeedRequest(int Rows, LabGrowth Growth, int Threads);
