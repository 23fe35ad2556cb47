using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

/// <summary>
/// Companies are drawn again and again: an account has a leaning, and each of its people follows it with some probability or
/// answers for themselves. Share of intervals that hold the true score.
/// </summary>
public class ClusteredCoverageTests
{
    /// <summary>One standard error of a coverage near 95 % from 1,500 companies; of 8,000 each it lies within 93–97 %.</summary>
    const double Chance = 0.0056;

    static readonly (double Promoters, double Detractors)[] Scores = [(0.5, 0.2), (0.3, 0.3), (0.6, 0.15), (0.4, 0.1), (0.2, 0.5)];

    static readonly (double Promoters, double Detractors)[] Corners = [(0.8, 0.05), (0.9, 0.05), (0.2, 0.05), (0.1, 0.6)];

    public static TheoryData<int, Sizes> Companies()
    {
        var companies = new TheoryData<int, Sizes>();
        foreach (var sizes in Enum.GetValues<Sizes>()) companies.Add(30, sizes);
        companies.Add(60, Sizes.FewLarge);
        companies.Add(60, Sizes.RevenueWeighted);
        return companies;
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void Coverage_is_between_93_and_97_percent_from_30_accounts_on(int accounts, Sizes sizes)
    {
        foreach (var score in Scores)
            foreach (var follows in new[] { 0, 0.6, 1 })
                Assert.InRange(Coverage(accounts, sizes, score, follows, companies: 1500), 0.93 - Chance, 0.97 + Chance);
    }

    [Theory]
    [InlineData(Sizes.OneEach)]
    [InlineData(Sizes.Geometric)]
    [InlineData(Sizes.FewLarge)]
    [InlineData(Sizes.MeanOfAccountMeans)]
    [InlineData(Sizes.RevenueWeighted)]
    public void In_the_corners_it_errs_towards_too_wide(Sizes sizes)
    {
        foreach (var score in Corners)
            foreach (var follows in new[] { 0, 0.6, 1 })
                Assert.InRange(Coverage(30, sizes, score, follows, companies: 600), 0.92, 1);
    }

    static double Coverage(int accounts, Sizes sizes, (double Promoters, double Detractors) score, double follows, int companies)
    {
        var random = SeededRandom.For(17, $"{accounts} {sizes} {score} {follows}");
        var clusters = new Cluster[accounts];
        var hits = 0;
        for (var company = 0; company < companies; company++)
        {
            for (var account = 0; account < accounts; account++) clusters[account] = Draw(sizes, score, follows, random);
            var estimate = new ClusteredMean(clusters).ToEstimate();
            var truth = score.Promoters - score.Detractors;
            if (estimate.Low <= truth && truth <= estimate.High) hits++;
        }
        return (double)hits / companies;
    }

    static Cluster Draw(Sizes sizes, (double Promoters, double Detractors) score, double follows, SeededRandom random)
    {
        var people = People(sizes, random);
        var leaning = Answer(score, random);
        int sum = 0, notZero = 0;
        for (var person = 0; person < people; person++)
        {
            var answer = random.NextBool(follows) ? leaning : Answer(score, random);
            sum += answer;
            notZero += Math.Abs(answer);
        }
        var weight = sizes switch
        {
            Sizes.MeanOfAccountMeans => 1,
            Sizes.RevenueWeighted => Math.Exp(random.NextNormal()),
            _ => people,
        };
        return new Cluster(weight, (double)sum / people, (double)notZero / people, people);
    }

    static int People(Sizes sizes, SeededRandom random)
    {
        switch (sizes)
        {
            case Sizes.OneEach: return 1;
            case Sizes.FewLarge: return Math.Min(60, 1 + (int)Math.Exp(random.NextNormal() + 0.5));
            case Sizes.Geometric:
                var people = 1;
                while (random.NextBool(0.5)) people++;
                return people;
            default: return 1 + random.NextInt(3);
        }
    }

    static int Answer((double Promoters, double Detractors) score, SeededRandom random)
    {
        var draw = random.NextDouble();
        return draw < score.Promoters ? 1 : draw < score.Promoters + score.Detractors ? -1 : 0;
    }

    public enum Sizes
    {
        OneEach,
        Geometric,
        FewLarge,
        MeanOfAccountMeans,
        RevenueWeighted,
    }
}
