using Insights.Worker.Options;

namespace Insights.Worker.Tests.Options;

/// <summary>What the configuration may say of incentives and their tests.</summary>
public sealed class IncentiveOptionsTests : IDisposable
{
    const string Cash = """{ "name": "cash", "kind": "cash", "referrer": { "qualified": 100 } }""";

    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "start": "2026-03-02" }, { "name": "summer", "variants": ["cash"], "start": "2026-05-31" }""",
        "'incentives.experiments[1]' (summer, 2026-05-31 to 2026-08-29 with its horizon) overlaps 'incentives.experiments[0]' (spring, 2026-03-02 to 2026-05-31) on the same contacts")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "start": "2026-03-02", "end": "2026-06-30" }, { "name": "summer", "variants": ["cash"], "start": "2026-07-06" }""",
        "'incentives.experiments[1]' (summer")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "start": "2026-03-02", "audience": { "segments": ["agency", "commerce"] } }, { "name": "summer", "variants": ["cash"], "start": "2026-04-06", "audience": { "segments": ["commerce"] } }""",
        "'incentives.experiments[1]' (summer")]
    [InlineData("""{ "name": "spring", "variants": ["cash", "crypto"] }""", "'incentives.experiments[0].variants[1]' is \"crypto\", which incentives.variants does not name; known: cash.")]
    [InlineData("""{ "name": "spring", "variants": [] }""", "'incentives.experiments[0].variants' is empty; name at least one of incentives.variants.")]
    [InlineData("""{ "name": "spring", "variants": ["cash", "cash"] }""", "'incentives.experiments[0].variants' names \"cash\" 2 times; once is expected.")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "start": "2026-03-02", "end": "2026-03-01" }""",
        "'incentives.experiments[0].end' is 2026-03-01, before its start 2026-03-02; allowed: that day or a later one.")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "end": "2026-03-01" }""", "'incentives.experiments[0].start' is missing, though it has an end.")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "adaptiveFloor": 0.51 }""", "'incentives.experiments[0].adaptiveFloor' is 0.51; allowed: a share above 0 and up to 0.5")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "adaptiveFloor": 0 }""", "'incentives.experiments[0].adaptiveFloor' is 0; allowed:")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "batches": 1 }""", "'incentives.experiments[0].batches' is 1; allowed: a whole number of 2 to 52.")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "horizonDays": 0 }""", "'incentives.experiments[0].horizonDays' is 0; allowed: a whole number of 1 to 366 days.")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "audience": { "topShare": 1.5 } }""", "'incentives.experiments[0].audience.topShare' is 1.5; allowed: a share above 0 and up to 1.")]
    [InlineData("""{ "name": "spring", "variants": ["cash"] }, { "name": "spring", "variants": ["cash"] }""", "'incentives.experiments' names \"spring\" 2 times as name; once is expected.")]
    [InlineData("""{ "name": " ", "variants": ["cash"] }""", "'incentives.experiments[0].name' is empty; give the text that exposures have as experiment.")]
    [InlineData("""{ "variants": ["cash"] }""", "'incentives.experiments[0].name' is missing.")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "horizonDay": 30 }""", "'incentives.experiments[0].horizonDay' is not known; did you mean 'horizonDays'?")]
    public void A_test_that_can_not_be_is_refused_by_the_name_of_its_entry(string tests, string message) =>
        Assert.Contains(message, Refused($$"""{ "incentives": { "variants": [{{Cash}}], "experiments": [{{tests}}] } }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "name": "cash", "kind": "crypto" }""", "'incentives.variants[0].kind' is \"crypto\"; allowed: credit, cash, gift_card, discount, points, perk, priority_support, donation.")]
    [InlineData("""{ "name": "cash", "kind": "cash", "referrer": { "qualified": -1 } }""", "'incentives.variants[0].referrer.qualified' is -1; allowed: an amount of 0 or more.")]
    [InlineData("""{ "name": "cash", "kind": "cash", "referee": { "closed": -0.5 } }""", "'incentives.variants[0].referee.closed' is -0.5; allowed: an amount of 0 or more.")]
    [InlineData("""{ "name": "cash", "kind": "cash", "fulfilmentCost": -2 }""", "'incentives.variants[0].fulfilmentCost' is -2; allowed: an amount of 0 or more.")]
    [InlineData("""{ "name": "cash", "kind": "cash", "costShare": 30 }""", "'incentives.variants[0].costShare' is 30; allowed: a share of 0 to 1.")]
    [InlineData("""{ "name": "cash", "kind": "cash", "tiers": [{ "from": 1, "times": 2 }] }""", "'incentives.variants[0].tiers[0].from' is 1; allowed: 2 or more")]
    [InlineData("""{ "name": "cash", "kind": "cash", "tiers": [{ "from": 3, "times": 2 }, { "from": 3, "times": 3 }] }""", "'incentives.variants[0].tiers[1].from' is 3; allowed: 2 or more, and more than in the tier before.")]
    [InlineData("""{ "name": "control", "kind": "perk" }""", "'incentives.variants[0].name' is \"control\", which is the arm without an offer; give another name.")]
    [InlineData("""{ "name": "cash", "kind": "cash" }, { "name": "cash", "kind": "credit" }""", "'incentives.variants' names \"cash\" 2 times as name; once is expected.")]
    [InlineData("""{ "name": "cash" }""", "'incentives.variants[0].kind' is missing.")]
    public void A_variant_that_can_not_be_is_refused_by_the_name_of_its_entry(string variants, string message) =>
        Assert.Contains(message, Refused($$"""{ "incentives": { "variants": [{{variants}}] } }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData(""" "horizonDays": 0 """, "'incentives.horizonDays' is 0; allowed: a whole number of 1 to 366 days.")]
    [InlineData(""" "horizonDays": 367 """, "'incentives.horizonDays' is 367; allowed: a whole number of 1 to 366 days.")]
    [InlineData(""" "segments": { "trade": ["Retail", "Logistics"], "shops": ["Retail"] } """, "'incentives.segments' has \"Retail\" in trade and shops; an industry belongs to one segment.")]
    [InlineData(""" "segments": { "trade": ["Retail", "Retail"] } """, "'incentives.segments' has \"Retail\" in trade and trade; an industry belongs to one segment.")]
    public void A_horizon_or_a_segment_that_can_not_be_is_refused(string entries, string message) =>
        Assert.Contains(message, Refused($$"""{ "incentives": { {{entries}} } }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "start": "2026-03-02" }, { "name": "summer", "variants": ["cash"], "start": "2026-06-01" }""")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "start": "2026-03-02", "horizonDays": 30 }, { "name": "summer", "variants": ["cash"], "start": "2026-04-02" }""")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "start": "2026-03-02", "audience": { "segments": ["agency"] } }, { "name": "summer", "variants": ["cash"], "start": "2026-03-02", "audience": { "segments": ["commerce"] } }""")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "start": "2026-03-02" }, { "name": "summer", "variants": ["cash"] }""")]
    [InlineData("""{ "name": "spring", "variants": ["cash"], "adaptiveFloor": 0.5 }""")]
    public void Tests_that_share_no_contact_at_a_time_are_not_refused(string tests) => Assert.NotEmpty(
        Load($$"""{ "incentives": { "variants": [{{Cash}}], "experiments": [{{tests}}] } }""").Incentives.Experiments);

    [Fact]
    public void All_that_is_said_of_a_variant_and_a_test_is_read()
    {
        var incentives = Load("""
            { "incentives": {
                "horizonDays": 60,
                "variants": [{ "name": "perk", "kind": "perk", "referrer": { "qualified": 10, "closed": 20 }, "referee": { "closed": 30 }, "fulfilmentCost": 1, "costShare": 0.5, "tiers": [{ "from": 3, "times": 2 }] }],
                "segments": { "trade": ["Retail"] },
                "experiments": [{ "name": "spring", "variants": ["perk"], "start": "2026-03-02", "end": "2026-03-09", "horizonDays": 30, "adaptiveFloor": 0.2, "batches": 5, "audience": { "segments": ["trade"], "topShare": 0.4 } }]
            } }
            """).Incentives;
        var test = incentives.Experiments[0];
        // The third qualified referral: twice the referrer's 10, half of it a true cost, and the fee.
        Assert.Equal((11.0, 27.0), (incentives.Variants[0].CostAtQualification(2), incentives.Variants[0].CostAtClose(0)));
        Assert.Equal((30, 60), (incentives.Horizon(test), incentives.Horizon(incentives.Test("other", ["perk"]))));
        Assert.Equal((0.2, 5, 0.4), (test.AdaptiveFloor!.Value, test.Batches, test.Audience.TopShare));
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 8)), test.Days(60)!.Value);
    }

    string Refused(string json) => Assert.Throws<OptionsProblem>(() => Load(json)).Message;

    InsightsOptions Load(string json) => OptionsFile.Load(_folder.Write("insights.json", json));

    public void Dispose() => _folder.Dispose();
}
