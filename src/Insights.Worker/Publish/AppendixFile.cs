using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Worker.Publish;

/// <summary>Writes <c>roi-report.csv</c>: every figure of the report's pages, with the text the page shows.</summary>
public static class AppendixFile
{
    public static void Write(string path, RoiReport report) => CsvFile.Write(path,
        ["section", "label", "name", "shown", "value", "low", "high", "level", "n", "unit", "withheld", "source"],
        report.KeyFigures.Select(figure => Row("Key figures", figure))
            .Concat(report.Sections.SelectMany(section => section.Figures.Select(figure => Row(Name(section), figure)))));

    static IReadOnlyList<object?> Row(string section, Figure figure) =>
    [
        section, figure.Label, figure.Finding.Name, FigureText.Value(figure),
        figure.Finding.Estimate?.Value, figure.Finding.Estimate?.Low, figure.Finding.Estimate?.High,
        figure.Finding.Estimate?.Level, figure.Finding.Estimate?.N, figure.Finding.Unit, figure.Finding.Withheld, figure.Finding.Source,
    ];

    static string Name(ReportSection section) => section.GetType().Name.Replace("Section", "");
}
