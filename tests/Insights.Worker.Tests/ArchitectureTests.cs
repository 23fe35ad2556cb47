using System.Reflection;
using Insights.Models.Units;
using Insights.Reports;
using Insights.Worker.Runs;
using Mono.Cecil;

namespace Insights.Worker.Tests;

/// <summary>Who may know whom; docs/architecture.md says why.</summary>
public sealed class ArchitectureTests
{
    static readonly Assembly Models = typeof(Finding).Assembly;
    static readonly Assembly Reports = typeof(ReportRenderer).Assembly;
    static readonly Assembly Worker = typeof(WeeklyRun).Assembly;

    /// <summary>A folder of Models uses only those before it.</summary>
    static readonly string[] ModelsInOrder = ["Units", "Statistics", "Features", "Learners", "Judging", "Explaining", "Findings", "Incentives"];

    /// <summary>
    /// The worker's folders, each with those it may use. Only Runs brings Ingest, Warehouse and Publish together, and those never know
    /// each other. <c>nps FILE</c> and <c>lab</c> read one file without any run; the trainer serves the runs and the lab. The doctor looks for the browser.
    /// </summary>
    static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["Options"] = [],
        ["Database"] = [],
        ["Ingest"] = ["Database", "Options"],
        ["Survey"] = ["Database", "Ingest"],
        ["Lab"] = ["Database", "Ingest", "Options", "Score", "Training"],
        ["Asks"] = ["Database", "Ingest", "Options"],
        ["Warehouse"] = ["Database"],
        ["Score"] = ["Database"],
        ["Training"] = ["Score", "Publish"],
        ["Find"] = ["Database", "Options"],
        ["Compose"] = ["Find"],
        ["Publish"] = ["Database"],
        ["Incentives"] = ["Database", "Options", "Publish"],
        ["Runs"] = ["Options", "Database", "Ingest", "Warehouse", "Score", "Training", "Find", "Compose", "Publish", "Incentives"],
        ["Web"] = ["Options", "Runs", "Incentives"],
        ["Cli"] = ["Options", "Database", "Runs", "Web", "Survey", "Lab", "Asks", "Incentives"],
        ["Program"] = ["Cli"],
    };

    /// <summary>Single exceptions, type by type, so that none grows unseen.</summary>
    static readonly (string Type, string Uses)[] Exceptions =
    [
        ("Insights.Worker.Cli.Doctor.Browser", "Insights.Worker.Publish.BrowserPath"),
        ("Insights.Worker.Cli.NpsCommand", "Insights.Worker.Ingest.FileRefusedException"),
        // What became of each file, as Runs hands it on.
        ("Insights.Worker.Cli.IngestCommand", "Insights.Worker.Ingest.IngestSummary"),
        ("Insights.Worker.Cli.IngestCommand", "Insights.Worker.Ingest.FileOutcome"),
        ("Insights.Worker.Cli.IngestCommand", "Insights.Worker.Ingest.FileStatus"),
    ];

    /// <summary>A <see cref="Stream"/> is allowed: a model is written to one that the caller opened, wherever it leads.</summary>
    [Fact]
    public void Models_know_neither_reports_nor_the_worker_nor_anything_that_touches_the_world() => None(Uses(Models)
        .Where(use => In(use.Uses, "Insights") && !In(use.Uses, "Insights.Models")
            || In(use.Uses, "DuckDB.NET", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Net", "System.Data", "System.Diagnostics.Process", "System.Console")
            || (In(use.Uses, "System.IO") && use.Uses is not "System.IO.Stream" && !use.Uses.EndsWith("Exception", StringComparison.Ordinal))));

    [Fact]
    public void A_folder_of_models_uses_only_those_above_it() => None(Uses(Models)
        .Where(use => In(use.Uses, "Insights.Models") && Place(use.Uses) > Place(use.Type)));

    [Fact]
    public void Reports_know_the_models_and_nothing_else_of_ours_and_neither_files_nor_data_bases() => None(Uses(Reports)
        .Where(use => In(use.Uses, "Insights") && !In(use.Uses, "Insights.Models", "Insights.Reports")
            || In(use.Uses, "DuckDB.NET", "System.IO.File", "System.IO.Directory", "System.Net.Http")));

    [Fact]
    public void In_the_worker_only_the_runs_bring_ingest_warehouse_and_publish_together() => None(Uses(Worker)
        .Where(use => In(use.Uses, "Insights.Worker") && Folder(use.Uses) != Folder(use.Type))
        .Where(use => !MayUse[Folder(use.Type)].Contains(Folder(use.Uses)) && !Exceptions.Contains(use)));

    [Fact]
    public void Every_folder_of_the_worker_and_the_models_has_its_place_in_these_rules()
    {
        Assert.Empty(Folders(Worker).Except(MayUse.Keys));
        Assert.Empty(Folders(Models).Except(ModelsInOrder));
    }

    [Fact]
    public void The_exceptions_are_still_needed() => Assert.Empty(Exceptions.Except(Uses(Worker)));

    [Fact]
    public void No_type_is_a_helper_some_utils_or_a_manager() => Assert.Empty(AllTypes()
        .Where(type => new[] { "Helper", "Helpers", "Util", "Utils", "Utility", "Manager" }.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
        .Select(type => type.FullName));

    [Fact]
    public void No_method_is_async_and_void() => Assert.Empty(AllTypes()
        .SelectMany(type => type.Methods)
        .Where(method => method.ReturnType.FullName == "System.Void" && method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "AsyncStateMachineAttribute"))
        .Select(method => method.FullName));

    [Fact]
    public void No_interface_of_ours_has_fewer_than_two_implementations()
    {
        var types = AllTypes().ToList();
        Assert.Empty(types.Where(type => type.IsInterface)
            .Where(type => types.Count(other => other.Interfaces.Any(implemented => implemented.InterfaceType.FullName == type.FullName)) < 2)
            .Select(type => type.FullName));
    }

    static IEnumerable<TypeDefinition> AllTypes() => new[] { Models, Reports, Worker }.SelectMany(assembly => new TypeUses(assembly).All);

    static List<(string Type, string Uses)> Uses(Assembly assembly)
    {
        using var types = new TypeUses(assembly);
        // What the compiler writes of its own accord (<PrivateImplementationDetails>, embedded attributes) has no place.
        return [.. types.Pairs().Where(pair => !pair.Type.Name.StartsWith('<') && In(pair.Type.FullName, "Insights", "Program")).Select(pair => (pair.Type.FullName, pair.Uses))];
    }

    static IEnumerable<string> Folders(Assembly assembly) => Uses(assembly).Select(use => Folder(use.Type)).Distinct();

    /// <summary>The third part of a full name: <c>Insights.Worker.Runs.Steps.BuildStep</c> is in Runs; the entry point has none.</summary>
    static string Folder(string type) => type.Split('.') is { Length: > 2 } parts ? parts[2] : "Program";

    static int Place(string type) => Array.IndexOf(ModelsInOrder, Folder(type));

    static bool In(string type, params string[] spaces) =>
        spaces.Any(space => type.StartsWith(space, StringComparison.Ordinal) && (type.Length == space.Length || type[space.Length] == '.'));

    static void None(IEnumerable<(string Type, string Uses)> uses) => Assert.Equal("", string.Join('\n', uses.Select(use => $"{use.Type} uses {use.Uses}")));
}
