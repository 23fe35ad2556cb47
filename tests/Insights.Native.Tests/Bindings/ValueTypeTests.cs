using System.Numerics;
using DuckDB.NET.Native;
using FsCheck;
using FsCheck.Fluent;

namespace Insights.Native.Tests.Bindings;

public sealed class ValueTypeTests
{
    [Fact]
    public void A_day_counted_is_the_date_that_dotnet_gives_and_goes_back() =>
        Prop.ForAll(Gen.Choose(-719_162, 2_932_896).ToArbitrary(), days =>
        {
            var date = DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = days });
            return date.ToDateOnly() == new DateOnly(1970, 1, 1).AddDays(days) && date.ToDuckDBDate().Days == days;
        }).Holds();

    [Fact]
    public void Every_day_that_DuckDB_can_store_goes_to_a_date_and_back() =>
        Prop.ForAll(Gen.Choose(-int.MaxValue, int.MaxValue).ToArbitrary(), days =>
            DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = days }).ToDuckDBDate().Days == days).Holds();

    [Fact]
    public void A_timestamp_goes_to_date_and_time_and_back() =>
        Prop.ForAll<long>(micros =>
            DuckDBTimestamp.FromDuckDBTimestampStruct(new DuckDBTimestampStruct { Micros = micros }).ToDuckDBTimestampStruct().Micros == micros)
            .Holds();

    [Fact]
    public void A_huge_integer_keeps_its_value() =>
        Prop.ForAll<ulong, long>((lower, upper) =>
        {
            var value = new DuckDBHugeInt(lower, upper).ToBigInteger();
            var again = new DuckDBHugeInt(value);
            return value == ((BigInteger)upper << 64) + lower && again.Lower == lower && again.Upper == upper;
        }).Holds();

    [Fact]
    public void A_number_of_more_than_128_bits_is_refused()
    {
        Assert.Throws<OverflowException>(() => new DuckDBHugeInt(DuckDBHugeInt.HugeIntMaxValue + 1));
        Assert.Throws<OverflowException>(() => new DuckDBUHugeInt(BigInteger.MinusOne));
    }

    [Fact]
    public void A_time_span_goes_to_an_interval_and_back_to_the_microsecond() =>
        Prop.ForAll(Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(), millis =>
        {
            var span = TimeSpan.FromMilliseconds(millis * 997.0);
            return (TimeSpan)(DuckDBInterval)span == span;
        }).Holds();

    [Fact]
    public void Months_have_no_length() =>
        Assert.Throws<InvalidCastException>(() => (TimeSpan)new DuckDBInterval(1, 0, 0));
}
