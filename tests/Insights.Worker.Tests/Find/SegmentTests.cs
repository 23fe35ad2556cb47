using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Find;
using Insights.Worker.Ingest;
using Insights.Worker.Options;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Find;

public sealed class SegmentTests
{
    [Fact]
    public void Spellings_of_one_industry_are_one_segment_under_one_name()
    {
        string?[] industries = ["Retail", " retail", "RETAIL", "R&D", "r-d", "—", "", null, "Industry not known", "小売", "Розница"];
        using var warehouse = WarehouseFile.Open(":memory:", "UTC");
        RawTables.Create(warehouse);
        new ListTables(warehouse).Create();
        foreach (var (place, industry) in industries.Index())
            warehouse.Execute(
                $"""
                insert into raw.accounts (account_id, name, status, started_on, industry, _file_id, _line)
                values ('A{place}', 'Company {place}', 'active', date '2025-01-01', $industry, 1, {place + 2})
                """, ("industry", industry));
        var runner = new ModelRunner(warehouse, ModelParameters.For(new DateOnly(2026, 6, 30), "EUR"));
        runner.DefineMacros();
        runner.Build(["staging", "core", "features", "marts"], null, CancellationToken.None);

        var findings = new FindingsOfRun(warehouse, new InsightsOptions(), ReportPeriod.TwelveMonthsUntil(new DateOnly(2026, 6, 30))).Find();

        Assert.Equal(
            ["segment.industry_not_known.referred", "segment.r_d.referred", "segment.retail.referred", "segment.розница.referred", "segment.小売.referred"],
            findings.Select(finding => finding.Name).Where(name => name.StartsWith("segment.", StringComparison.Ordinal) && name.EndsWith(".referred", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(industries.Length, new CustomerReader(warehouse, Insights.Models.Units.Currency.Of("EUR")).ParticipationByIndustry().Sum(row => row.Customers));
    }
}
