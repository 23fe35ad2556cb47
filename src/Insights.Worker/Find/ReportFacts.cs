using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Find;

/// <summary>What a report shows besides findings: which channels, months and segments there are, and how good the data is.</summary>
public sealed record ReportFacts
{
    public required ReportPeriod Period { get; init; }
    public required IReadOnlyList<NpsWindow> Windows { get; init; }
    public required IReadOnlyList<string> Channels { get; init; }
    public required IReadOnlyDictionary<SurveyKind, IReadOnlyList<DateOnly>> Months { get; init; }
    public required IReadOnlyList<(string Industry, long Customers)> Segments { get; init; }
    public required IReadOnlyList<DateOnly> Cohorts { get; init; }
    public required double GrossMargin { get; init; }
    public required double DiscountPerYear { get; init; }
    public required ProgrammeReadiness Readiness { get; init; }
    public required IReadOnlyDictionary<string, double> ProgrammeCosts { get; init; }
    public required ProgrammeFacts Programme { get; init; }
    public required bool AccountsKnown { get; init; }
    public required bool ReferralsKnown { get; init; }
    public required long WonWithoutValue { get; init; }
    public required IReadOnlyList<(string File, string Reason, long Rows)> Quarantine { get; init; }
    public required IReadOnlyList<(string Table, long Rows, DateOnly? Latest)> Freshness { get; init; }
    public required IReadOnlyList<(string Kind, long Count)> Stubs { get; init; }

    public static ReportFacts Read(WarehouseFile warehouse, InsightsOptions options, ReportPeriod period, ProgrammeReadiness readiness)
    {
        var currency = Currency.Of(options.Currency);
        var (nps, customers, money, quality) = (
            new NpsReader(warehouse, currency), new CustomerReader(warehouse, currency),
            new MoneyReader(warehouse, currency), new DataQualityReader(warehouse));
        return new ReportFacts
        {
            Period = period,
            Windows = nps.Windows(),
            Channels = [.. money.Channels(Find.Period.Now).Select(channel => channel.Channel)],
            Months = new[] { SurveyKind.Relationship, SurveyKind.Transactional }.ToDictionary(
                survey => survey, survey => (IReadOnlyList<DateOnly>)[.. nps.ByMonth(survey).Select(month => month.Month)]),
            Segments = [.. customers.ParticipationByIndustry().Select(row => (row.Industry, row.Customers))],
            Cohorts = new CustomerValueReader(warehouse, currency).Quarters(),
            GrossMargin = options.GrossMargin,
            DiscountPerYear = options.DiscountRatePerYear,
            Readiness = readiness,
            ProgrammeCosts = money.ProgrammeCosts(Find.Period.Now),
            Programme = ProgrammeFacts.Read(warehouse, options),
            AccountsKnown = customers.AccountsKnown(),
            ReferralsKnown = new FunnelReader(warehouse).ReferralsKnown(),
            WonWithoutValue = money.WonWithoutValue(Find.Period.Now),
            Quarantine = quality.Quarantine(),
            Freshness = quality.Freshness(),
            Stubs = quality.Stubs(),
        };
    }
}
