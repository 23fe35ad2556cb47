using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Insights.Reports.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Insights.Notebooks;

/// <summary>A chart of the reports as a file of its own: the same component draws it, its styles move inside.</summary>
static class Picture
{
    static readonly string Styles = Read("base.css") + Read("charts.css");

    public static async Task<string> SvgAsync(Drawing drawing, string title, string description)
    {
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var svg = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(DrawingView.Drawing)] = drawing, [nameof(DrawingView.Title)] = title, [nameof(DrawingView.Description)] = description,
            });
            return (await renderer.RenderComponentAsync<DrawingView>(parameters)).ToHtmlString();
        });
        return Standalone(svg, drawing);
    }

    static string Standalone(string svg, Drawing drawing)
    {
        // White behind it, because the ink is dark whatever the viewer's theme.
        var opening = string.Create(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{drawing.Width:0.##}" height="{drawing.Height:0.##}" style="background:#fff;font-family:var(--sans)" """);
        var head = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        return $"{opening}{svg["<svg ".Length..head]}\n<style>\n{Styles}</style>{svg[head..]}\n";
    }

    static string Read(string sheet)
    {
        using var stream = typeof(DrawingView).Assembly.GetManifestResourceStream("styles/" + sheet)
            ?? throw new InvalidOperationException($"The style sheet {sheet} is not in Insights.Reports.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
