using Insights.Worker.Score;

namespace Insights.Worker.Tests.Worlds;

public sealed class WorldWithoutTablesTests
{
    [Fact]
    public async Task A_company_without_usage_tickets_invitations_and_asks_has_its_models_judged_all_the_same()
    {
        using var run = await WorldRun.OfAsync(new()
        {
            Accounts = 1600, Seed = 12, Missing = new HashSet<string> { "usage", "tickets", "invitations", "asks", "rewards" },
        });

        Assert.All(Target.All, target =>
        {
            var record = run.Record(target);
            TestContext.Current.TestOutputHelper!.WriteLine($"{target.Name}: used {record.IsUsed}: {record.Because}");
            Assert.Contains(record.IsUsed ? "its AUC was" : "A model was learned, but ", record.Because, StringComparison.Ordinal);
            Assert.All(run.Scores(target).Values, probability => Assert.InRange(probability, 0, 1));
        });
        var text = run.Text("ask-list.html");
        Assert.Contains("No usage is loaded", text, StringComparison.Ordinal);
        Assert.Contains("No tickets are loaded", text, StringComparison.Ordinal);
        Assert.NotEmpty(run.Rows("ask-list.csv"));
        Assert.NotEmpty(run.Rows("call-first.csv"));
        run.AssertSense();
    }
}
