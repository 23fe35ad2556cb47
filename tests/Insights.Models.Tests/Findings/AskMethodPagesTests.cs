using System.Globalization;
using System.Reflection;
using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

/// <summary>The published pages must say what the code does.</summary>
public class AskMethodPagesTests
{
    static string Page(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var page = Path.Combine(folder.FullName, "docs", "methods", name);
            if (File.Exists(page)) return File.ReadAllText(page);
        }
        throw new FileNotFoundException($"docs/methods/{name} was not found above the tests.");
    }

    [Theory]
    [InlineData("## Advocacy", typeof(AdvocacyWeights))]
    [InlineData("## Churn", typeof(ChurnWeights))]
    public void The_page_lists_every_weight_with_its_value_and_no_other(string section, Type weights)
    {
        var page = Page("points-scores.md");
        var text = page[page.IndexOf(section, StringComparison.Ordinal)..];
        var listed = text[..text.IndexOf("\n\n", text.IndexOf("| weight", StringComparison.Ordinal), StringComparison.Ordinal)]
            .Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|')).Select(cells => (cells[1].Trim(), double.Parse(cells[2], CultureInfo.InvariantCulture)));
        var coded = weights.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (double)field.GetRawConstantValue()!));
        Assert.Equal(coded, listed);
    }

    [Fact]
    public void The_page_gives_the_rules_their_defaults()
    {
        var page = Page("ask-list.md");
        var rules = new AskRules();
        Assert.Contains($"| `minimumAccountAgeDays` | {rules.MinimumAccountAgeDays} |", page);
        Assert.Contains($"| `atRiskFrom` | {rules.AtRiskFrom} |", page);
        Assert.Contains($"| `minimumActiveUsers` | {rules.MinimumActiveUsers} |", page);
        Assert.Contains($"| `daysBetweenAsks` | {rules.DaysBetweenAsks} |", page);
        Assert.Contains($"| `contactsPerAccountAndQuarter` | {rules.ContactsPerAccountAndQuarter} |", page);
        Assert.Contains($"(`asksPerOwner`, {rules.AsksPerOwner})", page);
        Assert.Contains($"`firstTimeShare` ({rules.FirstTimeShare})", page);
        Assert.Contains($"`heldOutShare` ({rules.HeldOutShare})", page);
        Assert.Contains($"`callsPerOwner` ({rules.CallsPerOwner})", page);
    }
}
