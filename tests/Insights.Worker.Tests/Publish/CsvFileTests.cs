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

    string Cell(string text)
    {
        CsvFile.Write(_folder["cell.csv"], ["first", "cell", "last"], [["x", text, "y"]]);
        return PublishedFiles.Rows(_folder.Path, "cell.csv").Single()["cell"];
    }

    public void Dispose() => _folder.Dispose();
}
