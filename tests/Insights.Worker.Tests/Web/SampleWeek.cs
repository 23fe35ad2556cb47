using Insights.Models.Incentives;
using Insights.Models.Units;
using Insights.Reports;
using Insights.Reports.Model;
using Insights.Worker.Incentives;

namespace Insights.Worker.Tests.Web;

/// <summary>What a week published of incentives: a small company with one past test.</summary>
static class SampleWeek
{
    public const string Test = "cash-or-credit";

    static readonly DateOnly AsOf = new(2026, 10, 5);

    public static IReadOnlyList<Incentive> Offers { get; } =
    [
        new() { Name = "account_credit", Kind = "credit", Referrer = new(100, 450), Referee = new(0, 250) },
        new() { Name = "cash", Kind = "cash", Referrer = new(100, 450), Referee = new(0, 250), FulfilmentCost = 5 },
    ];

    static readonly ReferralEconomics Economics = new(0.4, 0.3, 20_000, 0.8, 11, 60);

    /// <summary>Accounts of two people each, the segments by turns.</summary>
    public static IncentiveBasis Basis(int accounts = 240, params string[] segments)
    {
        if (segments.Length == 0) segments = ["agency", "commerce", "technology"];
        var members = Enumerable.Range(0, 2 * accounts).Select(row => new AudienceMember($"C-{row:0000}", $"A-{row / 2:0000}", segments[row / 2 % segments.Length], (row * 37 % 100 + 1) / 101.0, 1, row % 5)
        {
            Mrr = 500 + row % 7, CustomerDays = 100 + row,
        });
        VariantUptake Uptake(string variant, double mean) => new(variant, [Test], segments.Distinct().ToDictionary(segment => segment, _ => new UptakeCell(mean, mean / 10, 1000, (long)(1000 * mean))), null);
        var model = new UptakeModel
        {
            HorizonDays = 90, DesignEffect = 1.1, Control = Uptake(IncentiveKinds.Control, 0.05), Variants = [Uptake("account_credit", 0.08), Uptake("cash", 0.1)],
        };
        var record = new PredictedCell("earlier-test", "cash", segments[0], new(0.05, 0.04, 0.06, 0.8, 900), 0.055, 900);
        return new(AsOf, "EUR", 7, true, Offers, model, new([record]), Economics, null, [.. members]);
    }

    /// <summary>Writes a finished run with the basis and the page of its test.</summary>
    /// <param name="published">The configuration's <c>out</c>.</param>
    /// <param name="basis">What it knows.</param>
    public static async Task WriteAsync(string published, IncentiveBasis basis)
    {
        var folder = Directory.CreateDirectory(Path.Combine(published, $"{basis.AsOf:yyyy-MM-dd}")).FullName;
        IncentiveBasisFile.Write(Path.Combine(folder, IncentiveBasis.FileName), basis, []);
        await using var renderer = new ReportRenderer();
        var report = new IncentiveReport
        {
            Head = new("Brightside", AsOf, new(2026, 10, 5, 6, 0, 0, TimeSpan.Zero), "UTC", Currency.Of("EUR")), HorizonDays = 90, Record = basis.Record, Tests = [new(Readout(), null, [])],
        };
        await File.WriteAllTextAsync(Path.Combine(folder, "incentives.html"), await renderer.RenderAsync(report));
        await File.WriteAllTextAsync(Path.Combine(folder, "run.json"), "{}");
    }

    /// <summary>Of 300 accounts an arm, twice as many refer for cash.</summary>
    static TestReadout Readout()
    {
        List<TestAccount> accounts = [.. Enumerable.Range(0, 600).Select(row => new TestAccount(
            $"A-{row:0000}", row % 2 == 0 ? IncentiveKinds.Control : "cash", row % 3 == 0 ? "agency" : "commerce", new(2026, 1, 5), 2, row % (row % 2 == 0 ? 20 : 9) == 0 ? 1 : 0) { Seen = 2 })];
        var test = new IncentiveTest { Name = Test, Variants = ["cash"] };
        return TestReadout.Of(new(test, 90, AsOf, accounts) { Assigned = new Dictionary<string, long> { [IncentiveKinds.Control] = 300, ["cash"] = 300 } }, null, Economics, Offers);
    }
}
