using Insights.Worker.Score;

namespace Insights.Worker.Tests.Worlds;

/// <summary>Companies with little or half of the data: the week ends well, both lists come out, and the page says what it does not know.</summary>
public sealed class SmallWorldsTests
{
    static readonly string[] Everybody = ["No usage is loaded", "No tickets are loaded", "No answers of known contacts are loaded", "Value at risk is withheld"];

    [Fact]
    public async Task Four_months_of_a_small_company_are_ranked_by_rules_and_the_page_says_how_many_months_are_wanting()
    {
        using var run = await WorldRun.OfAsync(new() { Accounts = 300, WeeksExported = 17 });

        AssertByRules(run, "Learning needs 10 months that ended at least 90 days ago; the data tells of 1 so far.");
        AssertLists(run, unknown: []);
    }

    [Fact]
    public async Task Three_weeks_of_data_are_enough_for_lists_by_rules()
    {
        using var run = await WorldRun.OfAsync(new() { Accounts = 300, Seed = 3, WeeksExported = 3, NumericIds = true });

        AssertByRules(run, "the data tells of none yet.");
        AssertLists(run, unknown: ["Value at risk is withheld"]);
    }

    [Fact]
    public async Task Without_usage_and_invitations_the_lists_come_out_and_say_that_usage_is_not_known()
    {
        using var run = await WorldRun.OfAsync(new() { Accounts = 400, Seed = 4, WeeksExported = 40, NumericIds = true, Missing = Without("usage", "invitations", "rewards") });

        AssertLists(run, unknown: ["No usage is loaded"]);
        Assert.Contains("No invitation is recorded", run.Text("roi-report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_answers_and_referrals_alone_make_both_lists()
    {
        using var run = await WorldRun.OfAsync(new()
        {
            Accounts = 400, Seed = 5, WeeksExported = 40,
            Missing = Without("usage", "subscriptions", "invitations", "asks", "tickets", "rewards", "fx_rates"),
        });

        AssertLists(run, unknown: ["No usage is loaded", "No tickets are loaded", "Value at risk is withheld"]);
    }

    [Fact]
    public async Task Without_a_single_answer_months_are_counted_by_what_else_there_is()
    {
        using var run = await WorldRun.OfAsync(new() { Accounts = 300, Seed = 6, WeeksExported = 35, Missing = Without("responses", "invitations", "tickets", "subscriptions") });

        AssertByRules(run, "the data tells of 6 so far.");
        Assert.NotEmpty(run.Rows("ask-list.csv"));
        run.AssertSense();
    }

    [Fact]
    public async Task Whoever_stops_paying_has_left_although_no_file_says_when()
    {
        using var run = await WorldRun.OfAsync(new() { Accounts = 300, Seed = 7, WeeksExported = 66, LeavesByRevenue = true });

        var left = run.World.Left().Count(departure => departure.Month <= run.World.Options.AsOf && run.World.Journal.Months.Any(
            month => month.Firm.Id == departure.Firm.Id && run.World.Options.IsExported(run.World.Options.WeekOf(month.Month))));
        Assert.InRange(left, 20, 99);
        Assert.Equal($"{left} accounts left so far; a model needs about 100 to learn from.", run.Record(Target.Churn).Because);
        AssertLists(run, unknown: []);
    }

    static HashSet<string> Without(params string[] tables) => [.. tables];

    static void AssertByRules(WorldRun run, string because)
    {
        Assert.All(Target.All, target =>
        {
            Assert.False(run.Record(target).IsUsed);
            Assert.EndsWith(because, run.Record(target).Because, StringComparison.Ordinal);
        });
        Assert.Contains(run.Record(Target.Advocacy).Because, run.Text("ask-list.html"), StringComparison.Ordinal);
        Assert.Contains("ranked by written rules", run.Text("ask-list.html"), StringComparison.Ordinal);
    }

    /// <summary>Full lists of people who are there, and exactly these things not known.</summary>
    static void AssertLists(WorldRun run, string[] unknown)
    {
        Assert.InRange(run.Rows("ask-list.csv").Count, 8, 30);
        Assert.NotEmpty(run.Rows("call-first.csv"));
        var ids = run.World.Population.People.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(run.Rows("ask-list.csv"), row => Assert.Contains(row["contact_id"], ids));
        var text = run.Text("ask-list.html");
        Assert.Equal(unknown, Everybody.Where(note => text.Contains(note, StringComparison.Ordinal)));
        run.AssertSense();
    }
}
