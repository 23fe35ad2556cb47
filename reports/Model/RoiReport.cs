using Insights.Models.Units;

namespace Insights.Reports.Model;

/// <summary>Does the programme pay, and what does a customer cost: the executive's report.</summary>
public sealed record RoiReport
{
    /// <summary>How many cards the first page has.</summary>
    public const int KeyFigureCount = 5;

    public required ReportHead Head { get; init; }

    public required DateWindow Period { get; init; }

    /// <summary>What changes are measured against; null when there is no earlier data.</summary>
    public DateWindow? Comparison { get; init; }

    /// <summary>The same period of the year before, where that is not <see cref="Comparison"/>.</summary>
    public DateWindow? YearBefore { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Exactly <see cref="KeyFigureCount"/>.</summary>
    public required IReadOnlyList<Figure> KeyFigures { get; init; }

    /// <summary>The first page's picture: what a customer costs by referral, then through the other channels; empty where either is not known.</summary>
    public IReadOnlyList<Figure> Picture { get; init; } = [];

    public required AcquisitionSection Acquisition { get; init; }

    public required ProgrammeSection Programme { get; init; }

    public required CustomerValueSection CustomerValue { get; init; }

    public required FunnelSection Funnel { get; init; }

    public required ServiceSection Service { get; init; }

    public required CampaignSection Campaigns { get; init; }

    public required LoyaltySection Loyalty { get; init; }

    public required WordOfMouthSection WordOfMouth { get; init; }

    public required SegmentSection Segments { get; init; }

    public required ReadinessSection Readiness { get; init; }

    public required UnknownsSection Unknowns { get; init; }

    /// <summary>How the figures are made and where the formulas come from.</summary>
    public IReadOnlyList<Note> Methods { get; init; } = [];

    /// <summary>The sections in the order of the pages.</summary>
    public IReadOnlyList<ReportSection> Sections =>
        [Acquisition, Programme, CustomerValue, Funnel, Service, Campaigns, Loyalty, WordOfMouth, Segments, Readiness, Unknowns];

    /// <summary>Every figure shown, key figures first.</summary>
    public IEnumerable<Figure> Figures => KeyFigures.Concat(Sections.SelectMany(section => section.Figures));

    /// <summary>
    /// Every finding shown, once each. A name that comes twice here was shown with two different values:
    /// a fault of whoever built the report.
    /// </summary>
    public IEnumerable<Finding> Findings => Figures.SelectMany(figure => figure.Findings).Distinct();
}
