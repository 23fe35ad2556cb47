using System.Text;
using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Tests.Ingest;

/// <summary>What real exports look like: delimiters, quotes, line ends, encodings, archives.</summary>
public sealed class FileShapesTests : IDisposable
{
    readonly Inbox _inbox = new();

    static FileShapesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found_although_comments_hold_the_others(string delimiter)
    {
        var text = "response_id,survey,responded_at,nps_score,comment\nr1,relationship,2026-01-01,9,\"a, b; c | d\nand;more;lines,\there\"\n".Split('\n');
        var header = text[0].Replace(",", delimiter);
        var row = string.Join(delimiter, "r1", "relationship", "2026-01-01", "9", "\"a, b; c | d\nand;more;lines,\there\"");
        Assert.Equal(1, _inbox.LoadOne("responses.csv", $"{header}\n{row}\n").RowsLoaded);
        Assert.Equal(["r1|a, b; c | d\nand;more;lines,\there"], _inbox.Rows("response_id, comment", "raw.responses"));
    }

    [Fact]
    public void Crlf_files_with_a_bare_line_feed_within_quotes_load_as_excel_writes_them()
    {
        _inbox.LoadOne("accounts.csv", "account_id,name,status,started_on\r\na1,\"two\nlines\",active,2026-01-01\r\n\r\na2,\"crlf\r\nwithin\",trial,2026-01-02\r\na3,x,trial,2026-01-02");
        Assert.Equal(["a1|2|two\nlines", "a2|5|crlf\r\nwithin", "a3|7|x"], _inbox.Rows("account_id, _line, name", "raw.accounts ORDER BY _line"));
    }

    [Fact]
    public void Old_mac_line_ends_do_as_well()
    {
        _inbox.LoadOne("fx_rates.csv", "date,currency,rate\r2026-01-01,USD,0.9\r2026-01-02,USD,0.8\r");
        Assert.Equal(["2", "3"], _inbox.Rows("_line", "raw.fx_rates ORDER BY 1"));
    }

    [Fact]
    public void Excels_own_first_line_names_the_delimiter()
    {
        _inbox.LoadOne("fx_rates.csv", "sep=;\r\ndate;currency;rate\r\n2026-01-01;USD;0,92\r\n");
        Assert.Equal(["2026-01-01|0.92|3"], _inbox.Rows("date, rate, _line", "raw.fx_rates"));
    }

    [Fact]
    public void Column_names_are_matched_whatever_their_case_and_punctuation()
    {
        var file = _inbox.LoadOne("accounts.csv", "Account ID,NAME,Status,started-on,Name,,Region\na1,Acme,Active,2026-01-01,other,,EU\n");
        Assert.Equal(["a1|Acme|active|{\"Name (2)\":\"other\",\"Region\":\"EU\"}"], _inbox.Rows("account_id, name, status, _extra", "raw.accounts"));
        Assert.Contains("Several columns are called name; the first is used.", file.Messages);
        Assert.Contains("Columns without a place, kept with the rows: Name (2), column 6, Region.", file.Messages);
    }

    [Fact]
    public void Records_of_the_wrong_width_go_to_quarantine_with_their_line()
    {
        var file = _inbox.LoadOne("fx_rates.csv", "date,currency,rate\n2026-01-01,USD\n\n2026-01-02,USD,0.9,surplus\n2026-01-03,\"USD\"x,0.9\n2026-01-04,USD,0.8\n");
        Assert.Equal((4L, 1L, 3L), (file.RowsRead, file.RowsLoaded, file.RowsQuarantined));
        Assert.Equal(
            [
                "2|∅|2026-01-01,USD|Expected 3 columns as in the header, found 2. A value that holds the delimiter must be quoted.",
                "4|∅|2026-01-02,USD,0.9,surplus|Expected 3 columns as in the header, found 4. A value that holds the delimiter must be quoted.",
                "5|∅|2026-01-03,\"USD\"x,0.9|Text follows a closing quotation mark. A quotation mark within a quoted value must be doubled.",
            ], _inbox.Quarantine);
        Assert.Equal(["6"], _inbox.Rows("_line", "raw.fx_rates"));
    }

    [Fact]
    public void A_quote_that_is_never_closed_refuses_the_file_by_its_line() =>
        AssertRefused(_inbox.LoadOne("fx_rates.csv", "date,currency,rate\n2026-01-01,USD,1\n2026-01-02,\"USD,1\n2026-01-03,USD,1\n"), "line 3 is never closed");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_names_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        _inbox.LoadOne("accounts.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes("account_id,name,status,started_on\na1,Łódź 東京 Москва,active,2026-01-01\n")]);
        Assert.Equal(["a1|Łódź 東京 Москва"], _inbox.Rows("account_id, name", "raw.accounts"));
    }

    [Theory]
    [InlineData("windows-1252", "Müller & Söhne GmbH, Straße des Überflusses, Größe, façade, déjà vu, año, naïve", "Der Bär läuft über die Brücke; das Gespräch war schön, für uns alle übrigens, Grüße aus Köln")]
    [InlineData("windows-1251", "Общество с ограниченной ответственностью Северный ветер", "Очень хороший сервис, поддержка отвечает быстро, спасибо большое")]
    [InlineData("shift_jis", "株式会社東京システムサービス", "とても使いやすいサービスです。サポートの対応も早くて助かりました。")]
    public void Other_encodings_are_recognised_by_their_text(string name, string company, string comment)
    {
        var text = "account_id,name,status,started_on,industry\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i},\"{company}\",active,2026-01-01,\"{comment}\"\n"));
        var file = _inbox.LoadOne("accounts.csv", Encoding.GetEncoding(name).GetBytes(text));
        Assert.True(file.Status == FileStatus.Loaded, string.Join(' ', file.Messages));
        Assert.Equal([company], _inbox.Rows("DISTINCT name", "raw.accounts"));
    }

    [Fact]
    public void An_encoding_that_cannot_be_told_must_be_named_and_then_is_used()
    {
        var bytes = Encoding.GetEncoding("windows-1252").GetBytes("account_id,name,status,started_on\na1,Ä,active,2026-01-01\n");
        AssertRefused(_inbox.LoadOne("accounts.csv", bytes), "name the encoding");
        _inbox.Options = new() { Mappings = [new() { Files = "accounts*", Table = "accounts", Encoding = "windows-1252" }] };
        Assert.Equal(FileStatus.Loaded, _inbox.Load().Files.Single().Status);
        Assert.Equal(["Ä"], _inbox.Rows("name", "raw.accounts"));
    }

    [Fact]
    public void Utf8_that_was_damaged_is_not_taken_for_something_else()
    {
        var bytes = Encoding.UTF8.GetBytes("account_id,name,status,started_on\na1,Привет из Москвы,active,2026-01-01\n");
        bytes[45] = 0xFF;
        AssertRefused(_inbox.LoadOne("accounts.csv", bytes), "it was damaged");
    }

    [Fact]
    public void A_file_of_zero_bytes_is_refused_by_name() => AssertRefused(_inbox.LoadOne("accounts.csv", ""), "accounts.csv: It is empty (0 bytes)");

    [Fact]
    public void A_header_alone_loads_with_a_note()
    {
        var file = _inbox.LoadOne("fx_rates.csv", "date,currency,rate");
        Assert.Equal((FileStatus.Loaded, 0L), (file.Status, file.RowsRead));
        Assert.Contains("It has a header and no rows.", file.Messages);
    }

    [Fact]
    public void A_missing_column_is_named_with_those_found_and_how_to_map()
    {
        var message = AssertRefused(_inbox.LoadOne("fx_rates.csv", "date,curency,rate\n2026-01-01,USD,1\n"), "fx_rates needs currency");
        Assert.Contains("Found: date, curency, rate.", message);
        Assert.Contains("Is curency meant for currency?", message);
        Assert.Contains("\"columns\": {\"its name\": \"currency\"}", message);
    }

    [Fact]
    public void Responses_without_any_score_column_are_refused() =>
        AssertRefused(_inbox.LoadOne("responses.csv", "response_id,survey,responded_at\nr1,relationship,2026-01-01\n"), "needs nps_score or csat_score");

    [Fact]
    public void Gzipped_files_load_and_cut_off_ones_are_refused()
    {
        var packed = Inbox.Gzipped("date,currency,rate\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"2026-01-01,USD,{i * 7919 % 1009}.{i + 1}\n")));
        Assert.Equal(5000, _inbox.LoadOne("fx_rates-1.csv.gz", packed).RowsLoaded);
        AssertRefused(_inbox.LoadOne("fx_rates-2.csv.gz", packed[..(packed.Length / 2)]), "damaged or cut off");
        AssertRefused(_inbox.LoadOne("fx_rates-4.csv.gz", packed[..40]), "damaged or cut off");
        AssertRefused(_inbox.LoadOne("fx_rates-3.csv.gz", "date,currency,rate\n"), "not gzipped");
        Assert.Equal(["5000"], _inbox.Rows("count(*)", "raw.fx_rates"));
    }

    [Fact]
    public void A_workbook_is_told_to_be_saved_as_csv() => AssertRefused(_inbox.LoadOne("accounts.xlsx", [0x50, 0x4B, 3, 4, 0, 0]), "Save the sheet as CSV");

    [Fact]
    public void Json_lines_load_with_nested_values_as_json_and_broken_lines_in_quarantine()
    {
        var file = _inbox.LoadOne("responses.jsonl",
            "{\"response_id\":\"r1\",\"survey\":\"relationship\",\"responded_at\":\"2026-01-01T10:00:00Z\",\"nps_score\":9,\"tags\":[\"a\",{\"b\":1}],\"ok\":true}\n" +
            "\n{broken\n[1]\n{\"response_id\":7,\"survey\":\"relationship\",\"responded_at\":\"2026-01-02\",\"nps_score\":null,\"csat_score\":\"4\"}\n");
        Assert.Equal((4L, 2L, 2L), (file.RowsRead, file.RowsLoaded, file.RowsQuarantined));
        Assert.Equal(["1|r1|9|∅", "5|7|∅|4"], _inbox.Rows("_line, response_id, nps_score, csat_score", "raw.responses ORDER BY 1"));
        Assert.Equal(["[\"a\",{\"b\":1}]|true"], _inbox.Rows("_extra->>'tags', _extra->>'ok'", "raw.responses WHERE _line = 1"));
        Assert.Equal(["3|{broken", "4|[1]"], _inbox.Rows("line, value", "raw.quarantine ORDER BY line"));
    }

    [Fact]
    public void One_json_list_is_told_to_be_written_as_lines() =>
        AssertRefused(_inbox.LoadOne("fx_rates.json", "[{\"date\":\"2026-01-01\",\"currency\":\"USD\",\"rate\":1}]\n"), "one object a line");

    [Fact]
    public void Parquet_loads_from_typed_columns()
    {
        var path = Path.Combine(_inbox.Folder, "responses.parquet");
        _inbox.Warehouse.Execute(
            $"""
            COPY (SELECT i AS response_id, 'relationship' AS survey, TIMESTAMPTZ '2026-01-01 12:00:00+02' + INTERVAL (i) HOUR AS responded_at,
              9.0::DOUBLE AS nps_score, [i, 2] AS tags FROM range(3) t(i)) TO '{path}' (FORMAT parquet)
            """);
        var file = _inbox.Load().Files.Single();
        Assert.Equal((FileStatus.Loaded, 3L), (file.Status, file.RowsLoaded));
        Assert.Equal(["1|0|2026-01-01 10:00:00|9|{\"tags\":\"[0,2]\"}"], _inbox.Rows("_line, response_id, responded_at, nps_score, _extra", "raw.responses WHERE _line = 1"));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..200]);
        AssertRefused(_inbox.Load().Files.Single(), "may be cut off");
    }

    [Fact]
    public void Records_longer_than_duckdb_reads_are_put_aside()
    {
        var file = _inbox.LoadOne("accounts.csv", $"account_id,name,status,started_on\na1,{new string('é', 1_200_000)},active,2026-01-01\na2,b,active,2026-01-01\n");
        Assert.Equal((1L, 1L), (file.RowsLoaded, file.RowsQuarantined));
        Assert.Contains("longer than 1.9 MB", _inbox.Quarantine.Single());
    }

    [Fact]
    public void Names_are_keyed_without_case_and_punctuation() => Assert.Equal("accountid", ColumnNames.Key(" Account_ID: "));

    static string AssertRefused(FileOutcome file, string reason)
    {
        Assert.Equal(FileStatus.Refused, file.Status);
        Assert.Contains(reason, file.Messages.Single());
        return file.Messages.Single();
    }

    public void Dispose() => _inbox.Dispose();
}
