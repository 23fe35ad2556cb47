using Insights.Models.Units;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs.Steps;

/// <summary>Step 2: builds the warehouse from the raw tables, all of it or nothing.</summary>
static class BuildStep
{
    /// <summary>Layers in the order of the data's way; features as of the run's date are a layer like the others.</summary>
    static readonly string[] Layers = ["staging", "core", "features", "marts"];

    public static ModelParameters Build(RunContext run, DateOnly asOf)
    {
        var parameters = run.Parameters(asOf, ReportPeriod.TwelveMonthsUntil(asOf));
        var runner = new ModelRunner(run.Warehouse, parameters);
        using var transaction = run.Warehouse.Connection.BeginTransaction();
        new ScoreTables(run.Warehouse).Create();
        new ListTables(run.Warehouse).Create();
        new Ledger(run.Warehouse).Create();
        runner.DefineMacros();
        runner.Build(Layers, (model, share) => run.Report("Build", model, share), run.Stop);
        transaction.Commit();
        return parameters;
    }
}
