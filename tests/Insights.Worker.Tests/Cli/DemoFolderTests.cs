using Insights.Worker.Cli;

namespace Insights.Worker.Tests.Cli;

public sealed class DemoFolderTests
{
    [Fact]
    public void A_demo_made_anew_keeps_nothing_that_was_made_or_learned_of_the_company_before()
    {
        using var folder = new TemporaryFolder();
        var demo = DemoFolder.At(folder["demo"]);
        demo.Claim();
        foreach (var made in new[] { "inbox/accounts.csv", "truth/asks.csv", "reports/2026-06-29/run.json", "models/models.json", "models/model-card-2026-06-29.html", "warehouse.duckdb" })
            folder.Write("demo/" + made, "of the company before");
        folder.Write("demo/messages/ask.en.txt", "a reader's own");

        demo.Clear();

        Assert.Equal(["messages/ask.en.txt"], Directory.EnumerateFiles(folder["demo"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder["demo"], file)).Where(file => !file.StartsWith('.')));
    }
}
