using FsCheck;
using FsCheck.Fluent;
using Insights.Reports.Formatting;

namespace Insights.Reports.Tests.Formatting;

public class SafeTextTests
{
    [Fact]
    public void Characters_that_turn_the_reading_direction_are_removed() =>
        Assert.Equal("invoice fdp.exe", SafeText.Name("invoice \u202Efdp.exe\u2066\u2069"));

    [Fact]
    public void Control_characters_and_line_breaks_become_one_space() =>
        Assert.Equal("a b c", SafeText.Name(" a\r\n\tb\0\u0007c "));

    [Fact]
    public void A_long_name_is_cut_between_whole_characters()
    {
        // Each letter is an e and a combining accent: cutting must not part them.
        var cut = SafeText.Name(string.Concat(Enumerable.Repeat("e\u0301", 2_000)));
        Assert.Equal(string.Concat(Enumerable.Repeat("e\u0301", SafeText.NameLength - 1)) + "…", cut);
    }

    [Fact]
    public void Japanese_Russian_and_Hebrew_names_stay_as_they_are() =>
        Assert.All(["佐藤 美咲", "Мария Соколова", "שלום כהן"], name => Assert.Equal(name, SafeText.Name(name)));

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Prop.ForAll<string?>(text => SafeText.Comment(SafeText.Comment(text)) == SafeText.Comment(text)).Holds();

    [Theory]
    [InlineData("anna@example.com", "mailto:anna@example.com")]
    [InlineData("o'neill+x@example.co.uk", "mailto:o'neill+x@example.co.uk")]
    [InlineData("佐藤@example.jp", "mailto:佐藤@example.jp")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("a@b.c?bcc=all@example.com", null)]
    [InlineData("a@b.c,d@e.f", null)]
    [InlineData("a b@example.com", null)]
    [InlineData("@example.com", null)]
    [InlineData(null, null)]
    public void Only_a_single_plain_address_becomes_a_mail_link(string? address, string? link) =>
        Assert.Equal(link, SafeLink.Mail(address));

    [Theory]
    [InlineData("https://doi.org/10.1080/00031305", "https://doi.org/10.1080/00031305")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,<script>", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.com", null)]
    [InlineData("methods.md", null)]
    public void Only_http_and_https_become_web_links(string address, string? link) =>
        Assert.Equal(link, SafeLink.Web(address));
}
