using Microsoft.Playwright;

namespace Insights.Browser.Tests;

/// <summary>The page of incentives as a marketer uses it: on a desk and on a phone, with scripts and without, by the keyboard alone.</summary>
public sealed class PlannerPageTests(OpenedPlanner planner) : IClassFixture<OpenedPlanner>
{
    const int Wide = 1280, Phone = 390;

    [Theory]
    [InlineData(Wide, true)]
    [InlineData(Wide, false)]
    [InlineData(Phone, true)]
    [InlineData(Phone, false)]
    public async Task Offers_are_tried_out_a_test_is_planned_its_assignment_downloaded_and_a_read_out_opened(int width, bool withScripts)
    {
        var page = await planner.OpenAsync(width, withScripts);
        await Assertions.Expect(page.Locator("#planner-status")).ToContainTextAsync("for 480 people");

        await page.GetByLabel("commerce").UncheckAsync();
        await page.GetByLabel("Most that rewards may come to").FillAsync("500");
        if (!withScripts) await page.GetByRole(AriaRole.Button, new() { Name = "Show the forecast" }).ClickAsync();
        await Assertions.Expect(page.Locator("#planner-status")).ToContainTextAsync("for 320 people: agency and technology");
        await Assertions.Expect(page.Locator("#planner-result")).ToContainTextAsync("within EUR 500 of rewards");
        Assert.Contains("budget=500", page.Url, StringComparison.Ordinal);
        await AssertFitsAsync(page, width);

        var name = $"autumn-{width}-{withScripts}";
        await page.GetByLabel("Its name").FillAsync(name);
        // One after the other: nobody is dealt into two tests on the same days.
        await page.GetByLabel("Its first day").FillAsync($"{new DateOnly(2026, 12, 7).AddDays(98 * ((width == Wide ? 0 : 2) + (withScripts ? 0 : 1))):yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan the test" }).ClickAsync();
        var planned = page.Locator("#planned");
        await Assertions.Expect(planned).ToContainTextAsync("How alike the arms are");
        var hash = (await File.ReadAllTextAsync(Path.Combine(planner.Experiments, name, "pre-registration.sha256"), TestContext.Current.CancellationToken)).Split(' ')[0];
        await Assertions.Expect(planned.Locator("code")).ToHaveTextAsync(hash);
        await AssertFitsAsync(page, width);

        var download = await page.RunAndWaitForDownloadAsync(() => planned.GetByRole(AriaRole.Link, new() { Name = "Download who gets which offer" }).ClickAsync());
        Assert.Equal($"exposures-{name}.csv", download.SuggestedFilename);
        Assert.Equal(321, (await File.ReadAllLinesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken)).Length);

        await page.GetByRole(AriaRole.Link, new() { Name = "cash-or-credit" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/latest/incentives.html#test-cash-or-credit$"));
        await Assertions.Expect(page.Locator("#test-cash-or-credit")).ToBeInViewportAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_field_is_said_while_typing_and_the_forecast_comes_back_when_it_is_mended()
    {
        var page = await planner.OpenAsync(Wide, withScripts: true);
        var amount = page.GetByLabel("cash: Referrer, at close");
        await amount.FillAsync("-5");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cash, Referrer, at close");
        await Assertions.Expect(amount).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Locator("#forecast")).ToHaveCountAsync(0);

        await amount.FillAsync("5");

        await Assertions.Expect(page.Locator("#forecast")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeEmptyAsync();
        await Assertions.Expect(amount).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(amount).ToBeFocusedAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Every_field_has_a_name_for_screen_readers_and_is_reached_by_the_keyboard_in_its_order()
    {
        var page = await planner.OpenAsync(Wide, withScripts: true);
        var fields = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('form input:not([type=hidden]), form button')].map(field => field.labels?.[0]?.textContent.trim() || field.getAttribute('aria-label') || field.textContent.trim())");
        Assert.DoesNotContain("", fields);
        Assert.Equal(fields.Length, fields.Distinct().Count());
        await page.GetByLabel("agency").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByLabel("agency")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#planner-status")).ToContainTextAsync("for 320 people");
        foreach (var next in new[] { "commerce", "technology", "Of them the share with the highest scores", "account credit", "account credit: Referrer, at qualification" })
        {
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.GetByLabel(next).First).ToBeFocusedAsync();
        }
        await page.Context.DisposeAsync();
    }

    static async Task AssertFitsAsync(IPage page, int width)
    {
        // The browser measures by itself, also where the page may run nothing.
        foreach (var part in await page.Locator("main table, main input:not([type=hidden]), main button, main fieldset").AllAsync())
            if (await part.BoundingBoxAsync() is { } box)
                Assert.True(box.X >= 0 && box.X + box.Width <= width + 1, $"{await part.GetAttributeAsync("id")} reaches from {box.X} to {box.X + box.Width}.");
    }
}
