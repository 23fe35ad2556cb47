using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.Tests.Reading;

namespace Insights.SampleCompany.Tests;

public class RandomCausesTests
{
    private static readonly SampleOptions Options = SampleRun.Large().Options;
    private static readonly SampleRun Referring = SampleRun.Of(Options with { Causes = CausalParameters.RandomReferrals });
    private static readonly SampleRun Leaving = SampleRun.Of(Options with { Causes = CausalParameters.RandomChurn });

    [Fact]
    public void With_random_referrals_there_are_about_as_many_in_a_year()
    {
        var (whole, random) = (SampleRun.Large().ReferralsByAccount().Values.Sum(), Referring.ReferralsByAccount().Values.Sum());
        Assert.InRange(random, 0.8 * whole, 1.2 * whole);
    }

    [Fact]
    public void With_random_referrals_every_customer_has_the_same_chance_asked_or_not()
    {
        var chances = Referring.TrueValues("contacts").Rows.Where(row => row["is_customer"] == "true")
            .SelectMany(row => new[] { row["p_refer_90d_asked"], row["p_refer_90d_not_asked"] }).Distinct();
        Assert.Single(chances);
    }

    [Fact]
    public void With_random_referrals_neither_role_nor_last_score_tells_who_refers()
    {
        var byRole = Rates(Referring, (contact, _) => contact["role"]);
        Assert.Equal(4, byRole.Count);
        AssertEqualWithinNoise(byRole);
        AssertEqualWithinNoise(Rates(Referring, (_, score) => score switch { null => "none", >= 9 => "9 to 10", >= 7 => "7 to 8", _ => "0 to 6" }));
        Assert.Throws<Xunit.Sdk.TrueException>(() => AssertEqualWithinNoise(Rates(SampleRun.Large(), (contact, _) => contact["role"])));
    }

    [Fact]
    public void With_random_referrals_asking_does_nothing()
    {
        var asked = Referring.Followed(ask => ask["held_out"] == "false");
        var heldOut = Referring.Followed(ask => ask["held_out"] == "true");
        AssertEqualWithinNoise(new() { ["asked"] = asked, ["held out"] = heldOut });
        Assert.All(Referring.TrueValues("asks").Rows, row => Assert.Equal(row["p_valid_90d_not_asked"], row["p_valid_90d_asked"]));
    }

    [Fact]
    public void With_random_churn_as_many_leave_whatever_their_satisfaction()
    {
        Assert.InRange(Leaving.YearlyChurn(), 0.8 * SampleRun.Large().YearlyChurn(), 1.2 * SampleRun.Large().YearlyChurn());
        AssertEqualWithinNoise(LeftBySatisfaction(Leaving));
        Assert.Throws<Xunit.Sdk.TrueException>(() => AssertEqualWithinNoise(LeftBySatisfaction(SampleRun.Large())));
    }

    /// <summary>Of those there a year before the as-of day: how many referred since, by what was known then.</summary>
    private static Dictionary<string, (int Cases, int Of)> Rates(SampleRun run, Func<DataRow, double?, string> groupOf)
    {
        var then = run.AsOf.AddYears(-1);
        var scores = run["responses"].Rows.Where(row => row.Has("nps_score") && row.Has("contact_id") && DateOf(row, "responded_at") <= then)
            .GroupBy(row => row["contact_id"]).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Instant("responded_at"))!.Number("nps_score"));
        var referred = run["referrals"].Rows.Where(row => DateOf(row, "submitted_at") > then).Select(row => row["referrer_contact_id"]).ToHashSet();
        // Who left would have had less time.
        var stayed = run["accounts"].Rows.Where(row => row.Date("started_on") <= then && !row.Has("ended_on")).Select(row => row["account_id"]).ToHashSet();
        return run["contacts"].Rows.Where(row => stayed.Contains(row["account_id"]) && row.Date("created_on") <= then)
            .GroupBy(row => groupOf(row, scores.TryGetValue(row["contact_id"], out var score) ? score : null))
            .ToDictionary(group => group.Key, group => (group.Count(row => referred.Contains(row["contact_id"])), group.Count()));
    }

    private static Dictionary<string, (int Cases, int Of)> LeftBySatisfaction(SampleRun run)
    {
        var then = run.AsOf.AddYears(-1);
        var satisfied = run.TrueValues("accounts").ByKey("account_id");
        return run["accounts"].Rows
            .Where(row => row.Date("started_on") <= then.AddDays(-60) && (!row.Has("ended_on") || row.Date("ended_on") > then))
            .GroupBy(row => satisfied[row["account_id"]].Number("mean_satisfaction") > 0 ? "satisfied" : "not")
            .ToDictionary(group => group.Key, group => (group.Count(row => row.Has("ended_on")), group.Count()));
    }

    /// <summary>No rate is further from that of all than four standard errors.</summary>
    private static void AssertEqualWithinNoise(Dictionary<string, (int Cases, int Of)> groups)
    {
        var mean = groups.Values.Sum(group => group.Cases) / (double)groups.Values.Sum(group => group.Of);
        foreach (var (name, (cases, of)) in groups)
        {
            var error = Math.Sqrt(mean * (1 - mean) / of);
            Assert.True(Math.Abs(cases / (double)of - mean) < 4 * error, $"{name}: {cases} of {of}, all: {mean:F4}");
        }
    }

    private static DateOnly DateOf(DataRow row, string column) => DateOnly.FromDateTime(row.Instant(column).Date);
}
