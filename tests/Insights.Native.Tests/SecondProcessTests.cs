using System.Diagnostics;

namespace Insights.Native.Tests;

/// <summary>Starts this test program once more, to open the same file from there.</summary>
public sealed class SecondProcessTests : IDisposable
{
    const string Variable = "INSIGHTS_TEST_CONNECTION";

    readonly string folder = Directory.CreateTempSubdirectory("insights-").FullName;

    string FilePath => Path.Combine(folder, "файл.duckdb");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Two_processes_cannot_have_one_file_when_one_writes()
    {
        using var owner = Database.Open($"DataSource={FilePath}");
        var said = FromAnotherProcess($"DataSource={FilePath}");
        Assert.Contains("Could not set lock on file", said);
        Assert.Contains(FilePath, said);
        Assert.Contains($"PID {Environment.ProcessId}", said);
    }

    [Fact]
    public void Two_processes_may_read_one_file()
    {
        using (var writer = Database.Open($"DataSource={FilePath}")) writer.Execute("CREATE TABLE t AS SELECT 42 AS x");
        using var reader = Database.Open($"DataSource={FilePath};access_mode=READ_ONLY");
        Assert.Equal("42", FromAnotherProcess($"DataSource={FilePath};access_mode=READ_ONLY"));
        Assert.Equal(42, reader.Scalar("SELECT x FROM t"));
    }

    [Fact(Explicit = true)]
    public void What_the_other_process_does()
    {
        var asked = Environment.GetEnvironmentVariable(Variable)!.Split('|');
        File.WriteAllText(asked[1], Answer(asked[0]));
    }

    static string Answer(string connectionString)
    {
        try
        {
            using var connection = Database.Open(connectionString);
            return $"{connection.Scalar("SELECT x FROM t")}";
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }

    string FromAnotherProcess(string connectionString)
    {
        var answer = Path.Combine(folder, "answer");
        var program = Path.Combine(AppContext.BaseDirectory, "Insights.Native.Tests.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, "-explicit", "only", "-class", typeof(SecondProcessTests).FullName!])
        {
            Environment = { [Variable] = $"{connectionString}|{answer}" },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(File.Exists(answer), $"The other process gave no answer:\n{output}");
        return File.ReadAllText(answer);
    }
}
