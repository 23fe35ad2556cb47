using Insights.Worker.Score;

namespace Insights.Worker.Tests.Worlds;

public sealed class WorldWithoutCausesTests
{
    /// <summary>Contracts end when they end, which is no secret, so only referrals are left to chance altogether.</summary>
    [Fact]
    public async Task Where_lots_decide_who_refers_the_rules_rank_and_the_page_says_that_a_model_was_no_better()
    {
        using var run = await WorldRun.OfAsync(new() { Accounts = 2000, Seed = 10, HasCauses = false, UsageEveryWeeks = 4 });

        var record = run.Record(Target.Advocacy);
        Assert.False(record.IsUsed, record.Because);
        Assert.StartsWith("A model was learned, but ", record.Because, StringComparison.Ordinal);
        Assert.Contains(record.Because, run.Text("ask-list.html"), StringComparison.Ordinal);
        Assert.NotEmpty(run.Rows("ask-list.csv"));
        run.AssertSense();
    }
}
