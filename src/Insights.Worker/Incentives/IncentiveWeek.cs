using Insights.Models.Findings;
using Insights.Models.Incentives;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Incentives;

/// <summary>What a run found about incentives: what predictions rest on, and every test read out.</summary>
/// <param name="Basis">Published for pages and commands.</param>
/// <param name="Tests">Read out, the latest first.</param>
public sealed record IncentiveWeek(IncentiveBasis Basis, IReadOnlyList<TestSection> Tests)
{
    /// <summary>Finds all of it.</summary>
    /// <param name="warehouse">As the run built it.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="facts">What is known of everybody.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="asks">What an ask has led to so far; null where not known.</param>
    public static IncentiveWeek Find(WarehouseFile warehouse, InsightsOptions options, AskFacts facts, AskScores scores, AskEconomics? asks)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(scores);
        var reader = new TestReader(warehouse, options.Incentives, Currency.Of(options.Currency));
        var tests = reader.Names().Select(name => reader.Read(name, facts.AsOf)).ToList();
        var economics = new ReferralEconomicsReader(warehouse).Read(asks, options.GrossMargin);
        var readouts = new TestReadouts(options, economics);
        var sections = tests.Select(readouts.Of).ToList();
        var readable = sections.Where(section => !section.Readout.IsBroken).Select(section => section.Readout.Data).ToList();
        var audience = new AudienceReader(warehouse, options).Read(facts, scores);
        return new(BasisOf(options, facts, scores, economics, readable, audience), [.. sections.AsEnumerable().Reverse()]);
    }

    static IncentiveBasis BasisOf(
        InsightsOptions options, AskFacts facts, AskScores scores, ReferralEconomics? economics, IReadOnlyList<TestData> readable, IReadOnlyList<AudienceMember> audience)
    {
        var segments = audience.Select(member => member.Segment).Distinct(StringComparer.Ordinal).ToList();
        return new(
            facts.AsOf, options.Currency, options.Seed, scores.Advocacy.Values.Any(score => score.Kind == ScoreKind.Model), options.Incentives.Variants,
            UptakeModel.Fit(readable, [.. Offered(options, readable)], segments, options.Incentives.HorizonDays, facts.AsOf),
            TrackRecord.Of(readable, options.Incentives.HorizonDays), economics,
            economics is null ? "What a referral leads to is not known yet (qualified and won referrals, their value), so neither rewards nor profit can be told." : null, audience)
        {
            NextShares = readable.Where(test => test.Test.AdaptiveFloor is not null).ToDictionary(test => test.Test.Name, NextShares.Of),
        };
    }

    /// <summary>Variants of the configuration; where it describes none, those that tests had.</summary>
    static IEnumerable<string> Offered(InsightsOptions options, IReadOnlyList<TestData> tests) =>
        options.Incentives.Variants.Select(variant => variant.Name).Union(tests.SelectMany(test => test.Variants), StringComparer.Ordinal);
}
