using System.Text.Encodings.Web;
using System.Text.Json;
using Insights.Reports;
using Insights.Reports.Model;
using Insights.Worker.Score;

namespace Insights.Worker.Training;

/// <summary>What trainings leave to be read beside their models: the cards as a page and as JSON, and the rows of each back-test.</summary>
static class TrainingFiles
{
    static readonly JsonSerializerOptions Shape = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="folder">The folder of models.</param>
    /// <param name="name">The cards' file, without its end.</param>
    /// <param name="report">The cards.</param>
    /// <param name="trainings">What they are of.</param>
    public static async Task WriteAsync(string folder, string name, ModelCardReport report, IReadOnlyList<Trained> trainings, CancellationToken stop)
    {
        await using var renderer = new ReportRenderer();
        var html = await renderer.RenderAsync(report).ConfigureAwait(false);
        Write($"{name}.html", path => File.WriteAllText(path, html));
        Write($"{name}.json", path => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(report.Cards, Shape)));
        foreach (var trained in trainings)
            Write(BackTest(trained.Record.Target, report.Head.AsOf), path => BackTestTable.Write(path, trained));

        void Write(string file, Action<string> write)
        {
            stop.ThrowIfCancellationRequested();
            ModelStore.WriteWhole(Path.Combine(folder, file), write);
        }
    }

    /// <summary>The file of a back-test's rows.</summary>
    public static string BackTest(string target, DateOnly asOf) => $"{target}-{asOf:yyyy-MM-dd}.back-test.csv";
}
