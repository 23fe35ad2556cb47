using Insights.Models.Units;
using Insights.Reports.Formatting;

namespace Insights.Reports.Tests.Formatting;

public sealed class ReportLanguageTests
{
    [Theory]
    [InlineData("en", "EUR −12,300", "66.7 %", "29 Jun 2026", "May 2026")]
    [InlineData("ja", "EUR −12,300", "66.7 %", "2026年6月29日", "2026年5月")]
    [InlineData("ru", "EUR −12\u00A0300", "66,7 %", "29 июня 2026", "май 2026")]
    public void Numbers_and_days_are_written_as_the_language_does(string code, string money, string share, string day, string month)
    {
        using var spoken = ReportLanguage.Use(code);

        Assert.Equal(money, Numbers.WithUnit(-12_300, "EUR"));
        Assert.Equal(share, Numbers.WithUnit(0.6667, UnitNames.Share));
        Assert.Equal(day, Dates.Day(new DateOnly(2026, 6, 29)));
        Assert.Equal(month, Dates.Month(new DateOnly(2026, 5, 1)));
    }

    [Theory]
    [InlineData("en", "25 %", "2.5 %")]
    [InlineData("ru", "25 %", "2,5 %")]
    public void An_axis_has_tenths_only_where_it_needs_them(string code, string whole, string part)
    {
        using var spoken = ReportLanguage.Use(code);
        Assert.Equal((whole, part), (Numbers.WithoutTenths(0.25, UnitNames.Share), Numbers.WithoutTenths(0.025, UnitNames.Share)));
    }

    [Fact]
    public void A_rounded_number_in_a_sentence_has_the_languages_comma()
    {
        using var spoken = ReportLanguage.Use("ru");
        Assert.StartsWith("Около 1,9 дн.", Wording.Say($"About {1.94:0.#} days, but {21} waits are too few for its upper limit. Wait for more."), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(21, 0)]
    [InlineData(2, 1)]
    [InlineData(104, 1)]
    [InlineData(5, 2)]
    [InlineData(11, 2)]
    [InlineData(12, 2)]
    [InlineData(111, 2)]
    [InlineData(0, 2)]
    public void Russian_nouns_have_three_forms(long n, int form) => Assert.Equal(form, ReportLanguage.Russian.Form(n));

    [Fact]
    public async Task The_language_in_use_follows_the_work_and_ends_with_it()
    {
        using (ReportLanguage.Use("ja"))
        {
            await Task.Yield();
            Assert.Equal("ja", ReportLanguage.Current.Code);
            using (ReportLanguage.Use("ru")) Assert.Equal("ru", ReportLanguage.Current.Code);
            Assert.Equal("ja", ReportLanguage.Current.Code);
        }

        Assert.Equal("en", ReportLanguage.Current.Code);
    }

    [Fact]
    public void A_language_that_reports_are_not_written_in_is_refused() =>
        Assert.Contains("Reports are written in en, ja, ru, not in 'de'.", Assert.Throws<ArgumentException>(() => ReportLanguage.Use("de")).Message);
}
