using System.Text.RegularExpressions;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests;

/// <summary>
/// Whole pages as they were last looked at and found good, without their style sheet and script.
/// After a wanted change: INSIGHTS_UPDATE_GOLDEN=1 dotnet test tests/Insights.Reports.Tests, and look at the difference.
/// </summary>
public partial class GoldenPageTests
{
    [Fact]
    public async Task The_full_report_is_as_it_was() => Compare("roi", await Pages.HtmlAsync(SampleRoi.Full()));

    [Fact]
    public async Task The_report_without_data_is_as_it_was() => Compare("roi-withheld", await Pages.HtmlAsync(WithheldRoi.Everything()));

    [Fact]
    public async Task The_list_is_as_it_was() => Compare("asks", await Pages.HtmlAsync(SampleAskList.FourHundredAccounts()));

    [Fact]
    public async Task The_empty_list_is_as_it_was() => Compare("asks-nobody", await Pages.HtmlAsync(SampleAskList.Nobody()));

    [Fact]
    public async Task The_models_cards_are_as_they_were() => Compare("cards", await Pages.HtmlAsync(SampleCards.Both()));

    static void Compare(string name, string html)
    {
        var page = Between().Replace(Hash().Replace(Script().Replace(Style().Replace(html, "<style></style>"), "<script></script>"), "sha256-…"), ">\n<").ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(Folder(), name + ".html");
        if (Environment.GetEnvironmentVariable("INSIGHTS_UPDATE_GOLDEN") == "1") File.WriteAllText(file, page);
        Assert.True(File.Exists(file), $"{file} is missing; INSIGHTS_UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(file).Split('\n'), page.Split('\n'));
    }

    static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Insights.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "tests", "Insights.Reports.Tests", "Golden");
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("sha256-.*?(?=&#x27;)")]
    private static partial Regex Hash();

    // One element a line, so that a difference is a line and not a page.
    [GeneratedRegex(@">\s*<")]
    private static partial Regex Between();
}
