using System.Numerics;
using DuckDB.NET.Data;

namespace Insights.Native.Tests;

/// <summary>A value sent as a parameter comes back as itself, and DuckDB sees the type that was meant.</summary>
public sealed class ParameterTests : IDisposable
{
    readonly DuckDBConnection connection = Database.InMemory();

    public void Dispose() => connection.Dispose();

    public static TheoryData<object, string> Values => new()
    {
        { true, "BOOLEAN" },
        { (sbyte)-100, "TINYINT" },
        { (byte)200, "UTINYINT" },
        { (short)-30_000, "SMALLINT" },
        { (ushort)60_000, "USMALLINT" },
        { -2_000_000_000, "INTEGER" },
        { 4_000_000_000u, "UINTEGER" },
        { long.MinValue, "BIGINT" },
        { ulong.MaxValue, "UBIGINT" },
        { 1.5f, "FLOAT" },
        { double.Epsilon, "DOUBLE" },
        { -12345678.9012m, "DECIMAL(12,4)" },
        { "naïve 針鼠 Ёжик 🦔 'quoted'", "VARCHAR" },
        { "", "VARCHAR" },
        { new DateOnly(1899, 12, 31), "DATE" },
        { new TimeOnly(23, 59, 58, 123, 456), "TIME" },
        { new DateTime(2026, 2, 28, 23, 59, 59, 999), "TIMESTAMP" },
        { new DateTime(1, 1, 1), "TIMESTAMP" },
        { new Guid("fedcba98-7654-3210-0123-456789abcdef"), "UUID" },
        { new Guid("01234567-89ab-cdef-fedc-ba9876543210"), "UUID" },
        { new TimeSpan(3, 4, 5, 6, 789), "INTERVAL" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_itself_with_the_type_that_was_meant(object value, string type)
    {
        using var reader = connection.Read("SELECT $v, typeof($v), $v::VARCHAR", value);
        Assert.True(reader.Read());
        Assert.Equal(type, reader.GetString(1));
        var read = value is TimeOnly ? reader.GetFieldValue<TimeOnly>(0) : value is DateOnly ? reader.GetFieldValue<DateOnly>(0) : reader.GetValue(0);
        Assert.Equal(value, read);
    }

    [Fact]
    public void A_uuid_is_the_same_to_DuckDB() =>
        Assert.Equal("fedcba98-7654-3210-0123-456789abcdef",
            connection.Scalar("SELECT $v::VARCHAR", new Guid("fedcba98-7654-3210-0123-456789abcdef")));

    public static TheoryData<BigInteger> HugeValues =>
        [BigInteger.Parse("-170141183460469231731687303715884105728"), BigInteger.Parse("170141183460469231731687303715884105727"), BigInteger.MinusOne, BigInteger.Zero];

    [Theory]
    [MemberData(nameof(HugeValues))]
    public void A_128_bit_integer_comes_back_as_itself(BigInteger value) =>
        Assert.Equal((value, value.ToString()), ((BigInteger)connection.Scalar("SELECT $v::HUGEINT", value)!, (string)connection.Scalar("SELECT $v::HUGEINT::VARCHAR", value)!));

    [Fact]
    public void Bytes_come_back_as_themselves()
    {
        byte[] bytes = [0, 255, 0, 1, 2, 39];
        using var reader = connection.Read("SELECT $v, octet_length($v)", bytes);
        reader.Read();
        using var stream = reader.GetStream(0);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal(6, Convert.ToInt32(reader.GetValue(1)));
    }

    [Fact]
    public void Null_is_null() => Assert.Equal(true, connection.Scalar("SELECT $v IS NULL", DBNull.Value));

    [Fact]
    public void A_list_arrives_whole_with_its_nulls()
    {
        Assert.Equal("[1, 2, 3]", connection.Scalar("SELECT $v::INTEGER[]::VARCHAR", new List<int> { 1, 2, 3 }));
        Assert.Equal(["針", "鼠"], (IEnumerable<string>)connection.Scalar("SELECT $v::VARCHAR[]", new List<string> { "針", "鼠" })!);
    }

    [Fact]
    public void Positions_and_names_both_find_their_parameter()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT ? - ?";
        command.Parameters.Add(new DuckDBParameter(10));
        command.Parameters.Add(new DuckDBParameter(3));
        Assert.Equal(7, command.ExecuteScalar());
    }

    [Fact]
    public void A_parameter_that_the_query_does_not_know_is_an_error()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $known";
        command.Parameters.Add(new DuckDBParameter("unknown", 1));
        Assert.Contains("parameters: known", Assert.Throws<DuckDBException>(() => command.ExecuteScalar()).Message);
    }
}
