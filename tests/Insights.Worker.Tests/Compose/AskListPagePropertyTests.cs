using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Tests.Asks;
using Insights.Worker.Find;
using AskListPage = Insights.Worker.Compose.AskListPage;

namespace Insights.Worker.Tests.Compose;

/// <summary>The page of random worlds' lists, read by a strict parser: whatever people are called, it stays text.</summary>
public class AskListPagePropertyTests
{
    static void OnEveryPage(Action<AskCase, AskList, PageTree> holds) => Prop.ForAll(AskCases.Scored, world =>
    {
        var asks = world.List();
        holds(world, asks, PageTree.Parse(RenderAsync(world, asks).GetAwaiter().GetResult()));
    }).Holds(150);

    [Fact]
    public void The_page_is_well_formed_and_has_no_element_or_attribute_but_its_own() => OnEveryPage((_, _, page) => page.AssertHarmless());

    [Fact]
    public void Everybody_asked_stands_there_by_name_and_nobody_held_out_has_an_address_or_a_message() => OnEveryPage((_, asks, page) =>
    {
        var asked = asks.Rows.Where(row => !row.HeldOut).ToList();
        var shown = page.Rows("asks").Where(row => !row.HasClass("message-row")).ToList();
        Assert.Equal(asked.Select(row => row.Rank).Order(), shown.Select(row => int.Parse(row.TextOf("rank"))).Order());
        Assert.Equal(asked.Count, page.Count("textarea"));
        foreach (var row in asked)
        {
            var tr = shown.Single(tr => tr.TextOf("rank") == $"{row.Rank}");
            Assert.Contains(tr.TextOf("who"), new[] { SafeText.Name(row.Contact), SafeText.Name(row.Email) });
        }
        Assert.All(asks.Rows.Where(row => row.HeldOut), row => Assert.DoesNotContain(page.Rows("asks").SelectMany(tr => tr.Links), link => link.StartsWith($"mailto:{row.Email}?", StringComparison.Ordinal) || link == $"mailto:{row.Email}"));
    });

    [Fact]
    public void Each_name_on_the_page_can_be_seen() => OnEveryPage((_, asks, page) =>
    {
        Assert.All(page.All("bdi"), bdi => Assert.Contains(bdi.Text, letter => !char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format));
        Assert.Equal(2 * asks.Rows.Count(row => row.HeldOut), page.All("p").Where(p => p.HasClass("held-out")).Sum(p => p.All("bdi").Count));
    });

    static async Task<string> RenderAsync(AskCase world, AskList asks)
    {
        await using var renderer = new ReportRenderer();
        var head = new ReportHead("<Company> & Sons", world.Facts.AsOf, new DateTimeOffset(world.Facts.AsOf, new TimeOnly(6, 0), TimeSpan.Zero), "Etc/UTC", Currency.Of("EUR"));
        return await renderer.RenderAsync(new AskListPage(head, asks, world.Calls(), Waiting(world)).Compose());
    }

    static List<WaitingDetractor> Waiting(AskCase world) =>
    [
        .. world.Facts.Contacts.Where(contact => contact.LastNpsScore <= 6 && contact.LastNpsOn <= world.Facts.AsOf)
            .Select(contact => (contact, account: world.Facts.Accounts.FirstOrDefault(account => account.AccountId == contact.AccountId)))
            .Select(pair => new WaitingDetractor(
                pair.contact.ContactId, pair.contact.Contact, pair.contact.Email, pair.contact.AccountId, pair.account?.Account, pair.account?.OwnerEmail, pair.contact.LastNpsScore!.Value,
                pair.contact.LastNpsOn!.Value, world.Facts.AsOf.DayNumber - pair.contact.LastNpsOn!.Value.DayNumber, pair.contact.Contact, pair.contact.Language)),
    ];
}
