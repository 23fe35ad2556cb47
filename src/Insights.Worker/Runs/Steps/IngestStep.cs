using Insights.Worker.Ingest;

namespace Insights.Worker.Runs.Steps;

/// <summary>What the inbox brought, and the day the run is made for.</summary>
/// <param name="Summary">What became of each file.</param>
/// <param name="AsOf">The last day that is known.</param>
/// <param name="Messages">What people should know of it.</param>
public sealed record Intake(IngestSummary Summary, DateOnly AsOf, IReadOnlyList<string> Messages);

/// <summary>Step 1: loads what is new in the inbox.</summary>
static class IngestStep
{
    public static Intake Load(RunContext run, RunRequest request)
    {
        RawTables.Create(run.Warehouse);
        var loader = new InboxLoader(run.Warehouse, run.Options, run.Clock) { Settle = request.InboxIsComplete ? TimeSpan.Zero : InboxLoader.UsualSettle };
        var summary = loader.Load(run.Options.Inbox, new Watch(run), run.Stop);
        var (asOf, message) = AsOfDate.Of(request, run.Today, run.Warehouse);
        return new Intake(summary, asOf, [.. Messages(summary), .. message is null ? Array.Empty<string>() : [message]]);
    }

    static IEnumerable<string> Messages(IngestSummary summary) => summary.Files
        .Where(file => file.Status != FileStatus.AlreadyLoaded)
        .SelectMany(file => file.NamedMessages);

    /// <summary>Not <see cref="Progress{T}"/>, which would report late and out of order.</summary>
    sealed class Watch(RunContext run) : IProgress<(string File, double Share)>
    {
        public void Report((string File, double Share) value) => run.Report("Ingest", value.File, value.Share);
    }
}
