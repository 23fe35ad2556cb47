using Insights.Models.Units;

namespace Insights.Worker.Warehouse;

/// <summary>What models may ask for by name: the as-of date and the settings that change a figure.</summary>
/// <param name="AsOf">The last day that is known; <c>$as_of</c>.</param>
/// <param name="Currency">The reporting currency; <c>$currency</c>.</param>
/// <param name="Period">What the report covers: <c>$period_start</c> and <c>$period_end</c> (the day after), <c>$before_start</c>, <c>$year_before_start</c>, …</param>
public sealed record ModelParameters(DateOnly AsOf, string Currency, ReportPeriod Period)
{
    /// <summary>Months that spend lies before the customers it bought, or <c>median</c>: the median sales cycle; <c>$spend_lag</c>.</summary>
    public string SpendLag { get; init; } = "0";

    /// <summary>What models read as <c>settings.tests</c> and <c>settings.segments</c>.</summary>
    public TestSettings Tests { get; init; } = TestSettings.Default;

    /// <summary>The parameters of a run: its report covers the twelve whole months before the as-of date.</summary>
    public static ModelParameters For(DateOnly asOf, string currency) => new(asOf, currency, ReportPeriod.TwelveMonthsUntil(asOf));

    /// <summary>Those parameters that the model mentions.</summary>
    public (string Name, object? Value)[] Of(SqlModel model) => [.. model.Parameters.Select(name => (name, (object?)Value(name, model)))];

    /// <summary>The model's text with its parameters written out: a view can't keep any.</summary>
    public string Written(SqlModel model) => model.Parameters.Aggregate(model.Text, (text, name) => text.Replace("$" + name, Value(name, model) switch
    {
        DateOnly day => $"date '{day:yyyy-MM-dd}'",
        var word => $"'{word}'",
    }));

    object Value(string name, SqlModel model) => name switch
    {
        "as_of" => AsOf,
        "currency" => Currency,
        "period_start" => Period.Now.Start,
        "period_end" => Period.Now.End,
        "before_start" => Period.Before.Start,
        "before_end" => Period.Before.End,
        "year_before_start" => Period.YearBefore.Start,
        "year_before_end" => Period.YearBefore.End,
        "spend_lag" => SpendLag,
        _ => throw new InvalidOperationException(
            $"{model.FullName} asks for ${name}; models may use $as_of, $currency, and $period, $before and $year_before with _start or _end, and $spend_lag."),
    };
}
