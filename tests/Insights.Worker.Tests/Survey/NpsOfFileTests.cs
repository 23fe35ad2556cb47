using System.CommandLine;
using System.Text;
using System.Text.Json;
using Insights.Worker.Cli;
using Insights.Worker.Ingest;
using Insights.Worker.Survey;
using Insights.Worker.Tests.Ingest;

namespace Insights.Worker.Tests.Survey;

public sealed class NpsOfFileTests : IDisposable
{
    readonly Inbox _inbox = new();

    [Theory]
    [InlineData("nps_verbatim_textsummary.csv", "NPS_SCORE", 2385, 2353, 690, 392, 1271, -24.69, 1.81)]
    [InlineData("nps_miro.csv", "NPS_Score", 441, 441, 306, 95, 40, 60.32, 3.09)]
    public void Real_surveys_give_the_figures_known_for_them(
        string name, string column, long rows, long scored, long promoters, long passives, long detractors, double nps, double error)
    {
        var result = NpsOfFile.Compute(Repository.RealData(name), null, null, null, default);
        Assert.Equal((column, rows, scored, rows - scored), (result.ScoreColumn, result.Rows, result.Scored, result.Skipped));
        Assert.Equal((promoters, passives, detractors), (result.Promoters, result.Passives, result.Detractors));
        Assert.Equal(nps, result.Nps, 0.005);
        Assert.Equal(error, result.StandardError, 0.005);
        Assert.InRange(result.Nps, result.Low, result.High);
    }

    [Fact]
    public void The_command_prints_exactly_the_json_that_scripts_rely_on()
    {
        var (code, output, error) = Run(_inbox.Put("a.csv", "id;Score;plan\n1;10;Free\n2;0;Free\n3;9;Paid\n4;;Paid\n5;11;\n"), "--by", "Plan", "--json");
        Assert.Equal((0, ""), (code, error));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["rows", "scored", "skipped", "promoters", "passives", "detractors", "nps", "standardError", "low", "high", "groups"],
            json.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal((5, 3, 2), (json.GetProperty("rows").GetInt32(), json.GetProperty("scored").GetInt32(), json.GetProperty("skipped").GetInt32()));
        Assert.Equal(["group", "n", "promoters", "passives", "detractors", "nps", "standardError", "low", "high"],
            json.GetProperty("groups")[0].EnumerateObject().Select(entry => entry.Name));
        Assert.Equal([("Free", 2), ("Paid", 1)], json.GetProperty("groups").EnumerateArray().Select(group => (group.GetProperty("group").GetString(), group.GetProperty("n").GetInt32())));
    }

    [Fact]
    public void Without_groups_the_json_has_none_and_people_get_a_table_on_standard_error()
    {
        var path = _inbox.Put("a.csv", "score\n10\n8\n");
        Assert.StartsWith("{\"rows\":2,\"scored\":2,\"skipped\":0,\"promoters\":1,\"passives\":1,\"detractors\":0,\"nps\":50,", Run(path, "--json").Output);
        Assert.DoesNotContain("groups", Run(path, "--json").Output);
        var (code, output, error) = Run(path);
        Assert.Equal((0, ""), (code, output));
        Assert.Contains("+50.0", error);
        Assert.Contains("2 of 2 rows", error);
    }

    [Fact]
    public void Scores_are_found_among_other_columns_of_small_numbers() =>
        Assert.Equal("How likely are you to recommend us?", Compute("id,seats,How likely are you to recommend us?,rating\n1,3,9,5\n2,4,10,4\n").ScoreColumn);

    [Fact]
    public void Several_likely_columns_must_be_told_apart_by_the_user()
    {
        var error = Assert.Throws<FileRefusedException>(() => Compute("score_before,score_after\n9,8\n"));
        Assert.Contains("score_before, score_after", error.Message);
        Assert.Contains("--score", error.Message);
        Assert.Equal(1, Compute("score_before,score_after\n9,8\n", "Score After").Passives);
    }

    [Fact]
    public void Without_a_telling_name_the_columns_that_would_do_are_listed() =>
        Assert.Contains("these hold whole numbers from 0 to 10: q7.", Assert.Throws<FileRefusedException>(() => Compute("id,q7\nx,9\ny,8\n")).Message);

    [Fact]
    public void A_file_without_scores_fails_with_its_columns()
    {
        var (code, output, error) = Run(_inbox.Put("b.csv", "name,score\nx,high\n"), "--json");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("b.csv: No column holds whole numbers from 0 to 10. Found: name, score.", error);
    }

    [Fact]
    public void A_missing_file_and_an_unknown_encoding_fail_in_words()
    {
        Assert.Contains("there is no such file", Run(Path.Combine(_inbox.Folder, "no.csv")).Error);
        Assert.Contains("No encoding is called 'klingon'", Run(_inbox.Put("c.csv", "score\n9\n"), "--encoding", "klingon").Error);
    }

    [Fact]
    public void A_folder_an_empty_file_and_one_without_rows_are_told_apart()
    {
        Assert.Contains("this is a folder", Run(_inbox.Folder, "--json").Error);
        Assert.Contains("d.csv: It is empty", Run(_inbox.Put("d.csv", ""), "--json").Error);
        Assert.Contains("e.csv: It has a header and no rows", Run(_inbox.Put("e.csv", "score\n"), "--json").Error);
        Assert.Equal((1, ""), (Run(_inbox.Folder, "--json").Code, Run(_inbox.Folder, "--json").Output));
    }

    [Fact]
    public void An_encoding_that_is_named_is_used()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = _inbox.Put("d.csv", Encoding.GetEncoding("windows-1252").GetBytes("score,größe\n9,ä\n"));
        var result = NpsOfFile.Compute(path, null, "GRÖSSE".Replace("SS", "ß").ToLowerInvariant(), "windows-1252", default);
        Assert.Equal("ä", Assert.Single(result.Groups!).Group);
    }

    NpsOfFileResult Compute(string text, string? score = null) => NpsOfFile.Compute(_inbox.Put("scores.csv", text), score, null, null, default);

    static (int Code, string Output, string Error) Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = new RootCommand { NpsCommand.Create() }.Parse(["nps", .. args]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => _inbox.Dispose();
}
