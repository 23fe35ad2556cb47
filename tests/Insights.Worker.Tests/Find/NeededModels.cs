using Insights.Worker.Database;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Find;

/// <summary>Some marts and all that they read, from table to table: what is enough to build where a test needs no others.</summary>
static class NeededModels
{
    public static IReadOnlyList<SqlModel> Of(params string[] marts)
    {
        var byName = SqlFiles.Of("staging", "core", "marts").ToDictionary(model => model.FullName);
        var needed = new HashSet<SqlModel>();
        foreach (var mart in marts) Add(mart);
        return [.. needed];

        void Add(string name)
        {
            if (byName.TryGetValue(name, out var model) && needed.Add(model))
                foreach (var read in model.Reads) Add(read);
        }
    }

    /// <summary>Builds the models as tables, each after those that it reads.</summary>
    public static void Build(WarehouseFile warehouse, ModelParameters parameters, IEnumerable<SqlModel> models)
    {
        new ModelRunner(warehouse, parameters).DefineMacros();
        foreach (var schema in (string[])["staging", "core", "marts"]) warehouse.Execute($"create schema if not exists {schema}");
        foreach (var model in DependencyOrder.Of(models))
            warehouse.Execute($"create or replace table {model.FullName} as {model.Text}", parameters.Of(model));
    }
}
