using Insights.Worker.Ingest;
using Insights.Worker.Lab;
using Insights.Worker.Lab.Columns;
using Insights.Worker.Lab.Outcomes;

namespace Insights.Worker.Tests.Lab.Outcomes;

public sealed class OutcomeReaderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Yes;Yes;No", "Yes", "by the word")]
    [InlineData("0;1;1", "1", "by the word")]
    [InlineData("False.;True.;True.", "True.", "by the word")]
    [InlineData("stayed;churned;churned", "churned", "by the word")]
    [InlineData("blue;green;green", "blue", "the rarer")]
    [InlineData("yes;YES;no;Yes;No", "Yes", "by the word")]
    public void What_happened_is_known_by_its_word_or_is_the_rarer_value(string values, string positive, string why)
    {
        var outcome = Read(values);
        Assert.Equal(positive, outcome.Positive.Text, ignoreCase: true);
        Assert.Contains($"counts as \"it happened\": {why}", outcome.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_named_is_taken_in_any_case()
    {
        Assert.Equal(("No", "Yes"), (Read("Yes;No;Yes", "no").Positive.Text, Read("Yes;No;Yes", "no").Negative.Text));
        Assert.Equal(2, Read("Yes;No;Yes", "no").Negative.Rows);
    }

    [Theory]
    [InlineData("Yes;;Yes", null, "answer has one value only, 'Yes' (2 rows)")]
    [InlineData(";;NA", null, "answer holds no value")]
    [InlineData("a;b;c;b", null, "answer has 3 values: 'b' (2 rows), 'a' (1 rows), 'c' (1 rows). Two are needed")]
    [InlineData("Yes;No;No", "maybe", "--positive is 'maybe', but answer has 'No' (2 rows), 'Yes' (1 rows).")]
    public void A_column_without_two_values_is_refused_with_those_it_has(string values, string? positive, string message) =>
        Assert.Contains(message, Assert.Throws<FileRefusedException>(() => Read(values, positive)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.Contains("There is no column 'churn'. Found: row, answer.", Assert.Throws<FileRefusedException>(() => Read("a;b", column: "churn")).Message, StringComparison.Ordinal);

    OutcomeColumn Read(string values, string? positive = null, string column = "Answer")
    {
        var path = _folder.Write("o.csv", "row,answer\n" + string.Join('\n', values.Split(';').Select((value, row) => $"{row},{value}")) + "\n");
        return LabFile.Use(new LabRequest(path), Nobody.Watches, default, file => file.Outcomes.Read(column, positive));
    }

    public void Dispose() => _folder.Dispose();
}
