using Insights.Reports.Parts;
using Insights.Worker.Options;
using Insights.Worker.Runs;
using Insights.Worker.Web.Planner;
using Microsoft.Net.Http.Headers;

namespace Insights.Worker.Web;

/// <summary>The addresses: front page, published files, health. They read published folders and planned tests only, never the warehouse, which a run may hold.</summary>
static class Pages
{
    // Reports carry their styles and pictures within them and run no script but the list's filter; the page of incentives has a policy of its own.
    static readonly string ContentSecurityPolicy =
        $"default-src 'none'; script-src {ListScript.Hash}; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Monitors ask with HEAD.
    static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app, InsightsOptions options)
    {
        var runs = new PublishedRuns(options.Out);
        var state = app.Services.GetRequiredService<ScheduleState>();
        var schedule = app.Services.GetRequiredService<Schedule>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        DateTimeOffset? Next() => schedule.NextAfter(clock.GetUtcNow());

        app.Use(WithSafeHeaders);
        app.MapMethods("/", Reading, () => Results.Content(IndexPage.Render(options, runs, state.Now, Next()), "text/html; charset=utf-8"));
        app.MapMethods("/latest/{file}", Reading, (string file) => Send(runs.Find("latest", file)));
        app.MapMethods("/runs/{date}/{file}", Reading, (string date, string file) => Send(runs.Find(date, file)));
        app.MapMethods($"/latest/{PublishedRuns.ByOwner}/{{file}}", Reading, (string file) => Send(runs.FindOwnerFile("latest", file)));
        app.MapMethods($"/runs/{{date}}/{PublishedRuns.ByOwner}/{{file}}", Reading, (string date, string file) => Send(runs.FindOwnerFile(date, file)));
        PlannerPages.Map(app, options, runs, clock, Reading);
        app.MapMethods("/health", Reading, () =>
        {
            var health = Health.Of(state.Now, runs, Next());
            return Results.Json(health, statusCode: health.IsWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }

    static IResult Send(PublishedFile? file) => file is null
        ? Results.NotFound()
        : Results.File(file.Path, file.ContentType, lastModified: new DateTimeOffset(file.Written, TimeSpan.Zero), enableRangeProcessing: true);

    static Task WithSafeHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.XFrameOptions] = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        // The lists name people; and a new week must show at once.
        headers.CacheControl = "no-cache, private";
        return next(context);
    }
}
