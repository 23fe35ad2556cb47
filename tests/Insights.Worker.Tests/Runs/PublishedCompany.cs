using Insights.Worker.Tests.Runs;

[assembly: AssemblyFixture(typeof(PublishedCompany))]

namespace Insights.Worker.Tests.Runs;

/// <summary>The small sample company after its first run, made once: every first run over the same files leaves the same.</summary>
public sealed class PublishedCompany : IDisposable
{
    readonly Lazy<Task<RunFolder>> _first = new(PublishAsync);

    /// <summary>A copy of one's own, to run again or to change.</summary>
    internal async Task<RunFolder> CopyAsync() => new RunFolder(copyOf: await _first.Value);

    static async Task<RunFolder> PublishAsync()
    {
        var company = RunFolder.WithSample();
        await company.PublishAsync();
        return company;
    }

    public void Dispose()
    {
        if (_first is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) _first.Value.Result.Dispose();
    }
}
