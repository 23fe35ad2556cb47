namespace Insights.Worker.Tests.Worlds;

public sealed class PageTextTests
{
    [Theory]
    [InlineData("AUC NaN of all"), InlineData("±∞"), InlineData("0 of 0 asked"), InlineData("Hello {name}"), InlineData("value: null"), InlineData("It ends.. here")]
    [InlineData("−0 %"), InlineData("-0.0 points"), InlineData("from −0.00 to 0.03"), InlineData("1 contacts"), InlineData("104.2 % of contacts"), InlineData("System.String")]
    public void Nonsense_is_found(string text) => Assert.NotEmpty(PageText.Nonsense(text));

    [Theory]
    [InlineData("0 is right. −0.121 −0.590 to 0.348"), InlineData("2026-01-05"), InlineData("10-0.5"), InlineData("and so on..."), InlineData("11 contacts")]
    [InlineData("2.1 days"), InlineData("20 of 0.5"), InlineData("104.2 % more")]
    public void What_makes_sense_is_left_alone(string text) => Assert.Empty(PageText.Nonsense(text));
}
