using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

/// <summary>Intervals of what the programme returns and what a customer costs, in companies whose true figures are known.</summary>
public class ReturnOnInvestmentCoverageTests
{
    const int Companies = 500;
    const double Referrers = 60, Wins = 0.4, Deal = 9_000, Spread = 0.6, Reward = 150, RewardOfWon = 450, FixedCost = 24_000, Margin = 0.75;
    const double AskedRefer = 0.14, HeldOutRefer = 0.05;
    const int Asked = 700, HeldOut = 250;

    [Fact]
    public void Revenue_to_cost_and_return_are_covered()
    {
        var truth = Referrers * Wins * Deal / (Referrers * (Reward + Wins * RewardOfWon) + FixedCost);
        var random = new SeededRandom(21);
        var (ratio, rate) = (0, 0);
        for (var company = 0; company < Companies; company++)
        {
            var sums = Company(random);
            ratio += Covers(ReturnOnInvestment.RevenueToCost(sums), truth);
            rate += Covers(ReturnOnInvestment.Return(sums), Margin * truth - 1);
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"revenue : cost {ratio}, return {rate} of {Companies}");
        Assert.All([ratio, rate], covered => Assert.InRange(covered / (double)Companies, 0.92, 0.98));
    }

    [Fact]
    public void The_cost_of_a_customer_is_covered()
    {
        var random = new SeededRandom(22);
        var covered = 0;
        for (var company = 0; company < Companies; company++)
            covered += Covers(AcquisitionCost.PerCustomer(120_000, 1 + RandomCounts.Poisson(39, random)), 120_000 / 40.0);
        TestContext.Current.TestOutputHelper!.WriteLine($"cost of a customer {covered} of {Companies}");
        Assert.InRange(covered / (double)Companies, 0.92, 0.98);
    }

    [Fact]
    public void What_asking_returns_is_covered_in_at_least_90_of_100()
    {
        var random = new SeededRandom(23);
        var (covered, published, truth) = (0, 0, (AskedRefer - HeldOutRefer) * Asked * Wins * Deal);
        for (var company = 0; company < Companies; company++)
        {
            var sums = Company(random);
            var findings = ReturnOnInvestmentFindings.From(sums, Currency.Of("EUR"));
            if (findings.Named("roi.revenue_to_cost.incremental").Estimate is not { } estimate) continue;
            published++;
            // The cost is what it was; what asking brings in the long run is the truth.
            covered += Covers(estimate, truth / sums.Cost);
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"incremental {covered} of {published}");
        Assert.True(published > 0.95 * Companies, $"only {published} companies have the figure");
        Assert.InRange(covered / (double)published, 0.90, 0.99);
    }

    static ProgrammeSums Company(SeededRandom random)
    {
        var referrers = new ReferrerSums[Math.Max(2, RandomCounts.Poisson(Referrers, random))];
        for (var i = 0; i < referrers.Length; i++)
        {
            var won = random.NextBool(Wins);
            referrers[i] = new ReferrerSums(1, won ? Deal * Math.Exp(Spread * random.NextNormal() - Spread * Spread / 2) : 0, Reward + (won ? RewardOfWon : 0));
        }
        var asks = new AskSums(Asked, Count(Asked, AskedRefer, random), HeldOut, Count(HeldOut, HeldOutRefer, random), 5);
        return new ProgrammeSums(referrers, FixedCost, Margin, asks, random.NextBits());
    }

    static long Count(int n, double share, SeededRandom random) => Enumerable.Range(0, n).Count(_ => random.NextBool(share));

    static int Covers(Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
}
