using DuckDB.NET.Data;
using Insights.Worker.Database;

namespace Insights.Worker.Warehouse;

/// <summary>Runs <c>.sql</c> models: each query's result replaces the table named after it, or is a view where its head says <c>-- as: view</c>.</summary>
public sealed class ModelRunner(WarehouseFile warehouse, ModelParameters parameters)
{
    /// <summary>Macros and settings first: every layer may use them.</summary>
    public void DefineMacros()
    {
        parameters.Tests.Save(warehouse);
        foreach (var file in SqlFiles.Of("macros")) warehouse.Execute(file.Text);
    }

    /// <summary>Builds the layers' models in dependency order.</summary>
    /// <param name="built">Called before each model with its name and the share of models that are done.</param>
    public void Build(IReadOnlyList<string> schemas, Action<string, double>? built, CancellationToken stop)
    {
        var models = DependencyOrder.Of(SqlFiles.Of([.. schemas]));
        foreach (var schema in schemas) warehouse.Execute($"create schema if not exists {schema}");
        for (var i = 0; i < models.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            built?.Invoke(models[i].FullName, (double)i / models.Count);
            Build(models[i]);
        }
    }

    /// <summary>Builds the layers' models in another place and leaves their own tables as they are; other layers are read where they are.</summary>
    /// <param name="place">Schema or attached database that takes the layers' tables.</param>
    public void BuildBeside(IReadOnlyList<string> schemas, string place)
    {
        foreach (var model in DependencyOrder.Of(SqlFiles.Of([.. schemas])))
            Build(schemas.Aggregate(model, (moved, schema) => moved.WithSchema(schema, place)));
    }

    void Build(SqlModel model)
    {
        try
        {
            if (model.Head("as") == "view") warehouse.Execute($"create or replace view {model.FullName} as\n{parameters.Written(model)}");
            else warehouse.Execute($"create or replace table {model.FullName} as\n{model.Text}", parameters.Of(model));
        }
        catch (Exception problem) when (problem is DuckDBException or QueryFailedException)
        {
            throw new ModelFailedException(model, problem);
        }
    }
}

/// <summary>A model's query failed: names the file, so that whoever reads it knows where to look.</summary>
public sealed class ModelFailedException(SqlModel model, Exception inner)
    : Exception($"The model {model.FullName} ({model.Schema}/{model.Name}.sql) failed: {inner.Message}", inner);
