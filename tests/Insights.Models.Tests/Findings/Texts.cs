namespace Insights.Models.Tests.Findings;

/// <summary>What the product itself writes for people.</summary>
static class Texts
{
    /// <summary>Something is there, on one line, without a control character and without a figure that is none.</summary>
    public static void AssertReadable(IEnumerable<string> texts) => Assert.All(texts, text =>
    {
        Assert.False(string.IsNullOrWhiteSpace(text));
        Assert.DoesNotContain(text, char.IsControl);
        Assert.DoesNotMatch(@"\bNaN\b|∞|Infinity|\s-\d", text);
    });
}
