using UglyToad.PdfPig;

namespace Insights.Browser.Tests;

/// <summary>The list page's filter, as a reader uses it: by owner, by words in any script, by the keyboard alone, on paper, and without scripts.</summary>
public sealed class ListFilterTests(OpenedList list) : IClassFixture<OpenedList>
{
    const string Rows = "[...document.querySelectorAll('tr[data-owner]')]";
    const string Visible = Rows + ".filter(row => row.checkVisibility())";
    const string Count = "document.getElementById('filter-count').textContent";
    const string Focus = "document.activeElement.id";

    [Fact]
    public async Task At_first_every_row_shows_and_the_count_says_so()
    {
        await using var page = await list.OpenAsync();
        var all = await page.GetAsync<int>(Rows + ".length");
        Assert.True(all > 50);
        Assert.Equal((all, $"{all} of {all} rows shown"), (await page.GetAsync<int>(Visible + ".length"), await page.GetAsync<string>(Count)));
    }

    [Fact]
    public async Task Choosing_an_owner_by_the_arrow_key_leaves_exactly_that_owners_rows_and_counts_them()
    {
        await using var page = await list.OpenAsync();
        await ChooseSecondOwnerAsync(page);

        var owner = await page.GetAsync<string>("document.getElementById('filter-owner').value");
        Assert.StartsWith("owner-", owner);
        Assert.Equal([owner], await page.GetAsync<string[]>($"[...new Set({Visible}.map(row => row.dataset.owner))]"));
        var (shown, all) = (await page.GetAsync<int>(Visible + ".length"), await page.GetAsync<int>(Rows + ".length"));
        Assert.Equal(await page.GetAsync<int>($"document.querySelectorAll('tr[data-owner={owner}]').length"), shown);
        Assert.Equal($"{shown} of {all} rows shown", await page.GetAsync<string>(Count));
        // Headings without a row below would stand alone, texts without their row would be somebody else's.
        Assert.Equal(1, await page.GetAsync<int>("[...document.querySelectorAll('section.owner')].filter(part => part.checkVisibility()).length"));
        Assert.True(await page.GetAsync<bool>("[...document.querySelectorAll('.message-row')].every(row => row.checkVisibility() === row.previousElementSibling.checkVisibility())"));
    }

    [Theory]
    [InlineData("美咲", "佐藤 美咲")]
    [InlineData("さくら商事", "株式会社さくら商事")]
    [InlineData("ﾃﾞｻﾞｲﾝ", "東京デザイン合同会社")]
    [InlineData("соколова", "Мария Соколова")]
    [InlineData("КУЗНЕЦОВ дмитрий", "Дмитрий Кузнецов")]
    [InlineData("elodie MARCHAND", "Élodie Marchand")]
    [InlineData("ｏ'neill", "James O'Neill")]
    public async Task Words_find_every_row_with_a_name_in_whatever_script_case_or_width(string words, string name)
    {
        await using var page = await list.OpenAsync();
        await page.PressAsync(Key.Slash);
        Assert.Equal("filter-words", await page.GetAsync<string>(Focus));
        await page.TypeAsync(words);

        var has = $"row => row.textContent.includes({System.Text.Json.JsonSerializer.Serialize(name)})";
        var found = await page.GetAsync<int>(Visible + ".length");
        Assert.InRange(found, 1, await page.GetAsync<int>(Rows + ".length") - 1);
        Assert.Equal((found, found), (await page.GetAsync<int>($"{Rows}.filter({has}).length"), await page.GetAsync<int>($"{Visible}.filter({has}).length")));
        Assert.StartsWith($"{found} of ", await page.GetAsync<string>(Count));
    }

    [Fact]
    public async Task Words_that_nobody_has_leave_nothing_and_Escape_brings_everything_back()
    {
        await using var page = await list.OpenAsync();
        await page.PressAsync(Key.Slash);
        await page.TypeAsync("nobody of this name");
        Assert.Equal(0, await page.GetAsync<int>(Visible + ".length"));

        await page.PressAsync(Key.Escape);

        Assert.True(await page.GetAsync<bool>($"{Visible}.length === {Rows}.length"));
        Assert.Equal("", await page.GetAsync<string>("document.getElementById('filter-words').value"));
    }

    [Fact]
    public async Task The_controls_are_reached_by_Tab_one_after_the_other_and_Enter_on_the_last_clears_both()
    {
        await using var page = await list.OpenAsync();
        await ChooseSecondOwnerAsync(page);
        await page.PressAsync(Key.Tab);
        Assert.Equal("filter-words", await page.GetAsync<string>(Focus));
        await page.TypeAsync("a");
        await page.PressAsync(Key.Tab);
        Assert.Equal("filter-clear", await page.GetAsync<string>(Focus));
        Assert.True(await page.GetAsync<bool>($"{Visible}.length < {Rows}.length"));

        await page.PressAsync(Key.Enter);

        Assert.True(await page.GetAsync<bool>($"{Visible}.length === {Rows}.length"));
        Assert.Equal("", await page.GetAsync<string>("document.getElementById('filter-owner').value + document.getElementById('filter-words').value + location.hash"));
    }

    [Fact]
    public async Task A_filter_can_be_sent_as_a_link()
    {
        await using var first = await list.OpenAsync();
        await ChooseSecondOwnerAsync(first);
        var (hash, shown) = (await first.GetAsync<string>("location.hash"), await first.GetAsync<int>(Visible + ".length"));

        await using var second = await list.OpenAsync(hash);

        Assert.StartsWith("#owner=", hash);
        Assert.Equal(shown, await second.GetAsync<int>(Visible + ".length"));
    }

    [Fact]
    public async Task Without_scripts_every_row_shows_and_the_bar_does_not()
    {
        await using var page = await list.OpenAsync(withScripts: false);
        Assert.True(await page.GetAsync<bool>($"{Rows}.length > 50 && {Visible}.length === {Rows}.length"));
        Assert.False(await page.GetAsync<bool>("document.getElementById('filter').checkVisibility()"));
        Assert.Equal("", await page.GetAsync<string>(Count));
    }

    [Fact]
    public async Task On_paper_a_filtered_list_says_by_what_it_is_filtered_and_a_whole_one_is_whole()
    {
        await using var page = await list.OpenAsync();
        var whole = Text(await page.PrintAsync());
        await ChooseSecondOwnerAsync(page);
        var (name, count) = (await page.GetAsync<string>("document.getElementById('filter-owner').selectedOptions[0].text"), await page.GetAsync<string>(Count));

        var filtered = Text(await page.PrintAsync());

        Assert.DoesNotContain("Filteredby", whole);
        Assert.Contains($"Filteredbyowner{name}:{count.Replace(" rows shown", "rows.").Replace(" ", "")}", filtered);
        Assert.All(await page.GetAsync<string[]>($"[...new Set({Rows}.filter(row => !row.checkVisibility()).map(row => row.querySelector('.mail')?.textContent.trim()).filter(Boolean))]"),
            mail => Assert.True(whole.Contains(mail) && !filtered.Contains(mail), mail));
    }

    static async Task ChooseSecondOwnerAsync(ReaderPage page)
    {
        for (var presses = 0; await page.GetAsync<string>(Focus) != "filter-owner"; presses++)
        {
            Assert.True(presses < 50, "Tab does not reach the list of owners.");
            await page.PressAsync(Key.Tab);
        }
        await page.PressAsync(Key.Down);
        await page.PressAsync(Key.Down);
    }

    static string Text(byte[] content)
    {
        using var pdf = PdfDocument.Open(content);
        return string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Replace(" ", "").Replace("\u00A0", "");
    }
}
