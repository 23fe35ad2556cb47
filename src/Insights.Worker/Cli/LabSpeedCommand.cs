using System.CommandLine;
using System.Globalization;
using Insights.Worker.Lab;

namespace Insights.Worker.Cli;

/// <summary><c>lab speed</c>: how fast boosted trees are on this machine.</summary>
static class LabSpeedCommand
{
    public static Command Create()
    {
        var rows = Arguments.Count("--rows", "Rows to learn from", 1000, SyntheticTable.FirstTestRow, SyntheticTable.FirstTestRow);
        var threads = Arguments.Count("--threads", "Threads to use", 1, 256, Environment.ProcessorCount);
        var growth = LabOptions.OneOf<LabGrowth>("--growth", "How trees grow: level by level to depth 6, or the best leaf first up to 63");
        var command = new Command("speed", "Time boosted trees on a made-up table that is the same on every machine: 30 columns, 100 trees") { rows, growth, threads, LabOptions.Json };
        command.SetAction(async (parsed, ct) =>
        {
            var request = new SpeedRequest((int)parsed.GetValue(rows), parsed.GetValue(growth), (int)parsed.GetValue(threads));
            var streams = parsed.InvocationConfiguration;
            var result = await LabOptions.WatchAsync(streams.Error, progress => SpeedTest.Run(request, progress, ct), ct);
            if (parsed.GetValue(LabOptions.Json)) LabOptions.WriteJson(result, streams.Output);
            else streams.Error.WriteLine(Words(result, request));
            return ExitCode.Done;
        });
        return command;
    }

    static string Words(SpeedResult result, SpeedRequest request) => string.Create(CultureInfo.InvariantCulture,
        $"""
        Fit:       {result.FitSeconds,8:F2} s   100 trees on {request.Rows:N0} rows × 30 columns, {request.Threads} threads
        Predict:   {result.PredictSeconds,8:F2} s   the same rows
        Test AUC:  {result.Auc,8:F5}     100,000 rows not learned from; 0.78789 is the most that anything could reach
        Memory:    {result.PeakRssMb,8:F0} MB  the most at any time, the data included
        """);
}
