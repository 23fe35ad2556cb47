using Insights.Reports;
using Insights.Reports.Model;
using Insights.Reports.Parts;
using Insights.Worker.Incentives;
using Insights.Worker.Options;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Insights.Worker.Web.Planner;

/// <summary>The page of incentives and what it does: forecasts have an address, a plan is posted, its assignment is a file.</summary>
sealed class PlannerPages(InsightsOptions options, PublishedRuns runs, TimeProvider clock, ReportRenderer renderer)
{
    const long LargestForm = 64 * 1024;

    static readonly string ContentSecurityPolicy = $"{ContentPolicy.WithPlannerScript}; img-src 'self' data:; frame-ancestors 'none'";

    const string NoRun = "No week has been published yet, so there is nothing to predict from. Do one run: ./insights run. Then offers can be tried out and tests planned here.";

    readonly KeptBasis _kept = new(runs);
    readonly Lock _planning = new();

    public static void Map(WebApplication app, InsightsOptions options, PublishedRuns runs, TimeProvider clock, string[] reading)
    {
        var pages = new PlannerPages(options, runs, clock, app.Services.GetRequiredService<ReportRenderer>());
        app.MapMethods("/incentives", reading, (Delegate)pages.ForecastAsync);
        app.MapPost("/incentives/plans", (Delegate)pages.PlanAsync);
        app.MapMethods("/incentives/plans/{name}/assignment.csv", reading, pages.Assignment);
    }

    Task<IResult> ForecastAsync(HttpContext context) => ShowAsync(context, context.Request.Query, answer => answer.Forecast());

    async Task<IResult> PlanAsync(HttpContext context)
    {
        if (!SameSite.Sends(context.Request))
            return Results.Text("A test is planned from the page /incentives of this worker only: this request came from elsewhere.", statusCode: StatusCodes.Status403Forbidden);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestForm;
        if (!context.Request.HasFormContentType) return Results.Text("A form is expected, as the page /incentives sends it.", statusCode: StatusCodes.Status400BadRequest);
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return await ShowAsync(context, form, Plan);
        }
        catch (BadHttpRequestException problem)
        {
            return Results.Text(problem.Message, statusCode: problem.StatusCode);
        }
        catch (InvalidDataException problem)
        {
            return Results.Text($"The form can't be read: {problem.Message}", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>One at a time: two of the same name would write into one folder.</summary>
    PlannerDesk Plan(PlannerAnswer answer)
    {
        lock (_planning) return answer.Plan();
    }

    IResult Assignment(string name) => new PlanFolder(options.Experiments).Assignment(name) is { } path
        ? Results.File(path, "text/csv; charset=utf-8", $"exposures-{name}.csv")
        : Results.NotFound();

    async Task<IResult> ShowAsync(HttpContext context, IEnumerable<KeyValuePair<string, StringValues>> sent, Func<PlannerAnswer, PlannerDesk> answer)
    {
        var planner = Planner(sent, answer);
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        // With none, a browser would not say of a form where it comes from.
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return Results.Content(await renderer.RenderAsync(planner), "text/html; charset=utf-8", statusCode: Status(planner, context.Request));
    }

    IncentivePlanner Planner(IEnumerable<KeyValuePair<string, StringValues>> sent, Func<PlannerAnswer, PlannerDesk> answer)
    {
        try
        {
            if (_kept.Latest() is not { } basis) return new(options.Company, NoRun, null);
            if (options.Incentives.Variants.Count == 0)
                return new(options.Company, "The configuration names nothing that may be offered: describe it under incentives.variants in insights.json (samples/insights.json shows how), then start the worker again.", null);
            if (basis.Audience.Count == 0) return new(options.Company, "Nobody may be offered anything at present: the rules for asks stop everybody.", null);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone)).DateTime);
            return new(options.Company, null, answer(new(options, basis, today, sent)));
        }
        catch (InvalidDataException problem)
        {
            return new(options.Company, problem.Message, null);
        }
    }

    static int Status(IncentivePlanner planner, HttpRequest request) => planner.Desk switch
    {
        { Problems.Count: > 0 } => StatusCodes.Status400BadRequest,
        null when HttpMethods.IsPost(request.Method) => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status200OK,
    };
}
