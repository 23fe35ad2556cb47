using Insights.Reports.Formatting;

namespace Insights.Reports.Tests.Formatting;

public class SafeLinkTests
{
    [Fact]
    public void A_letters_text_arrives_as_it_was_and_can_add_no_receiver()
    {
        var link = SafeLink.Letter("a+b@customer.example", "ご紹介 & more?", "Dear \"A\"\n&bcc=all@evil.example\n100 %")!;
        Assert.StartsWith("mailto:a+b@customer.example?subject=", link);
        var parts = link.Split('?')[1].Split('&').Select(part => part.Split('=')).ToList();
        Assert.Equal(["subject", "body"], parts.Select(part => part[0]));
        Assert.Equal("ご紹介 & more?", Uri.UnescapeDataString(parts[0][1]));
        Assert.Equal("Dear \"A\"\r\n&bcc=all@evil.example\r\n100 %", Uri.UnescapeDataString(parts[1][1]));
    }

    [Fact]
    public void A_text_too_long_for_a_link_is_not_cut_but_left_out()
    {
        Assert.NotNull(SafeLink.Letter("a@b.example", "s", new string('x', 1_900)));
        Assert.Null(SafeLink.Letter("a@b.example", "s", new string('紹', 300)));
        Assert.Equal("mailto:a@b.example?subject=s", SafeLink.Subject("a@b.example", "s"));
    }

    [Theory]
    [InlineData("javascript:alert(1)@x")]
    [InlineData("a@b.example?bcc=c@d.example")]
    [InlineData("a@b.example,c@d.example")]
    [InlineData(null)]
    public void What_is_no_plain_address_gets_no_letter(string? address)
    {
        Assert.Null(SafeLink.Letter(address, "s", "b"));
        Assert.Null(SafeLink.Subject(address, "s"));
    }
}
