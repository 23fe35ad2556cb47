using System.Net;
using Insights.Reports;
using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Web;

/// <summary>The hosted worker: schedule, inbox watch, and pages on loopback.</summary>
public static class WorkerHost
{
    /// <summary>How long a run has to roll back after the worker was told to stop.</summary>
    public static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Builds the host; nothing runs before it is started.</summary>
    public static WebApplication Create(InsightsOptions options, TimeProvider clock, RunWeek run, LoadInbox load)
    {
        ArgumentNullException.ThrowIfNull(options);
        // The slim builder reads no settings files: insights.json is the only place where this service is configured.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ApplicationName = "Insights.Worker" });
        builder.Configuration.Sources.Clear();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Web.Port);
        });
        LogToStandardError(builder.Logging);
        AddServices(builder.Services, options, clock, run, load);

        var app = builder.Build();
        app.UseHostFiltering();
        Pages.Map(app, options);
        return app;
    }

    static void AddServices(IServiceCollection services, InsightsOptions options, TimeProvider clock, RunWeek run, LoadInbox load)
    {
        services.AddSingleton(options).AddSingleton(clock).AddSingleton(run).AddSingleton(load).AddSingleton<ScheduleState>().AddSingleton<ReportRenderer>();
        services.AddHostedService<InboxWatch>();
        Schedule.AddTo(services, options, new PublishedRuns(options.Out).LastFinished(), clock);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        // A web site whose name was pointed at 127.0.0.1 must not be able to read the lists through a visitor's browser.
        services.AddHostFiltering(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
    }

    static void LogToStandardError(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
    }
}
