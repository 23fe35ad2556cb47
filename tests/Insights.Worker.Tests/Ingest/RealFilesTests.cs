using Insights.Worker.Ingest;

namespace Insights.Worker.Tests.Ingest;

/// <summary>The public data sets as they are, through the mappings in samples/.</summary>
public sealed class RealFilesTests : IDisposable
{
    readonly Inbox _inbox = new() { Options = new() { Mappings = Inbox.SampleMappings() } };

    [Fact]
    public void The_verbatim_survey_loads_and_its_rows_without_a_score_go_to_quarantine()
    {
        var file = Load("nps_verbatim_textsummary.csv");
        Assert.Equal((FileStatus.Loaded, 2385L, 2353L, 32L), (file.Status, file.RowsRead, file.RowsLoaded, file.RowsQuarantined));
        Assert.Equal(["690|392|1271|2017-12-11 00:00:00"], _inbox.Rows(
            "count_if(nps_score >= 9), count_if(nps_score BETWEEN 7 AND 8), count_if(nps_score <= 6), date_trunc('day', min(responded_at))", "raw.responses"));
        Assert.Equal(["nps_score or csat_score|32"], _inbox.Rows("column_name, count(*)", "raw.quarantine GROUP BY ALL"));
    }

    [Fact]
    public void The_whiteboard_survey_loads_with_its_comments_that_span_lines()
    {
        var file = Load("nps_miro.csv");
        Assert.Equal((FileStatus.Loaded, 441L, 441L, 0L), (file.Status, file.RowsRead, file.RowsLoaded, file.RowsQuarantined));
        Assert.Equal(["306|95|40"], _inbox.Rows("count_if(nps_score >= 9), count_if(nps_score BETWEEN 7 AND 8), count_if(nps_score <= 6)", "raw.responses"));
        var lines = File.ReadAllLines(Repository.RealData("nps_miro.csv"));
        Assert.All(_inbox.Rows("_line, response_id", "raw.responses"), row => Assert.StartsWith(row.Split('|')[1], lines[int.Parse(row.Split('|')[0]) - 1]));
    }

    [Fact]
    public void Tweets_load_as_tickets_of_the_airlines()
    {
        var file = Load("airline_tweets.csv");
        Assert.Equal((FileStatus.Loaded, 14640L, 0L), (file.Status, file.RowsLoaded, file.RowsQuarantined));
        Assert.Equal(["6|9178|twitter|2015-02-16 23:36:00"], _inbox.Rows("count(DISTINCT account_id), count(category), any_value(channel), min(opened_at)", "raw.tickets"));
        Assert.Equal(["[airline_sentiment]"], _inbox.Rows("unknown_columns", "raw.files"));
    }

    FileOutcome Load(string name)
    {
        File.Copy(Repository.RealData(name), Path.Combine(_inbox.Folder, name));
        return _inbox.Load().Files.Single();
    }

    public void Dispose() => _inbox.Dispose();
}
