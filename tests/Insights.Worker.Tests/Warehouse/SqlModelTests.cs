using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Warehouse;

public sealed class SqlModelTests
{
    static readonly ModelParameters Parameters = ModelParameters.For(new DateOnly(2026, 6, 30), "EUR");

    [Fact]
    public void Every_model_and_check_runs_on_a_warehouse_without_a_single_row()
    {
        using var warehouse = WarehouseFile.Open(":memory:", "Europe/Berlin");
        RawTables.Create(warehouse);
        new ScoreTables(warehouse).Create();
        new ListTables(warehouse).Create();
        var runner = new ModelRunner(warehouse, Parameters);
        runner.DefineMacros();
        runner.Build(["staging", "core", "features", "marts"], null, CancellationToken.None);

        var found = new Checks(warehouse, Parameters).Run(CancellationToken.None);

        Assert.Equal(["something_was_loaded"], found.Select(check => check.Name));
    }

    [Fact]
    public void Every_model_says_its_grain_what_it_reads_and_its_units()
    {
        foreach (var model in SqlFiles.Of("staging", "core", "features", "marts"))
        {
            Assert.False(string.IsNullOrEmpty(model.Head("grain")), $"{model.FullName} does not say its grain");
            Assert.False(string.IsNullOrEmpty(model.Head("units")), $"{model.FullName} does not say its units");
            Assert.Equal(model.Reads.Order(), Said(model));
        }
    }

    [Fact]
    public void Every_check_says_how_severe_it_is_what_to_do_and_what_it_reads()
    {
        foreach (var check in SqlFiles.Of("checks"))
        {
            Assert.Contains(check.Head("severity"), new[] { "hard", "soft" });
            Assert.False(string.IsNullOrEmpty(check.Head("do")), $"{check.Name} does not say what to do");
            Assert.Equal(check.Reads.Order(), Said(check));
        }
    }

    [Fact]
    public void Models_that_read_each_other_in_a_circle_are_refused_and_the_circle_is_named()
    {
        var models = new[] { new SqlModel("core", "a", "select * from core.b"), new SqlModel("core", "b", "select * from core.a") };

        var problem = Assert.Throws<InvalidOperationException>(() => DependencyOrder.Of(models));

        Assert.Contains("core.a → core.b → core.a", problem.Message);
    }

    [Fact]
    public void A_model_is_built_after_those_it_reads()
    {
        var order = DependencyOrder.Of(SqlFiles.Of("staging", "core", "features", "marts")).Select(model => model.FullName).ToList();

        foreach (var model in SqlFiles.Of("staging", "core", "features", "marts"))
            foreach (var read in model.Reads.Where(order.Contains))
                Assert.True(order.IndexOf(read) < order.IndexOf(model.FullName), $"{model.FullName} stands before {read}");
    }

    static IEnumerable<string> Said(SqlModel model) =>
        (model.Head("reads") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(name => name != "-").Order();
}
