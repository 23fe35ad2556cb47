using Insights.Worker.Lab;
using Insights.Worker.Lab.Columns;

namespace Insights.Worker.Tests.Lab.Columns;

public sealed class FileOrderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void Three_hundred_thousand_rows_stay_in_the_order_of_the_file()
    {
        const int rows = 300_000;
        var path = _folder["long.csv"];
        using (var writer = File.CreateText(path))
        {
            writer.WriteLine("at,level");
            for (var row = 0; row < rows; row++) writer.WriteLine($"{(row * 7919L) % rows}.5,\"l{row % 3}\"");
        }

        var table = Read(path);
        Assert.Equal(Enumerable.Range(0, rows), table.Places);
        Assert.True(table.Features["at"].Values.Index().All(value => value.Item == (value.Index * 7919L) % rows + 0.5f));
        Assert.True(table.Features["level"].Values.Index().All(value => value.Item == value.Index % 3));
    }

    [Fact]
    public void A_record_that_can_not_be_read_keeps_its_number_so_that_no_other_row_moves()
    {
        var path = _folder.Write("broken.csv", "a,b\n1,\"two\nlines\"\n2,y\n3,y,too many\n4,z\n\"5\"x,y\n6,y\n");
        var table = Read(path, "a", "b");
        Assert.Equal([0, 1, 3, 5], table.Places);
        Assert.Equal([1f, 2f, 4f, 6f], table.Features["a"].Values);
    }

    static LabTable Read(string path, params string[] keep) => LabFile.Use(new LabRequest(path), Nobody.Watches, default, file => file.Features(new LabRequest(path) { Keep = keep }, []));

    public void Dispose() => _folder.Dispose();
}
