using Insights.Worker.Lab;

namespace Insights.Worker.Tests.Lab;

/// <summary>Watches no progress.</summary>
sealed class Nobody : IProgress<LabProgress>
{
    public static Nobody Watches { get; } = new();

    public void Report(LabProgress value)
    {
    }
}
