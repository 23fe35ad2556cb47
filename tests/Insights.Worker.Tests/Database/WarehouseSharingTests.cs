using Insights.Worker.Database;

namespace Insights.Worker.Tests.Database;

/// <summary>What one process may do with a file after another, or after itself.</summary>
public sealed class WarehouseSharingTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Path => folder.File("склад 倉庫.duckdb");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_folder_of_a_new_warehouse_is_made()
    {
        var path = folder.File("deep/er/w.duckdb");
        using (var warehouse = WarehouseFile.Open(path)) warehouse.Execute("CREATE TABLE t (x INTEGER)");
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void What_was_written_is_there_when_opened_again_for_reading()
    {
        using (var writer = WarehouseFile.Open(Path)) writer.Execute("CREATE TABLE t AS SELECT 'Ёжик 針鼠' AS name");
        using var first = WarehouseFile.OpenReadOnly(Path);
        Assert.Equal("Ёжик 針鼠", first.Scalar<string>("SELECT name FROM t"));
        Assert.ThrowsAny<Exception>(() => first.Execute("DROP TABLE t"));
    }

    [Fact]
    public void Reading_a_warehouse_that_is_not_there_names_the_path_and_makes_nothing()
    {
        var error = Assert.Throws<FileNotFoundException>(() => WarehouseFile.OpenReadOnly(Path));
        Assert.Contains(Path, error.Message);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void A_second_process_is_refused_with_the_path_the_owner_and_what_to_do()
    {
        using var owner = WarehouseFile.Open(Path);
        var said = OtherProcess.Opens(Path);

        Assert.StartsWith($"WarehouseInUseException: The warehouse {Path} is open in process {Environment.ProcessId}", said);
        Assert.Contains("stop it", said);
    }

    [Fact]
    public void A_second_process_may_open_the_file_once_the_first_has_let_go()
    {
        using (var owner = WarehouseFile.Open(Path)) owner.Execute("CREATE TABLE t (x INTEGER)");
        Assert.Equal("opened", OtherProcess.Opens(Path));
    }

    [Fact]
    public void A_file_that_is_no_warehouse_is_refused_by_name()
    {
        File.WriteAllText(Path, new string('x', 20_000));
        var error = Assert.ThrowsAny<Exception>(() => WarehouseFile.Open(Path));
        Assert.Contains(Path, error.Message);
    }
}
