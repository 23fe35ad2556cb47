using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Insights.Native.Tests;

public sealed class TypedReadTests : IDisposable
{
    readonly DuckDBConnection connection = Database.InMemory();

    public void Dispose() => connection.Dispose();

    T Only<T>(string sql)
    {
        using var reader = connection.Read($"SELECT {sql}");
        Assert.True(reader.Read());
        return reader.GetFieldValue<T>(0);
    }

    [Fact]
    public void Numbers_read_in_their_own_type()
    {
        Assert.Equal((sbyte)-128, Only<sbyte>("(-128)::TINYINT"));
        Assert.Equal(byte.MaxValue, Only<byte>("255::UTINYINT"));
        Assert.Equal(short.MinValue, Only<short>("(-32768)::SMALLINT"));
        Assert.Equal(ushort.MaxValue, Only<ushort>("65535::USMALLINT"));
        Assert.Equal(int.MinValue, Only<int>("(-2147483648)::INTEGER"));
        Assert.Equal(uint.MaxValue, Only<uint>("4294967295::UINTEGER"));
        Assert.Equal(long.MaxValue, Only<long>("9223372036854775807"));
        Assert.Equal(ulong.MaxValue, Only<ulong>("18446744073709551615::UBIGINT"));
        Assert.Equal(0.1f, Only<float>("0.1::FLOAT"));
        Assert.Equal(0.1, Only<double>("0.1::DOUBLE"));
    }

    [Fact]
    public void Integers_of_128_bits_read_to_their_ends()
    {
        Assert.Equal((BigInteger)Int128.MinValue, Only<BigInteger>("(-170141183460469231731687303715884105728)::HUGEINT"));
        Assert.Equal((BigInteger)Int128.MaxValue, Only<BigInteger>("170141183460469231731687303715884105727::HUGEINT"));
        Assert.Equal((BigInteger)UInt128.MaxValue, Only<BigInteger>("340282366920938463463374607431768211455::UHUGEINT"));
        Assert.Equal(DuckDBHugeInt.HugeIntMaxValue, Int128.MaxValue);
    }

    [Theory]
    [InlineData("-12.34::DECIMAL(4,2)", "-12.34")]
    [InlineData("123456.789::DECIMAL(9,3)", "123456.789")]
    [InlineData("-123456789012.345678::DECIMAL(18,6)", "-123456789012.345678")]
    [InlineData("1234567890123456789012.3456::DECIMAL(38,4)", "1234567890123456789012.3456")]
    public void Decimals_read_exactly_at_every_width(string sql, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Only<decimal>(sql));

    [Theory]
    [InlineData("TIMESTAMP '2026-02-28 23:59:59.123456'")]
    [InlineData("TIMESTAMP_NS '2026-02-28 23:59:59.123456'")]
    [InlineData("TIMESTAMPTZ '2026-02-28 23:59:59.123456+00'")]
    public void Every_timestamp_reads_to_the_microsecond(string sql) =>
        Assert.Equal(new DateTime(2026, 2, 28, 23, 59, 59).AddMicroseconds(123_456), Only<DateTime>(sql));

    [Fact]
    public void Coarser_timestamps_read_to_their_own_unit()
    {
        Assert.Equal(new DateTime(2026, 2, 28, 23, 59, 59, 123), Only<DateTime>("TIMESTAMP_MS '2026-02-28 23:59:59.123'"));
        Assert.Equal(new DateTime(2026, 2, 28, 23, 59, 59), Only<DateTime>("TIMESTAMP_S '2026-02-28 23:59:59'"));
    }

    [Fact]
    public void Moments_before_1970_read_right()
    {
        Assert.Equal(new DateTime(1899, 12, 31, 0, 0, 1), Only<DateTime>("TIMESTAMP '1899-12-31 00:00:01'"));
        Assert.Equal(new DateOnly(1, 1, 1), Only<DateOnly>("DATE '0001-01-01'"));
        Assert.Equal(new DateOnly(9999, 12, 31), Only<DateOnly>("DATE '9999-12-31'"));
    }

    [Fact]
    public void Dates_that_dotnet_does_not_know_read_as_DuckDBs_own()
    {
        var date = Only<DuckDBDateOnly>("DATE '0044-03-15 (BC)'");
        Assert.Equal((-43, 3, 15), (date.Year, date.Month, date.Day));
        Assert.True(Only<DuckDBDateOnly>("'infinity'::DATE").IsPositiveInfinity);
        Assert.True(Only<DuckDBDateOnly>("'-infinity'::DATE").IsNegativeInfinity);
        Assert.True(Only<DuckDBTimestamp>("'infinity'::TIMESTAMP").IsPositiveInfinity);
        Assert.True(Only<DuckDBTimestamp>("'-infinity'::TIMESTAMP").IsNegativeInfinity);
    }

    [Fact]
    public void Times_read_with_and_without_zone()
    {
        Assert.Equal(new TimeOnly(23, 59, 59, 999, 999), Only<TimeOnly>("TIME '23:59:59.999999'"));
        Assert.Equal(new DateTimeOffset(1, 1, 1, 12, 30, 0, TimeSpan.FromHours(9)).TimeOfDay, Only<DateTimeOffset>("TIMETZ '12:30:00+09'").TimeOfDay);
    }

    [Fact]
    public void An_interval_reads_as_a_time_span_and_its_months_are_never_guessed()
    {
        Assert.Equal(new TimeSpan(2, 3, 4, 5), Only<TimeSpan>("INTERVAL '2 days 03:04:05'"));
        var interval = Only<DuckDBInterval>("INTERVAL '14 months 3 days 1 second'");
        Assert.Equal((14, 3, 1_000_000UL), (interval.Months, interval.Days, interval.Micros));
    }

    [Fact]
    public void Nested_types_read_whole()
    {
        Assert.Equal([1, null, 3], Only<List<int?>>("[1, NULL, 3]"));
        Assert.Equal([[1], [], [2, 3]], Only<List<List<int>>>("[[1], [], [2, 3]]"));
        Assert.Equal([1.5, 2.5], Only<List<double>>("[1.5, 2.5]::DOUBLE[2]"));
        Assert.Equal(new Dictionary<string, int> { ["針"] = 1, ["鼠"] = 2 }, Only<Dictionary<string, int>>("MAP {'針': 1, '鼠': 2}"));
        var person = Only<Dictionary<string, object?>>("{'name': 'Ёжик', 'age': 3, 'note': NULL::VARCHAR}");
        Assert.Equal(("Ёжик", 3, null), (person["name"], person["age"], person["note"]));
    }

    enum Mood { Sad, Fine, Happy }

    [Fact]
    public void An_enum_reads_as_text_and_as_an_enum()
    {
        connection.Execute("CREATE TYPE mood AS ENUM ('Sad', 'Fine', 'Happy')");
        Assert.Equal("Happy", Only<string>("'Happy'::mood"));
        Assert.Equal(Mood.Happy, Only<Mood>("'Happy'::mood"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("twelve bytes")]
    [InlineData("thirteen byte")]
    [InlineData("針鼠はかわいい動物です 🦔")]
    public void Text_reads_at_every_length_inlined_or_not(string text) =>
        Assert.Equal(text, connection.Scalar("SELECT $v || ''", text));

    [Fact]
    public void Nulls_read_as_nulls_row_by_row_over_many_chunks()
    {
        using var reader = connection.Read("SELECT CASE WHEN range % 5 = 0 THEN NULL ELSE range::VARCHAR END FROM range(10000)");
        for (var row = 0; row < 10_000; row++)
        {
            Assert.True(reader.Read());
            Assert.Equal(row % 5 == 0, reader.IsDBNull(0));
            if (row % 5 != 0) Assert.Equal(row.ToString(), reader.GetString(0));
        }
        Assert.False(reader.Read());
    }

    [Fact]
    public void Columns_tell_their_names_and_types()
    {
        using var reader = connection.Read("SELECT 1 AS \"größe\", 2.5::DECIMAL(5,1) AS price, 'x' AS t");
        Assert.Equal(["größe", "price", "t"], Enumerable.Range(0, 3).Select(reader.GetName));
        Assert.Equal([typeof(int), typeof(decimal), typeof(string)], Enumerable.Range(0, 3).Select(reader.GetFieldType));
    }
}
