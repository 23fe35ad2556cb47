using Insights.SampleCompany.Tests.Reading;

namespace Insights.SampleCompany.Tests;

public class TextTests
{
    private static readonly SampleRun Run = SampleRun.Large();

    [Theory]
    [InlineData("accounts", "name", '株'), InlineData("accounts", "name", '«'), InlineData("contacts", "name", '佐'), InlineData("contacts", "name", 'И')]
    [InlineData("responses", "comment", 'す'), InlineData("responses", "comment", 'ы'), InlineData("tickets", "body", 'い'), InlineData("tickets", "subject", 'ш')]
    public void Names_and_texts_come_in_Japanese_and_Russian_too(string table, string column, char letter) =>
        Assert.True(Run[table].Rows.Count(row => row[column].Contains(letter)) >= 20);

    [Theory]
    [InlineData("en", 2000), InlineData("ja", 250), InlineData("ru", 250)]
    public void Comments_rarely_repeat(string language, int atLeast)
    {
        var comments = Run["responses"].Rows.Where(row => row["language"] == language && row.Has("comment")).Select(row => row["comment"]).ToArray();
        Assert.True(comments.Distinct().Count() >= atLeast, $"{comments.Distinct().Count()} of {comments.Length}");
        Assert.True(comments.GroupBy(comment => comment).Max(group => group.Count()) < 0.03 * comments.Length);
    }

    [Fact]
    public void No_text_has_an_unfilled_place()
    {
        Assert.All(Run["responses"].Rows, row => Assert.DoesNotContain('{', row["comment"]));
        Assert.All(Run["tickets"].Rows, row => Assert.DoesNotContain('{', row["subject"] + row["body"]));
    }

    [Fact]
    public void Comments_suit_their_scores()
    {
        var comments = Run["responses"].Rows.Where(row => row.Has("comment") && row.Has("nps_score")).ToArray();
        Assert.All(comments.Where(row => row["comment"].Contains("looking at alternatives")), row => Assert.True(row.Number("nps_score") <= 6));
        Assert.All(comments.Where(row => row["comment"].Contains("Best decision")), row => Assert.True(row.Number("nps_score") >= 9));
    }

    [Fact]
    public void Some_comments_have_line_breaks_within_quotes() => Assert.Contains(Run["responses"].Rows, row => row["comment"].Contains('\n'));

    [Fact]
    public void Addresses_end_in_a_reserved_domain()
    {
        Assert.All(Run["contacts"].Rows, row => Assert.Matches(@"^[a-z0-9.]+@[a-z0-9-]+\.example$", row["email"]));
        Assert.All(Run["accounts"].Rows, row => Assert.EndsWith("@" + SampleCompany.Domain, row["owner_email"]));
    }
}
