using Insights.Worker.Cli;

namespace Insights.Worker.Tests.Lab.Training;

/// <summary>What <c>lab train</c> says when it can't be done: which file, what, and what to do.</summary>
public sealed class TrainingRefusedTests : IDisposable
{
    const string Good = """{ "name": "left", "key": "id", "label": "left" }""";

    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("""{ "name": "left", "key": "di", "label": "left", "drop": "moons" }""",
        "table.csv: In mapping.json 'key' names the column 'di', and 'drop' names the column 'moons', which this file has not. Found: id, months, region, left.")]
    [InlineData("""{ "name": "left", "key": "id", "label": "region" }""", "table.csv: region has 3 values: ")]
    [InlineData("""{ "name": "left", "key": "id", "label": "left", "positive": "perhaps" }""", "'perhaps'")]
    [InlineData("""{ "name": "left", "key": "region", "label": "left" }""", "region is the key, and 'N' stands in ")]
    [InlineData("""{ "name": "left", "key": "id", "label": "left", "kinds": { "region": "days" } }""", "region is to be read as days, but none of its 300 values is a day such as 2026-10-05.")]
    [InlineData("""{ "name": "left", "key": "id", "label": "left", "kinds": { "region": "date" } }""", "'kinds.region' is \"date\", but must be one of number, days, flag, level.")]
    [InlineData("""{ "name": "churn", "key": "id", "label": "left" }""", "'name' is \"churn\", which is what the weekly run calls its own")]
    [InlineData("""{ "name": "../left", "key": "id", "label": "left" }""", "'name' is \"../left\", but must be small letters, digits and hyphens")]
    [InlineData("""{ "name": "left", "key": "id", "lable": "left" }""", "'lable' is not known; did you mean 'label'?")]
    [InlineData("{ \"name\": ", "mapping.json, line 1")]
    public async Task A_mapping_that_does_not_fit_is_refused_in_words(string mapping, string message) => await RefusesAsync(Table(300, 2), _folder.Write("mapping.json", mapping), message);

    [Fact]
    public async Task A_file_or_a_mapping_that_is_not_there_is_named()
    {
        await RefusesAsync(_folder["nowhere.csv"], _folder.Write("mapping.json", Good), "nowhere.csv: there is no such file.");
        await RefusesAsync(Table(300, 2), _folder["none.json"], "none.json. samples/mappings/telco.json shows what one says.");
    }

    [Fact]
    public async Task Too_few_to_whom_it_happened_are_refused_with_the_number_needed() =>
        await RefusesAsync(Table(300, 10), _folder.Write("mapping.json", Good), "left is 'yes' in 30 of 300 rows; a model needs about 100 of each kind to learn from.");

    [Fact]
    public async Task A_row_without_a_key_is_named() => await RefusesAsync(
        _folder.Write("table.csv", (await File.ReadAllTextAsync(Table(300, 2), TestContext.Current.CancellationToken)).Replace("\nc7,", "\n,", StringComparison.Ordinal)),
        _folder.Write("mapping.json", Good), "id is the key, and record 8 has none (1 in all).");

    async Task RefusesAsync(string file, string mapping, string message)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.InvokeAsync(
            CommandLine.Root(LabCommand.Create()), ["lab", "train", file, "--mapping", mapping, "--out", _folder["out"], "--json"], output, error);
        Assert.Equal((ExitCode.Failed, ""), (code, output.ToString()));
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    /// <summary>It happened to one row in <paramref name="oneIn"/>.</summary>
    string Table(int rows, int oneIn) => _folder.Write("table.csv", "id,months,region,left\n" + string.Concat(Enumerable.Range(0, rows)
        .Select(row => $"c{row},{row % 37}.5,{"NES"[row % 3]},{(row % oneIn == 0 ? "yes" : "no")}\n")));

    public void Dispose() => _folder.Dispose();
}
