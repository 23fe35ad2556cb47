namespace Insights.Worker.Tests.Runs;

/// <summary>What a run over the tiny sample company leaves when nothing disturbs it.</summary>
public sealed class UndisturbedRun : IAsyncLifetime
{
    public IReadOnlyList<string> Contents { get; private set; } = [];

    public IReadOnlyList<string> FileNames { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using var company = RunFolder.WithSample(RunFolder.Tiny);
        await company.PublishAsync();
        (Contents, FileNames) = (company.Contents(), [.. company.Outputs().Keys]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
