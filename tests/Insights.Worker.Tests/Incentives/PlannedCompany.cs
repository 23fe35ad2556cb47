using Insights.Models.Incentives;
using Insights.Models.Statistics;
using Insights.Worker.Incentives;
using Insights.Worker.Options;

namespace Insights.Worker.Tests.Incentives;

/// <summary>What a company's latest run knows, made up, and a folder to plan tests in.</summary>
static class PlannedCompany
{
    internal static readonly DateOnly Today = new(2026, 9, 1), Start = new(2026, 9, 7);

    static IReadOnlyList<Incentive> Variants { get; } =
    [
        new() { Name = "cash", Kind = "cash", Referrer = new(100, 450), Referee = new(0, 250), FulfilmentCost = 5, Tiers = [new(3, 1.5)] },
        new() { Name = "perk", Kind = "perk", Referrer = new(100), CostShare = 0.8 },
    ];

    internal static InsightsOptions Options(TemporaryFolder folder, params IncentiveTest[] tests) => new()
    {
        Experiments = folder["experiments"], Out = folder["reports"], Inbox = folder["inbox"], TimeZone = "Europe/Berlin",
        Incentives = new()
        {
            Variants = Variants,
            Experiments = tests,
        },
    };

    internal static IncentiveBasis Basis(int accounts = 300)
    {
        var random = SeededRandom.For(3, "audience");
        string[] segments = ["agency", "commerce", "technology"];
        List<AudienceMember> audience = [];
        for (var account = 0; account < accounts; account++)
        {
            var (segment, mrr, days) = (segments[random.NextInt(3)], random.NextBool(0.9) ? 100 + 900 * random.NextDouble() : (double?)null, 90 + random.NextInt(2000));
            for (var person = random.NextInt(3); person >= 0; person--)
                audience.Add(new($"C-{account:0000}-{person}", $"A-{account:0000}", segment, random.NextDouble(), 2 * random.NextDouble(), random.NextInt(4)) { Mrr = mrr, CustomerDays = days });
        }
        UptakeCell Cell(double share) => new(share * (1 + random.NextDouble()) / 3, share / 7, 900 + random.NextInt(99), 31);
        VariantUptake Uptake(string name, double share) => new(name, ["t1", "t2"], segments.ToDictionary(segment => segment, _ => Cell(share)), null);
        var model = new UptakeModel { HorizonDays = 90, DesignEffect = 1.1 + random.NextDouble() / 3, Control = Uptake("control", 0.1), Variants = [Uptake("cash", 0.2), Uptake("perk", 0.13)] };
        return new(
            new(2026, 8, 31), "EUR", ulong.MaxValue, true, Variants, model,
            new([new("t2", "cash", "agency", new(1 / 3.0, 0.1, 0.7, 0.8, 99), 2 / 7.0, 99)]), new(2 / 3.0, 1 / 7.0, 12345.678, 0.8, 11.5, null), null,
            [.. audience.OrderBy(member => member.ContactId, StringComparer.Ordinal)])
        {
            NextShares = new Dictionary<string, IReadOnlyDictionary<string, double>> { ["other"] = new Dictionary<string, double> { ["control"] = 1 / 3.0, ["cash"] = 2 / 3.0 } },
        };
    }

    internal static WrittenPlan Plan(InsightsOptions options, string name = "autumn", IncentiveBasis? basis = null, DateOnly? today = null, DateOnly? start = null, string[]? variants = null) =>
        new TestPlanner(options).Plan(new(name, variants ?? ["cash", "perk"], null, start ?? Start), today ?? Today, basis ?? Basis());
}
