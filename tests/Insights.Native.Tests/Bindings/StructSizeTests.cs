using System.Runtime.CompilerServices;
using DuckDB.NET.Native;

namespace Insights.Native.Tests.Bindings;

/// <summary>
/// Sizes that the C header of DuckDB 1.5.6 gives on every 64-bit platform the library is built for: fields in order, each
/// aligned to its own size, the whole rounded up to the largest.
/// </summary>
public sealed class StructSizeTests
{
    [Fact]
    public void A_result_is_three_counts_and_three_pointers() => Is<DuckDBResult>(3 * 8 + 3 * 8);

    [Fact]
    public void A_date_is_a_count_of_days() => Is<DuckDBDate>(4);

    [Fact]
    public void A_date_struct_is_a_year_and_two_bytes_rounded_up_to_the_years_four() => Is<DuckDBDateOnly>(4 + 1 + 1 + 2);

    [Fact]
    public void A_time_is_a_count_of_microseconds() => Is<DuckDBTime>(8);

    [Fact]
    public void A_time_struct_is_three_bytes_one_of_padding_and_microseconds() => Is<DuckDBTimeOnly>(3 + 1 + 4);

    [Fact]
    public void A_time_with_zone_is_packed_into_64_bits() => Is<DuckDBTimeTzStruct>(8);

    [Fact]
    public void A_time_with_zone_unpacked_is_a_time_struct_and_an_offset() => Is<DuckDBTimeTz>(8 + 4);

    [Fact]
    public void A_timestamp_is_a_count_of_microseconds() => Is<DuckDBTimestampStruct>(8);

    [Fact]
    public void A_timestamp_struct_is_a_date_struct_and_a_time_struct() => Is<DuckDBTimestamp>(8 + 8);

    [Fact]
    public void An_interval_is_months_days_and_microseconds() => Is<DuckDBInterval>(4 + 4 + 8);

    [Fact]
    public void Huge_integers_are_two_halves()
    {
        Is<DuckDBHugeInt>(8 + 8);
        Is<DuckDBUHugeInt>(8 + 8);
    }

    [Fact]
    public void A_decimal_is_width_and_scale_six_of_padding_and_a_huge_integer() => Is<DuckDBDecimal>(2 + 6 + 16);

    [Fact]
    public void A_big_number_is_a_pointer_a_size_and_a_sign_rounded_up() => Is<DuckDBBignum>(8 + 8 + 1 + 7);

    [Fact]
    public void A_list_entry_is_offset_and_length() => Is<DuckDBListEntry>(8 + 8);

    [Fact]
    public void A_string_is_a_length_and_twelve_bytes_or_a_prefix_and_a_pointer()
    {
        Is<DuckDBString>(4 + 12);
        Is<DuckDBString._value_e__Union.DuckDBStringPointer>(4 + 4 + 8);
    }

    [Fact]
    public void Progress_is_a_percentage_and_two_counts() => Is<DuckDBQueryProgress>(8 + 8 + 8);

    [Fact]
    public void Enumerations_are_plain_C_ints()
    {
        Is<DuckDBState>(4);
        Is<DuckDBType>(4);
        Is<DuckDBErrorType>(4);
        Is<DuckDBResultType>(4);
    }

    static void Is<T>(int bytes) => Assert.Equal(bytes, Unsafe.SizeOf<T>());
}
