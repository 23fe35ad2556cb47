using Insights.SampleCompany;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>A company that loses customers fast enough for a small one to have something to learn from, and its first run.</summary>
public sealed class TrainedCompany : IAsyncLifetime
{
    internal static readonly SampleOptions Leaving = new()
    {
        Accounts = 260, Months = 14, UsageWeeks = 20, AsOf = RunFolder.AsOf, Causes = new() { Churn = new(Base: -3.1) },
    };

    internal RunFolder Folder { get; } = RunFolder.WithSample(Leaving);

    internal string Published { get; private set; } = "";

    public async ValueTask InitializeAsync() => Published = await Folder.PublishAsync();

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
