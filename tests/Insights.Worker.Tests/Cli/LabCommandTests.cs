using System.Text.Json;
using Insights.Models.Statistics;
using Insights.Worker.Cli;

namespace Insights.Worker.Tests.Cli;

public sealed class LabCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Classify_prints_exactly_the_JSON_that_scripts_rely_on()
    {
        var (code, output, error) = await LabAsync("classify", Churn(), "--label", "left", "--learner", "logistic", "--json");
        Assert.True(code == ExitCode.Done, error);
        Assert.Single(output.TrimEnd().Split('\n'));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            ["rows", "features", "trainRows", "testRows", "learner", "auc", "aucLow", "aucHigh", "logLoss", "brier", "calibrationSlope", "fitSeconds", "topReasons"],
            json.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal((400, 2, "logistic"), (json.GetProperty("rows").GetInt32(), json.GetProperty("features").GetInt32(), json.GetProperty("learner").GetString()));
        Assert.Equal(["name", "meanAbsContribution"], json.GetProperty("topReasons")[0].EnumerateObject().Select(entry => entry.Name));
        Assert.Contains("customer_id looks like an identifier", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_folds_the_JSON_has_an_AUC_for_each_and_their_mean()
    {
        var (_, output, _) = await LabAsync("classify", Churn(), "--label", "left", "--learner", "trees", "--split", "folds5", "--json");
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            ["rows", "features", "testRows", "learner", "aucFolds", "aucMean", "aucLow", "aucHigh", "logLoss", "brier", "calibrationSlope", "fitSeconds", "topReasons"],
            json.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal((5, 400), (json.GetProperty("aucFolds").GetArrayLength(), json.GetProperty("testRows").GetInt32()));
    }

    [Fact]
    public async Task People_get_figures_in_words_and_reasons_on_standard_error_and_nothing_else()
    {
        var (code, output, error) = await LabAsync("classify", Churn(), "--label", "left", "--learner", "logistic");
        Assert.Equal((ExitCode.Done, ""), (code, output));
        foreach (var what in (string[])["AUC", "log loss", "Brier score", "probabilities are", "lift, top tenth", "logistic regression", "█", "counts as \"it happened\""])
            Assert.Contains(what, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_rows_are_said_to_be_few()
    {
        var path = _folder.Write("few.csv", "a,left\n" + string.Join('\n', Enumerable.Range(0, 40).Select(row => $"{row % 5}.5,{(row % 4 < 2 ? "yes" : "no")}")));
        Assert.Contains("of the rows judged on have the rarer outcome: these figures are rough", (await LabAsync("classify", path, "--label", "left")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uplift_prints_exactly_the_JSON_that_scripts_rely_on()
    {
        string[] line = ["uplift", Test(), "--treatment", "arm", "--treated", "mail", "--control", "none", "--outcome", "bought", "--learner", "logistic"];
        var (code, output, error) = await LabAsync([.. line, "--json"]);
        Assert.True(code == ExitCode.Done, error);
        Assert.Equal(
            ["rows", "testRows", "ate", "qini", "qiniRandomSd", "upliftAt30", "learner", "distinguishable", "verdict"],
            JsonDocument.Parse(output).RootElement.EnumerateObject().Select(entry => entry.Name));
        (code, output, error) = await LabAsync(line);
        Assert.Equal((ExitCode.Done, ""), (code, output));
        foreach (var what in (string[])["average effect", "Qini × 1000", "T-learner of linear models", "random"]) Assert.Contains(what, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_prints_exactly_the_JSON_that_scripts_rely_on()
    {
        var mapping = _folder.Write("mapping.json", """{ "name": "left", "key": "customer_id", "label": "left" }""");
        var (code, output, error) = await LabAsync("train", Churn(), "--mapping", mapping, "--out", _folder["trained"], "--split", "hash30", "--json");
        Assert.True(code == ExitCode.Done, error);
        Assert.Equal(
            ["name", "rows", "features", "testRows", "happened", "learner", "aucParts", "aucMean", "auc", "aucLow", "aucHigh", "logLoss", "logLossSaved", "logLossSavedLow", "logLossSavedHigh", "brier", "calibrationSlope", "worthUsing", "because", "model", "card", "backTest"],
            JsonDocument.Parse(output).RootElement.EnumerateObject().Select(entry => entry.Name));
    }

    [Fact]
    public async Task Speed_prints_exactly_the_JSON_that_scripts_rely_on()
    {
        var (code, output, _) = await LabAsync("speed", "--rows", "2000", "--threads", "1", "--growth", "leaves63", "--json");
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(["fitSeconds", "predictSeconds", "auc", "peakRssMb"], JsonDocument.Parse(output).RootElement.EnumerateObject().Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("classify nowhere.csv --label left", ExitCode.Failed, "nowhere.csv: there is no such file.")]
    [InlineData("classify churn.csv --label gone", ExitCode.Failed, "churn.csv: There is no column 'gone'. Found: customer_id, months, region, left.")]
    [InlineData("classify churn.csv --label region", ExitCode.Failed, "region has 4 values")]
    [InlineData("classify churn.csv --label left --positive perhaps", ExitCode.Failed, "--positive is 'perhaps'")]
    [InlineData("classify churn.csv", ExitCode.WrongUsage, "--label")]
    [InlineData("classify churn.csv --label left --learner forest", ExitCode.WrongUsage, "--learner is 'forest', but must be one of auto, logistic, trees.")]
    [InlineData("classify churn.csv --label left --split thirds", ExitCode.WrongUsage, "--split is 'thirds', but must be one of hash30, folds5.")]
    [InlineData("uplift churn.csv --treatment region --treated N --control X --outcome left", ExitCode.Failed, "--control is 'X', but region has")]
    [InlineData("uplift churn.csv --treatment region --treated N --outcome left", ExitCode.WrongUsage, "--control")]
    [InlineData("speed --rows 2000000", ExitCode.WrongUsage, "--rows is '2000000', but must be a whole number of 1000 to 1000000.")]
    [InlineData("", ExitCode.WrongUsage, "classify")]
    public async Task What_is_wrong_is_said_in_words_on_standard_error(string line, int expected, string message)
    {
        Churn();
        var (code, output, error) = await LabAsync([.. line.Replace("churn.csv", _folder["churn.csv"], StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    static async Task<(int Code, string Output, string Error)> LabAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.InvokeAsync(CommandLine.Root(LabCommand.Create()), ["lab", .. arguments], output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The longer somebody has been a customer, the less likely it is that they left.</summary>
    string Churn()
    {
        var random = SeededRandom.For(5, "churn");
        return _folder.Write("churn.csv", "customer_id,months,region,left\n" + string.Join('\n', Enumerable.Range(0, 400)
            .Select(row => (Row: row, Months: random.NextInt(60)))
            .Select(customer => $"c-{customer.Row},{customer.Months},{"NESW"[random.NextInt(4)]},{(random.NextInt(60) > customer.Months ? "yes" : "no")}")) + "\n");
    }

    /// <summary>A test in which mail does nothing.</summary>
    string Test()
    {
        var random = SeededRandom.For(6, "test");
        return _folder.Write("test.csv", "arm,size,bought\n" + string.Join('\n', Enumerable.Range(0, 600)
            .Select(row => $"{(row % 2 == 0 ? "mail" : "none")},{random.NextInt(9)},{(random.NextBool(0.3) ? "yes" : "no")}")) + "\n");
    }

    public void Dispose() => _folder.Dispose();
}
