using FsCheck;
using FsCheck.Fluent;
using Insights.Worker.Publish;

namespace Insights.Worker.Tests.Publish;

public sealed class CsvFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("＝1+1")]
    [InlineData(" =1+1")]
    [InlineData("\u00A0\u200B=1+1")]
    [InlineData("|'cmd'!A0")]
    [InlineData("%0A=1")]
    public void Text_that_begins_like_a_formula_gets_an_apostrophe(string text) => Assert.Equal("'" + text, Cell(text));

    [Fact]
    public void Numbers_dates_flags_and_nothing_are_written_as_scripts_expect_them()
    {
        CsvFile.Write(_folder["a.csv"], ["a", "b", "c", "d", "e"], [[-24.69, new DateOnly(2026, 6, 29), true, null, 1234567L]]);
        Assert.Equal("a,b,c,d,e\r\n-24.69,2026-06-29,true,,1234567\r\n", File.ReadAllText(_folder["a.csv"]));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_but_for_the_apostrophe() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var clean = text.Get.Replace("\0", "").Replace("\u0001", "");
            // A lone half of a surrogate pair is no character and has no UTF-8.
            if (clean.Length == 0 || clean.Any(char.IsSurrogate)) return true;
            var read = Cell(clean);
            return read == clean || read == "'" + clean;
        }).Holds();

    [Theory]
    [InlineData("Ann\tSmith\r\n=1+1", "Ann Smith =1+1")]
    [InlineData("\n=1+1", "'=1+1")]
    [InlineData("ACME;=1+1; @x", "ACME;'=1+1; '@x")]
    [InlineData("ends; in -10 %", "ends; in -10 %")]
    [InlineData(" | cmd", "'| cmd")]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    public void For_a_spreadsheet_no_line_break_is_left_and_no_cell_that_splitting_would_make_runs(string text, string written)
    {
        CsvFile.WriteForSpreadsheet(_folder["cell.csv"], ["first", "cell", "last"], [["x", text, "y"]]);
        Assert.Equal(written, PublishedFiles.Rows(_folder.Path, "cell.csv").Single()["cell"]);
        Assert.Equal(2, File.ReadAllLines(_folder["cell.csv"]).Length);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(_folder["cell.csv"])[..3]);
    }

    [Theory]
    [InlineData("00123", "'00123")]
    [InlineData("1E5", "'1E5")]
    [InlineData("3-4", "'3-4")]
    [InlineData("1234567890123456", "'1234567890123456")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("C-0000012", "C-0000012")]
    [InlineData("-5", "'-5")]
    [InlineData("", "")]
    public void An_id_that_a_spreadsheet_would_change_gets_an_apostrophe(string id, string written)
    {
        CsvFile.WriteForSpreadsheet(_folder["cell.csv"], ["first", "cell"], [["x", new SpreadsheetId(id)]]);
        Assert.Equal(written, PublishedFiles.Rows(_folder.Path, "cell.csv").Single()["cell"]);
    }

    string Cell(string text)
    {
        CsvFile.Write(_folder["cell.csv"], ["first", "cell", "last"], [["x", text, "y"]]);
        return PublishedFiles.Rows(_folder.Path, "cell.csv").Single()["cell"];
    }

    public void Dispose() => _folder.Dispose();
}
