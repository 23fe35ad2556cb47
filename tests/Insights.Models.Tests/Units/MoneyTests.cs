using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Units;

namespace Insights.Models.Tests.Units;

public class MoneyTests
{
    static readonly Currency Euro = Currency.Of("EUR");

    [Fact]
    public void Sums_of_cents_are_exact() => Prop.ForAll<int[]>(cents =>
        cents.Aggregate(new Money(0, Euro), (sum, cent) => sum + new Money(cent, Euro)).MinorUnits == cents.Sum(cent => (long)cent))
        .Holds();

    [Fact]
    public void Two_currencies_are_not_added() =>
        Assert.Contains("EUR and JPY", Assert.Throws<InvalidOperationException>(() => new Money(1, Euro) + new Money(1, Currency.Of("JPY"))).Message);

    [Theory]
    [InlineData("EUR", 123450, "EUR 1,234.50")]
    [InlineData("JPY", 123450, "JPY 123,450")]
    [InlineData("KWD", 123450, "KWD 123.450")]
    public void Amounts_are_written_with_their_currencys_decimals(string code, long minor, string written) =>
        Assert.Equal(written, new Money(minor, Currency.Of(code)).ToString());

    [Theory]
    [InlineData("EURO")]
    [InlineData("eur")]
    [InlineData("")]
    public void An_unknown_code_is_refused_by_name(string code)
    {
        Assert.Null(Currency.TryOf(code));
        Assert.Contains($"'{code}'", Assert.Throws<ArgumentException>(() => Currency.Of(code)).Message);
    }
}
