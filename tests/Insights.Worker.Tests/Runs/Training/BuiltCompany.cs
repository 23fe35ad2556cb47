using Insights.Worker.Database;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>The small sample company with its warehouse built and nothing trained yet; tests leave it as it is.</summary>
public sealed class BuiltCompany : IDisposable
{
    readonly RunFolder _folder = RunFolder.WithSample();

    public BuiltCompany()
    {
        Run = RunContext.Start(_folder.Options, _folder.Clock, browser: null, progress: null, CancellationToken.None);
        IngestStep.Load(Run, new RunRequest(RunFolder.AsOf));
        BuildStep.Build(Run, RunFolder.AsOf);
    }

    public RunContext Run { get; }

    public WarehouseFile Warehouse => Run.Warehouse;

    public void Dispose()
    {
        Run.Dispose();
        _folder.Dispose();
    }
}
