using Insights.Worker.Ingest;
using Insights.Worker.Lab;

namespace Insights.Worker.Tests.Lab;

public sealed class RowSplitTests
{
    [Theory]
    [InlineData(7043, 4930, 2113)]
    [InlineData(3333, 2332, 1001)]
    public void About_thirty_percent_are_judged_on_as_the_protocol_counts_them(int rows, int train, int test)
    {
        var part = Assert.Single(RowSplit.Parts([.. Enumerable.Range(0, rows)], Alternating(rows), LabSplit.Hash30));
        Assert.Equal((train, test), (part.Train.Length, part.Test.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(300_000)]
    [InlineData(int.MaxValue)]
    public void The_hash_is_that_of_exact_arithmetic(int place)
    {
        var exact = System.Numerics.BigInteger.Parse("2654435761") * place % 4294967296;
        Assert.Equal(exact < 1288490189, RowSplit.IsTest(place));
    }

    [Fact]
    public void Five_folds_judge_every_row_once_by_its_number_in_the_file()
    {
        int[] places = [.. Enumerable.Range(0, 60).Where(place => place % 7 != 3)];
        var parts = RowSplit.Parts(places, Alternating(places.Length), LabSplit.Folds5);
        Assert.Equal(5, parts.Count);
        Assert.Equal(Enumerable.Range(0, places.Length), parts.SelectMany(part => part.Test).Order());
        foreach (var (fold, part) in parts.Index())
        {
            Assert.All(part.Test, row => Assert.Equal(fold, places[row] % 5));
            Assert.Empty(part.Train.Intersect(part.Test));
        }
    }

    [Fact]
    public void A_part_without_both_outcomes_is_an_error_in_words()
    {
        var outcomes = new bool[100];
        outcomes[1] = true;
        var error = Assert.Throws<FileRefusedException>(() => RowSplit.Parts([.. Enumerable.Range(0, 100)], outcomes, LabSplit.Hash30));
        Assert.Contains("to judge on, and not both outcomes among them", error.Message, StringComparison.Ordinal);
    }

    static bool[] Alternating(int rows) => [.. Enumerable.Range(0, rows).Select(row => row % 2 == 0)];
}
