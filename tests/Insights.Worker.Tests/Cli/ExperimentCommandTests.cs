using System.Text.Json;
using Insights.Worker.Cli;
using Insights.Worker.Options;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Cli;

public sealed class ExperimentCommandTests(TestedCompany company) : IClassFixture<TestedCompany>
{
    [Fact]
    public async Task Plan_prints_exactly_the_JSON_that_scripts_rely_on_and_nothing_else()
    {
        var (code, output, error) = await company.ExperimentAsync("plan", "for-scripts", "--variants", "cash,account_credit", "--start", "2027-01-04", "--json");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Single(output.TrimEnd().Split('\n'));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            ["test", "start", "readOn", "weeks", "horizonDays", "expectedWithoutOffer", "detectableLift", "peopleNeeded", "designEffect", "arms", "folder", "assignmentFile", "batch", "registrationSha256"],
            json.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal(("2027-01-04", "2027-04-04", 90), (json.GetProperty("start").GetString(), json.GetProperty("readOn").GetString(), json.GetProperty("horizonDays").GetInt32()));
        Assert.Equal(["control", "cash", "account_credit"], json.GetProperty("arms").EnumerateArray().Select(arm => arm.GetProperty("variant").GetString()!));
        Assert.Equal(company.Folder("for-scripts"), json.GetProperty("folder").GetString());
        Assert.Equal(
            json.GetProperty("registrationSha256").GetString(), RunFolder.Sha256(Path.Combine(company.Folder("for-scripts"), "pre-registration.json")));
    }

    [Fact]
    public async Task People_get_the_plan_in_words_on_standard_error_and_a_second_time_are_refused()
    {
        string[] line = ["plan", "for-people", "--variants", "cash", "--segments", "commerce"];
        var (code, output, error) = await company.ExperimentAsync(line);
        Assert.Equal((ExitCode.Done, ""), (code, output));
        foreach (var what in (string[])["control", "Without an offer", "Begins 2026-06-30, to be read on 2026-09-28 (13 weeks).", "drop it into the inbox as exposures-for-people.csv", "SHA-256 of the registration: "])
            Assert.Contains(what, error, StringComparison.Ordinal);
        (code, output, error) = await company.ExperimentAsync(line);
        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.Contains("There is a plan of for-people already", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_prints_exactly_the_JSON_that_scripts_rely_on_and_writes_no_page()
    {
        var (code, output, error) = await company.ExperimentAsync("read", "cash-or-credit", "--json");
        Assert.True(code == ExitCode.Done, error);
        Assert.Single(output.TrimEnd().Split('\n'));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            ["test", "horizonDays", "asOf", "step", "advice", "sampleRatioP", "openAccounts", "arms", "variants", "targeting"], json.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal(("cash-or-credit", 90, "2026-06-29"), (json.GetProperty("test").GetString(), json.GetProperty("horizonDays").GetInt32(), json.GetProperty("asOf").GetString()));
        Assert.Equal(["control", "account_credit", "cash"], json.GetProperty("arms").EnumerateArray().Select(arm => arm.GetProperty("variant").GetString()!));
        Assert.Contains(json.GetProperty("step").GetString(), (string[])["launch", "stop", "keepOn"]);
        foreach (var variant in json.GetProperty("variants").EnumerateArray())
        {
            var difference = variant.GetProperty("difference");
            Assert.InRange(difference.GetProperty("value").GetDouble(), difference.GetProperty("low").GetDouble(), difference.GetProperty("high").GetDouble());
        }
        Assert.False(Directory.Exists(company.Folder("cash-or-credit")));
    }

    [Fact]
    public async Task Without_JSON_the_read_out_is_a_page_whose_path_is_printed()
    {
        var (code, output, error) = await company.ExperimentAsync("read", "gift-or-support");
        Assert.True(code == ExitCode.Done, error);
        var page = Path.Combine(company.Folder("gift-or-support"), "read-out.html");
        Assert.Contains(page, output.Split(Environment.NewLine));
        Assert.Contains("gift-or-support", File.ReadAllText(page), StringComparison.Ordinal);
        foreach (var what in (string[])["priority_support", "uptake"]) Assert.Contains(what, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read summer", ExitCode.Failed, "No exposure is of a test named summer. There are: cash-or-credit, gift-or-support, all-incentives.")]
    [InlineData("read ../summer", ExitCode.Failed, "'../summer' can't be a folder's name; say with --out where the page goes.")]
    [InlineData("read", ExitCode.WrongUsage, "Give either the NAME of a test or --file.")]
    [InlineData("read summer --file x.csv --mapping y.json", ExitCode.WrongUsage, "Give either the NAME of a test or --file.")]
    [InlineData("read --file x.csv", ExitCode.WrongUsage, "--file and --mapping go together")]
    [InlineData("read summer --mapping y.json", ExitCode.WrongUsage, "--file and --mapping go together")]
    [InlineData("read --file x.csv --mapping nowhere.json", ExitCode.Failed, "There is no mapping nowhere.json. samples/mappings/hillstrom.json shows what one says.")]
    [InlineData("plan", ExitCode.WrongUsage, "NAME")]
    [InlineData("plan summer", ExitCode.Failed, "The configuration names no test summer. Give --variants, or describe it under incentives.experiments.")]
    [InlineData("plan summer --variants crypto", ExitCode.Failed, "is \"crypto\", which incentives.variants does not name; known: account_credit, cash")]
    [InlineData("plan summer --variants cash --segments farms", ExitCode.Failed, "There is no segment farms. There are: ")]
    [InlineData("plan summer --variants cash --start 2026-06-29", ExitCode.Failed, "The test would begin on 2026-06-29, which is not after today")]
    [InlineData("plan summer --variants cash --start 6.7.2026", ExitCode.WrongUsage, "--start is '6.7.2026', but must be a date such as 2026-10-05.")]
    [InlineData("plan ../summer --variants cash", ExitCode.Failed, "'../summer' can't be a test's name")]
    public async Task What_is_wrong_is_said_in_words_on_standard_error(string line, int expected, string message)
    {
        var (code, output, error) = await company.ExperimentAsync(line.Split(' '));
        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read summer", "There is no warehouse at ")]
    [InlineData("plan summer --variants cash", "There is no incentives.json under ")]
    public async Task Where_there_was_no_run_both_say_to_do_one(string line, string message)
    {
        using var empty = new TemporaryFolder();
        empty.Write("insights.json", """{ "incentives": { "variants": [{ "name": "cash", "kind": "cash" }] } }""");
        var (code, output, error) = await TestedCompany.ExperimentAsync(empty["insights.json"], line.Split(' '));
        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains("./insights run", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warehouse_without_a_test_says_how_one_comes_into_it()
    {
        using var folder = RunFolder.WithSample(RunFolder.Small with { Tables = ["accounts", "contacts", "referrals"], Dirt = false });
        await folder.PublishAsync();
        var config = Path.Combine(folder.Path, OptionsFile.DefaultName);
        File.WriteAllText(config, TestedCompany.Config);
        var (code, output, error) = await TestedCompany.ExperimentAsync(config, "read", "summer", "--json");
        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.Contains("Drop the assignment of a test into the inbox as exposures-summer.csv, then ./insights run.", error, StringComparison.Ordinal);
    }
}
