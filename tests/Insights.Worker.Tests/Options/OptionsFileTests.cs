using Insights.Models.Findings;
using Insights.Worker.Options;

namespace Insights.Worker.Tests.Options;

public sealed class OptionsFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void An_empty_object_gives_the_defaults_with_paths_beside_the_file()
    {
        var options = Load("{}");
        Assert.Equal(AsJson(Defaults()), AsJson(options));
    }

    [Fact]
    public void The_documented_sample_holds_the_defaults()
    {
        var options = Load(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "samples", "insights.json")));
        Assert.Equal(AsJson(Defaults()), AsJson(options));
    }

    [Fact]
    public void The_documented_sample_names_every_entry_that_there_is()
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "samples", "insights.json"));
        var types = new[] { typeof(InsightsOptions), typeof(FileMapping), typeof(AcquisitionOptions), typeof(AskRules), typeof(WordOfMouthOptions), typeof(ReadinessThresholds), typeof(Goal), typeof(WebOptions) };
        foreach (var property in types.SelectMany(type => type.GetProperties()))
            Assert.Contains($"\"{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Absolute_paths_stay_and_relative_ones_stand_beside_the_file()
    {
        var options = Load("""{ "inbox": "/srv/inbox", "out": "../out", "warehouse": "w/x.duckdb" }""");
        Assert.Equal("/srv/inbox", options.Inbox);
        Assert.Equal(System.IO.Path.GetFullPath(_folder["../out"]), options.Out);
        Assert.Equal(_folder["w/x.duckdb"], options.Warehouse);
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("\"median\"", "median")]
    public void A_lag_is_a_number_of_months_or_the_median(string written, string understood) =>
        Assert.Equal(understood, Load($$"""{ "acquisition": { "lagMonths": {{written}} } }""").Acquisition.LagMonths.ToString());

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        var options = Load("""
            { // a comment
              "company": "Kiso",  /* another */
              "asks": { "daysBetweenAsks": 30, },
            }
            """);
        Assert.Equal("Kiso", options.Company);
        Assert.Equal(30, options.Asks.DaysBetweenAsks);
        Assert.Equal(90, options.Asks.MinimumAccountAgeDays);
    }

    [Fact]
    public void A_source_column_may_go_to_one_canonical_column_or_to_several()
    {
        var mapping = Assert.Single(Load("""
            { "mappings": [ { "files": "*.csv", "table": "responses", "columns": { "Score": "nps_score", "Who": ["email", "contact_id"] } } ] }
            """).Mappings);
        Assert.Equal(["nps_score"], mapping.Columns["Score"]);
        Assert.Equal(["email", "contact_id"], mapping.Columns["Who"]);
    }

    [Theory]
    [InlineData("""{ "scheduel": "x" }""", "'scheduel' is not known; did you mean 'schedule'?")]
    [InlineData("""{ "Company": "x" }""", "'Company' is not known; did you mean 'company'?")]
    [InlineData("""{ "asks": { "heldoutShare": 0.1 } }""", "'asks.heldoutShare' is not known; did you mean 'heldOutShare'?")]
    [InlineData("""{ "web": { "zzzzzzzzzz": 1 } }""", "'web.zzzzzzzzzz' is not known; known here: port.")]
    [InlineData("""{ "asks": [] }""", "'asks' must be an object in braces, not a list.")]
    [InlineData("""{ "seed": -1 }""", "'seed' must be a whole number of 0 or more, not -1.")]
    [InlineData("""{ "asks": { "asksPerOwner": 1.5 } }""", "'asks.asksPerOwner' must be a whole number, not 1.5.")]
    [InlineData("""{ "grossMargin": "75%" }""", "'grossMargin' must be a number, not \"75%\".")]
    [InlineData("""{ "company": null }""", "'company' must be a text in quotes, not null.")]
    [InlineData("""{ "mappings": [ { "files": "*.csv" } ] }""", "'mappings[0].table' is missing.")]
    [InlineData("""{ "mappings": [ { "files": "*.csv", "table": "t", "columns": { "a": 1 } } ] }""", "'mappings[0].columns.a' must be a list in brackets or one text, not 1.")]
    [InlineData("""{ "mappings": [ { "files": "*.csv", "table": "t", "values": { "a": { "b": [] } } } ] }""", "'mappings[0].values.a.b' must be a text in quotes, not a list.")]
    [InlineData("[]", "The file must be an object in braces, not a list.")]
    [InlineData("""{ "goals": [ { "atLeast": 1 } ] }""", "'goals[0].finding' is missing.")]
    [InlineData("""{ "goals": [ { "finding": "wom.net_reech", "atLeast": 1 } ] }""", "'goals[0].finding' is \"wom.net_reech\"; allowed: the name of a finding as in findings.json, such as wom.net_reach.")]
    [InlineData("""{ "goals": [ { "finding": "funnel.won" } ] }""", "'goals[0]' says nothing; give it atLeast or atMost")]
    [InlineData("""{ "goals": [ { "finding": "funnel.won", "atLeast": 5, "atMost": 4 } ] }""", "'goals[0].atLeast' is 5; allowed: a number up to atMost.")]
    [InlineData("""{ "currency": "eur" }""", "'currency' is \"eur\"; allowed: an ISO 4217 code in capitals")]
    [InlineData("""{ "timeZone": "Berlin" }""", "'timeZone' is \"Berlin\"; allowed: an IANA time zone")]
    [InlineData("""{ "schedule": "0 6 * * 1" }""", "yours has five fields as crontab's")]
    [InlineData("""{ "schedule": "weekly" }""", "'schedule' is \"weekly\"; allowed: a Quartz cron expression")]
    [InlineData("""{ "grossMargin": 0 }""", "'grossMargin' is 0; allowed: a share above 0 and up to 1.")]
    [InlineData("""{ "discountRatePerYear": 1.5 }""", "'discountRatePerYear' is 1.5; allowed: a share of 0 to 1.")]
    [InlineData("""{ "acquisition": { "lagMonths": 25 } }""", "'acquisition.lagMonths' is 25; allowed: a whole number of 0 to 24 months, or \"median\".")]
    [InlineData("""{ "acquisition": { "lagMonths": "mean" } }""", "'acquisition.lagMonths' must be a whole number or \"median\", not \"mean\".")]
    [InlineData("""{ "acquisition": { "lagMonths": 1.5 } }""", "'acquisition.lagMonths' must be a whole number or \"median\", not 1.5.")]
    [InlineData("""{ "asks": { "heldOutShare": 1 } }""", "'asks.heldOutShare' is 1; allowed:")]
    [InlineData("""{ "web": { "port": 70000 } }""", "'web.port' is 70000; allowed: a port of 1 to 65535")]
    [InlineData("""{ "inbox": " " }""", "'inbox' is \" \"; allowed: a text that is not empty.")]
    [InlineData("""{ "wordOfMouth": { "tells": 0 } }""", "'wordOfMouth.tells' is 0; allowed:")]
    public void What_is_wrong_is_named_with_what_is_allowed(string json, string message)
    {
        var problem = Assert.Throws<OptionsProblem>(() => Load(json));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith(_folder["insights.json"], problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_entries_are_named_at_once()
    {
        var problem = Assert.Throws<OptionsProblem>(() => Load("""{ "compny": "x", "seed": "y", "asks": { "daysBetween": 1 } }"""));
        Assert.Contains("has 3 wrong entries", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_JSON_is_named_by_line_and_column_as_an_editor_counts_them()
    {
        var problem = Assert.Throws<OptionsProblem>(() => Load("{\n  \"company\": \"x\"\n  \"seed\": 1\n}"));
        Assert.Contains("line 3, column 3: not valid JSON", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_given_twice_is_refused()
    {
        var problem = Assert.Throws<OptionsProblem>(() => Load("""{ "seed": 1, "seed": 2 }"""));
        Assert.Contains("seed", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_says_how_to_start()
    {
        var problem = Assert.Throws<OptionsProblem>(() => OptionsFile.Load(_folder["nowhere.json"]));
        Assert.Contains("nowhere.json", problem.Message, StringComparison.Ordinal);
        Assert.Contains("./insights demo", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    static string AsJson(InsightsOptions options) => System.Text.Json.JsonSerializer.Serialize(options);

    InsightsOptions Load(string json) => OptionsFile.Load(_folder.Write("insights.json", json));

    InsightsOptions Defaults()
    {
        var defaults = new InsightsOptions();
        return defaults with { Inbox = _folder[defaults.Inbox], Out = _folder[defaults.Out], Warehouse = _folder[defaults.Warehouse], Models = _folder[defaults.Models], Messages = _folder[defaults.Messages], Experiments = _folder[defaults.Experiments] };
    }
}
