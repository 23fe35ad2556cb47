using System.CommandLine;
using Insights.Worker.Options;
using Insights.Worker.Runs;
using Insights.Worker.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Insights.Worker.Cli;

/// <summary><c>serve</c>: the worker that stays, with schedule, inbox watch, pages and health.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var config = Arguments.Config();
        var command = new Command("serve", "Stay and work: run the week on its schedule, load what arrives in the inbox, show the latest pages on loopback") { config };
        command.SetAction((parsed, ct) => ExecuteAsync(OptionsFile.Load(parsed.GetValue(config)), parsed.InvocationConfiguration.Error, ct));
        return command;
    }

    static async Task<int> ExecuteAsync(InsightsOptions options, TextWriter error, CancellationToken ct)
    {
        await using var host = WorkerHost.Create(options, TimeProvider.System,
            new WeeklyRun(options, TimeProvider.System).ExecuteAsync, new EarlyLoad(options, TimeProvider.System).ExecuteAsync);
        await host.StartAsync(ct);

        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var next = host.Services.GetRequiredService<Schedule>().NextAfter(TimeProvider.System.GetUtcNow());
        error.WriteLine($"Pages: {address}/   health: {address}/health");
        error.WriteLine($"Inbox: {options.Inbox}   next run: {(next is { } time ? $"{time:yyyy-MM-dd HH:mm} UTC" : "never, by this schedule")}");

        await host.WaitForShutdownAsync(ct);
        error.WriteLine("Stopped.");
        return ExitCode.Done;
    }
}
