namespace Insights.Worker.Tests.Database;

sealed class TemporaryFolder : IDisposable
{
    readonly string path = Directory.CreateTempSubdirectory("insights-").FullName;

    public string File(string name) => Path.Combine(path, name);

    public void Dispose() => Directory.Delete(path, recursive: true);
}
