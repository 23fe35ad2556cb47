using System.Text.Encodings.Web;
using System.Text.Unicode;
using Insights.Reports.Asks;
using Insights.Reports.Cards;
using Insights.Reports.Incentives;
using Insights.Reports.Model;
using Insights.Reports.Roi;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Insights.Reports;

/// <summary>
/// Turns a report model into one HTML file that needs nothing else: styles inside, charts as SVG, no request, and no script but the list's filter
/// and that of the page of incentives.
/// It computes no figure; it only formats.
/// </summary>
public sealed class ReportRenderer : IAsyncDisposable
{
    readonly ServiceProvider _services = new ServiceCollection()
        // The default encoder would write every letter beyond ASCII as a number; markup is escaped either way.
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>The page of the weekly list.</summary>
    public Task<string> RenderAsync(AskListReport report) => RenderAsync<AskListPage>(nameof(AskListPage.Report), report);

    /// <summary>The page of the executive report.</summary>
    /// <exception cref="ArgumentException">The report has not exactly five key figures.</exception>
    public Task<string> RenderAsync(RoiReport report) => report.KeyFigures.Count == RoiReport.KeyFigureCount
        ? RenderAsync<RoiPage>(nameof(RoiPage.Report), report)
        : throw new ArgumentException($"The first page has {RoiReport.KeyFigureCount} key figures, not {report.KeyFigures.Count}.", nameof(report));

    /// <summary>The page of the models' cards.</summary>
    public Task<string> RenderAsync(ModelCardReport report) => RenderAsync<ModelCardPage>(nameof(ModelCardPage.Report), report);

    /// <summary>The page of incentives: predictions and tests.</summary>
    public Task<string> RenderAsync(IncentiveReport report) => RenderAsync<IncentivePage>(nameof(IncentivePage.Report), report);

    /// <summary>The page on which offers are tried out and tests planned.</summary>
    public Task<string> RenderAsync(IncentivePlanner planner) => RenderAsync<IncentivePlannerPage>(nameof(IncentivePlannerPage.Planner), planner);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    async Task<string> RenderAsync<TPage>(string parameter, object report) where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = report });
            var page = await renderer.RenderComponentAsync<TPage>(parameters);
            return page.ToHtmlString();
        });
    }
}
