using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Insights.Browser.Tests;

/// <summary>What a reader of the PDFs finds: the sample reports, printed once by one browser.</summary>
public sealed class PrintedReportTests(PrintedReports printed) : IClassFixture<PrintedReports>
{
    public static TheoryData<string> Reports => ["roi", "asks", "asks-60-owners", "roi-withheld"];

    [Theory, MemberData(nameof(Reports))]
    public void Fonts_are_TrueType_and_embedded(string name)
    {
        using var pdf = printed.Open(name);
        var fonts = Objects(pdf).Where(o => Name(o, "Type") == "Font").ToList();
        Assert.NotEmpty(fonts);
        // A CID TrueType font is a Type0 font with one descendant of type 2; a Type 3 font is a sign of an OpenType or bitmap font.
        Assert.All(fonts, font => Assert.Contains(Name(font, "Subtype"), (string?[])["Type0", "CIDFontType2", "TrueType"]));
        var descriptors = Objects(pdf).Where(o => Name(o, "Type") == "FontDescriptor").ToList();
        Assert.NotEmpty(descriptors);
        Assert.All(descriptors, descriptor => Assert.True(descriptor.ContainsKey(NameToken.Create("FontFile2")), $"{Name(descriptor, "FontName")} is not embedded as TrueType"));
    }

    [Theory, MemberData(nameof(Reports))]
    public void Nothing_is_a_picture(string name)
    {
        using var pdf = printed.Open(name);
        Assert.All(pdf.GetPages(), page => Assert.Empty(page.GetImages()));
        Assert.DoesNotContain(Streams(pdf), dictionary => Name(dictionary, "Subtype") == "Image");
    }

    [Theory, MemberData(nameof(Reports))]
    public void The_document_is_tagged_titled_and_in_English(string name)
    {
        using var pdf = printed.Open(name);
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.True(catalog.TryGet(NameToken.Create("MarkInfo"), out _));
        Assert.Contains("en", catalog.Data["Lang"].ToString());
        Assert.Contains(name.StartsWith("roi") ? "return and reach" : "whom to ask", pdf.Information.Title);
    }

    [Theory, MemberData(nameof(Reports))]
    public void Each_page_is_A4_and_says_which_of_how_many_it_is(string name)
    {
        using var pdf = printed.Open(name);
        Assert.Equal(printed.Pages(name), pdf.NumberOfPages);
        foreach (var page in pdf.GetPages())
        {
            Assert.Equal((595, 842), ((int)Math.Round(page.Width), (int)Math.Round(page.Height)));
            Assert.Contains($"Page{page.Number}of{pdf.NumberOfPages}", Text(page));
            Assert.Contains("Runningheader", Text(page));
        }
    }

    [Fact]
    public void The_outline_leads_to_each_section()
    {
        using var pdf = printed.Open("roi");
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var titles = bookmarks.GetNodes().Select(node => node.Title).ToList();
        foreach (var title in new[] { "Where customers come from, and what they cost", "What the programme brought", "Word of mouth", "What we don't know", "Methods and sources" })
            Assert.Contains(title, titles);
    }

    [Theory, MemberData(nameof(Reports))]
    public void No_title_of_the_outline_is_written_twice(string name)
    {
        using var pdf = printed.Open(name);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        // Chromium does that to a heading at the top of a page whose letters reach out of their line.
        Assert.DoesNotContain(bookmarks.GetNodes().Select(node => node.Title), title => title.Length % 2 == 0 && title[..(title.Length / 2)] == title[(title.Length / 2)..]);
    }

    [Fact]
    public void Japanese_and_Russian_names_can_be_searched_for()
    {
        using var pdf = printed.Open("asks");
        var text = string.Concat(pdf.GetPages().Select(Text));
        foreach (var name in new[] { "佐藤美咲", "株式会社さくら商事", "МарияСоколова", "СветланаИванова", "ÉlodieMarchand" }) Assert.Contains(name, text);
    }

    [Fact]
    public void A_table_over_several_pages_repeats_its_head()
    {
        using var pdf = printed.Open("asks");
        var pages = pdf.GetPages().Select(Text).ToList();
        // A head before any heading of its kind belongs to the table that began on a page before.
        Assert.Contains(pages, page => page.Contains("Whythem,whynow") && !page.Split("Whythem,whynow")[0].Contains("Askforareferral"));
    }

    [Theory, MemberData(nameof(Reports))]
    public void No_page_is_nearly_empty(string name)
    {
        using var pdf = printed.Open(name);
        // Beside the running header and footer stand at least a few lines; on the last page the end of a table is enough.
        Assert.All(pdf.GetPages(), page => Assert.True(
            page.Letters.Count > (page.Number == pdf.NumberOfPages ? 180 : 250), $"page {page.Number} has {page.Letters.Count} letters"));
    }

    // Without spaces: a PDF places words, and need not write the spaces between them.
    static string Text(UglyToad.PdfPig.Content.Page page) =>
        string.Concat(page.Letters.Select(letter => letter.Value)).Replace(" ", "").Replace("\u00A0", "");

    static IEnumerable<DictionaryToken> Objects(PdfDocument pdf) => All(pdf).OfType<DictionaryToken>();

    static IEnumerable<DictionaryToken> Streams(PdfDocument pdf) => All(pdf).OfType<StreamToken>().Select(stream => stream.StreamDictionary);

    static IEnumerable<IToken> All(PdfDocument pdf) =>
        pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(reference => pdf.Structure.GetObject(reference).Data);

    static string? Name(DictionaryToken dictionary, string key) =>
        dictionary.TryGet(NameToken.Create(key), out NameToken value) ? value.Data : null;
}
