using Insights.Models.Incentives;

namespace Insights.Reports.Model;

/// <summary>What incentives are expected to bring, how good such predictions were, and what tests have shown.</summary>
public sealed record IncentiveReport
{
    public required ReportHead Head { get; init; }

    /// <summary>Days after assignment within which a referral counts, in predictions.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>What is predicted for everybody who may be offered something; empty on the read-out of one test.</summary>
    public ForecastSection? Forecast { get; init; }

    /// <summary>How good predictions were; null where the page predicts nothing.</summary>
    public TrackRecord? Record { get; init; }

    /// <summary>The tests, the latest first.</summary>
    public IReadOnlyList<TestSection> Tests { get; init; } = [];
}

/// <summary>Predicted uptake of an audience.</summary>
/// <param name="Audience">Who, in words.</param>
/// <param name="People">How many.</param>
/// <param name="Offers">What can be predicted, in the configuration's order.</param>
/// <param name="Unknown">What can't be, or why nothing can, a sentence each.</param>
/// <param name="Cells">Offer by segment, by name of the offer and of the segment.</param>
/// <param name="Mix">Who is offered what where everybody gets what earns most; null where nothing can be predicted.</param>
public sealed record ForecastSection(
    string Audience, int People, IReadOnlyList<OfferForecast> Offers, IReadOnlyList<string> Unknown, IReadOnlyList<SegmentUptake> Cells, OfferMix? Mix)
{
    /// <summary>When the rewards fall due, in words; null where that is not known.</summary>
    public string? Timing { get; init; }
}

/// <summary>Predicted uptake of one offer in one segment.</summary>
/// <param name="Variant">Which offer.</param>
/// <param name="Segment">Where.</param>
/// <param name="People">How many of the audience are in it.</param>
/// <param name="Uptake">With the 80 % interval of the actual share.</param>
/// <param name="Tested">How many people of the segment were offered it in past tests.</param>
public sealed record SegmentUptake(string Variant, string Segment, int People, Insights.Models.Units.Estimate Uptake, long Tested);

/// <summary>Who is offered what, so that it earns most.</summary>
/// <param name="Budget">Most that rewards may come to, reporting currency; null: no limit.</param>
/// <param name="Cost">Expected rewards.</param>
/// <param name="Profit">Expected profit after rewards, more than without any offer.</param>
/// <param name="ShadowPrice">What one more unit of budget would bring; 0 where the budget does not bind.</param>
/// <param name="Rows">Segment, offer and people, those without an offer among them.</param>
public sealed record OfferMix(double? Budget, double Cost, double Profit, double ShadowPrice, IReadOnlyList<(string Segment, string Variant, int People)> Rows);

/// <summary>A test with what was written down before it.</summary>
/// <param name="Readout">What came of it.</param>
/// <param name="Registered">What was registered beforehand and whether it still is what was written, in words; null where nothing was.</param>
/// <param name="Targeting">Whether choosing people by what is known of them helps, a sentence a variant; empty where that was not looked at.</param>
public sealed record TestSection(TestReadout Readout, string? Registered, IReadOnlyList<string> Targeting);
