using Insights.SampleCompany;
using Insights.SampleCompany.Parameters;

namespace Insights.Worker.Tests.Find;

/// <summary>
/// What the published effect of asking is worth, in companies whose true one is known: one asks as its list says, and leaves those
/// held out alone until the 90 days are over. No tickets and no usage, because neither makes anybody refer. The figures stand in
/// <c>docs/methods/ask-list.md</c>.
/// </summary>
public sealed class AskLiftCoverageTests
{
    const int Count = 100;
    const ulong FirstSeed = 1000;

    static readonly SampleOptions Company = new()
    {
        Accounts = 1000, Months = 17, UsageWeeks = 0, Dirt = false,
        Causes = new() { Tickets = new(MonthlyRate: 0), Asks = new(HeldOutShare: 0.2, Frequency: 3, HeldOutDays: 90) },
    };

    static readonly Lazy<AskedAndHeldOut[]> Made = new(() =>
    {
        var companies = new AskedAndHeldOut[Count];
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            number => companies[number] = AskedAndHeldOut.Of(Company with { Seed = FirstSeed + (ulong)number }, AskWarehouse.Read));
        return companies;
    });

    static AskedAndHeldOut[] Published => [.. Made.Value.Where(company => company.Lift.Estimate is not null)];

    [Fact]
    public void The_published_interval_of_what_asking_does_covers_the_truth_in_at_least_90_of_100_companies()
    {
        var (published, covered) = (Published, Published.Count(company => company.IsCoveredBy(company.Lift.Estimate!)));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"""
            {covered} of {published.Length} cover, {published.Count(company => company.Lift.Estimate!.High < company.TrueEffect)} lie below
            effect {published.Average(company => company.Lift.Estimate!.Value):F5}, truth {published.Average(company => company.TrueEffect):F5}
            width {published.Average(company => company.Lift.Estimate!.High - company.Lift.Estimate.Low):F4}
            held out {Made.Value.Average(company => company.Asks.HeldOut):F0}, asked {Made.Value.Average(company => company.Asks.Asked):F0}
            """);
        Assert.True(published.Length >= 98, $"Only {published.Length} of {Count} companies have the finding.");
        Assert.True(covered >= 90, $"{covered} of {published.Length} intervals cover the truth.");
    }

    [Fact]
    public void The_published_effect_leans_neither_way() =>
        Assert.InRange(Published.Average(company => company.ErrorOf(company.Lift.Estimate!)), -0.3, 0.3);

    [Fact]
    public void The_same_estimate_against_everybody_not_asked_is_too_large() =>
        Assert.InRange(Published.Average(company => company.ErrorOf(company.Unexperimental)), 0.5, 2);

    [Fact]
    public void The_truth_is_of_the_very_asks_that_the_finding_counts() =>
        Assert.All(Made.Value, company => Assert.Equal(company.TrueAsks, company.Asks.Asked + company.Asks.HeldOut));

    /// <summary>The hundred take a short way to the marts.</summary>
    [Fact]
    public void One_company_loaded_and_built_as_a_run_does_it_has_the_very_same_figures() =>
        Assert.Equivalent(AskedAndHeldOut.Of(Company with { Seed = FirstSeed }, AskWarehouse.Load), Made.Value[0], strict: true);
}
