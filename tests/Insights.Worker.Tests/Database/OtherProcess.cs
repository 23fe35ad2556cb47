using System.Diagnostics;
using Insights.Worker.Database;

namespace Insights.Worker.Tests.Database;

/// <summary>Starts this test program once more, to open a warehouse from there.</summary>
public sealed class OtherProcess
{
    const string Variable = "INSIGHTS_TEST_OPENS";

    /// <summary>"opened", or the exception that it met.</summary>
    public static string Opens(string path)
    {
        var said = path + ".said";
        var program = Path.Combine(AppContext.BaseDirectory, "Insights.Worker.Tests.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, "-explicit", "only", "-class", typeof(OtherProcess).FullName!])
        {
            Environment = { [Variable] = path },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(File.Exists(said), $"The other process said nothing:\n{output}");
        return File.ReadAllText(said);
    }

    [Fact(Explicit = true)]
    public void What_the_other_process_does()
    {
        var path = Environment.GetEnvironmentVariable(Variable)!;
        File.WriteAllText(path + ".said", Open(path));
    }

    static string Open(string path)
    {
        try
        {
            using var warehouse = WarehouseFile.Open(path);
            return "opened";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }
}
