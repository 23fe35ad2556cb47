using System.Text;
using Insights.Worker.Publish;

namespace Insights.Browser.Tests;

public class PdfFileTests
{
    const string Whole = "%PDF-1.4\n1 0 obj <</Type /Pages /Count 2>> 2 0 obj <</Type /Page\n>> 3 0 obj <</Type/Page/Parent 1 0 R>>\n%%EOF\n";

    [Fact]
    public void Pages_are_counted_and_the_page_tree_is_not_one() =>
        Assert.Equal(2, PdfFile.CountPages(Encoding.Latin1.GetBytes(Whole)));

    [Fact]
    public void Both_dates_are_those_of_the_run_and_nothing_moves()
    {
        var content = Encoding.Latin1.GetBytes("%PDF-1.4\n<</CreationDate (D:20261129145413+00'00')\n/ModDate (D:20261129145414+00'00')>> (D:20261129145413+00'00')\n%%EOF\n");

        PdfFile.SetDate(content, new DateTimeOffset(2026, 6, 29, 20, 0, 5, TimeSpan.FromHours(2)));

        Assert.Equal("%PDF-1.4\n<</CreationDate (D:20260629180005+00'00')\n/ModDate (D:20260629180005+00'00')>> (D:20261129145413+00'00')\n%%EOF\n", Encoding.Latin1.GetString(content));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>an error page</html>")]
    [InlineData("%PDF-1.4\n2 0 obj <</Type /Page>>")]
    [InlineData("%PDF-1.4\n1 0 obj <</Type /Pages>>\n%%EOF")]
    public void What_is_no_whole_PDF_is_refused(string content) =>
        Assert.Throws<InvalidDataException>(() => PdfFile.CountPages(Encoding.Latin1.GetBytes(content)));
}
