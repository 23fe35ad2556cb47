using Insights.Worker.Ingest;
using Insights.Worker.Options;

namespace Insights.Worker.Tests.Ingest;

public sealed class MappingTests : IDisposable
{
    const string Survey = "Respondent,When,Answer,Lang,comment\n7,31/12/2025 18:05,9,English,fine\n8,01/01/2026,3,none,bad\n";
    readonly Inbox _inbox = new();

    [Fact]
    public void An_export_in_its_own_shape_reaches_the_table()
    {
        Map(Mapping with { DateFormat = "%d/%m/%Y %H:%M | %d/%m/%Y" });
        var file = _inbox.LoadOne("survey-1.csv", Survey);
        Assert.Equal((FileStatus.Loaded, "responses", 2L), (file.Status, file.Table, file.RowsLoaded));
        var start = file.Sha256![..16];
        Assert.Equal(
            [$"{start}:2|7|2025-12-31 18:05:00|9|en|relationship|∅|{{\"comment\":\"fine\"}}", $"{start}:3|8|2026-01-01 00:00:00|3|∅|relationship|∅|{{\"comment\":\"bad\"}}"],
            _inbox.Rows("response_id, contact_id, responded_at, nps_score, language, survey, comment, _extra", "raw.responses ORDER BY _line"));
    }

    [Fact]
    public void A_gzipped_export_fits_the_same_pattern()
    {
        Map(Mapping with { DateFormat = "%d/%m/%Y %H:%M" });
        var file = _inbox.LoadOne("survey-1.csv.gz", Inbox.Gzipped(Survey));
        Assert.Equal((1L, 1L), (file.RowsLoaded, file.RowsQuarantined));
        Assert.Equal(["3|responded_at|01/01/2026|Expected an instant such as 2026-03-01T09:30:00Z, or a day such as 2026-03-01, written as %d/%m/%Y %H:%M."], _inbox.Quarantine);
    }

    [Theory]
    [InlineData("unix_seconds", "1767225600", "2026-01-01 00:00:00")]
    [InlineData("unix_milliseconds", "1767225600500", "2026-01-01 00:00:00.5")]
    [InlineData("%Y%m%d %H:%M %z", "20260101 09:00 +0900", "2026-01-01 00:00:00")]
    public void Dates_may_be_numbers_or_carry_an_offset(string format, string text, string utc)
    {
        Map(Mapping with { DateFormat = format });
        _inbox.LoadOne("survey-1.csv", $"Respondent,When,Answer\n7,{text},9\n");
        Assert.Equal([utc], _inbox.Rows("responded_at", "raw.responses"));
    }

    [Fact]
    public void A_constant_day_is_iso_whatever_the_date_format_of_the_file()
    {
        Map(new() { Files = "s*.csv", Table = "responses", DateFormat = "%d.%m.%Y", Constants = new Dictionary<string, string> { ["survey"] = "programme", ["responded_at"] = "2026-02-01" } });
        _inbox.LoadOne("s.csv", "response_id,nps_score\nr1,9\n");
        Assert.Equal(["2026-02-01 00:00:00"], _inbox.Rows("responded_at", "raw.responses"));
    }

    [Fact]
    public void What_a_mapping_names_wrongly_is_said()
    {
        Map(Mapping with { Table = "answers" });
        AssertRefused("the table 'answers'");
        Map(Mapping with { Columns = new Dictionary<string, IReadOnlyList<string>> { ["When"] = ["answered"] } });
        AssertRefused("\"columns\" names answered, which responses does not have");
        Map(Mapping with { Constants = new Dictionary<string, string> { ["kind"] = "x" } });
        AssertRefused("\"constants\" names kind");
        Map(Mapping with { DateFormat = "%d/%Q" });
        AssertRefused("date format '%d/%Q' is not understood");
        Map(Mapping with { Delimiter = "::" });
        AssertRefused("delimiter '::'");
        Map(Mapping with { Encoding = "klingon" });
        AssertRefused("No encoding is called 'klingon'");

        void AssertRefused(string reason)
        {
            var file = _inbox.LoadOne("survey-1.csv", Survey);
            Assert.Equal(FileStatus.Refused, file.Status);
            Assert.Contains(reason, file.Messages.Single());
        }
    }

    [Fact]
    public void A_column_that_the_file_does_not_have_is_told()
    {
        Map(Mapping with { DateFormat = "%d/%m/%Y %H:%M" });
        Assert.Contains("The mapping names column 'Lang', which the file does not have.", _inbox.LoadOne("survey-1.csv", "Respondent,When,Answer\n7,31/12/2025 18:05,9\n").Messages);
    }

    static FileMapping Mapping => new()
    {
        Files = "survey-*.csv", Table = "responses",
        Columns = new Dictionary<string, IReadOnlyList<string>>
        {
            ["respondent"] = ["contact_id"], ["When"] = ["responded_at"], ["Answer"] = ["nps_score"], ["Lang"] = ["language"], ["comment"] = [],
        },
        Constants = new Dictionary<string, string> { ["response_id"] = "{file}:{line}", ["survey"] = "relationship" },
        Values = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["language"] = new Dictionary<string, string> { ["english"] = "en", ["None"] = "" } },
    };

    void Map(FileMapping mapping) => _inbox.Options = new() { Mappings = [mapping] };

    public void Dispose() => _inbox.Dispose();
}
