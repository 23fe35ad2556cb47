using System.Reflection;

namespace Insights.Worker.Warehouse;

/// <summary>The <c>.sql</c> files that this assembly carries, by folder.</summary>
public static class SqlFiles
{
    static readonly IReadOnlyDictionary<string, string> SchemaOfFolder = new Dictionary<string, string>
    {
        ["0_macros"] = "macros",
        ["1_staging"] = "staging",
        ["2_core"] = "core",
        ["3_features"] = "features",
        ["4_marts"] = "marts",
        ["5_outcomes"] = "outcomes",
        ["9_checks"] = "checks",
    };

    /// <summary>Every file, in the order of its path.</summary>
    public static IReadOnlyList<SqlModel> All { get; } = Read(typeof(SqlFiles).Assembly);

    /// <summary>The files of one layer: <c>macros</c>, <c>staging</c>, <c>core</c>, <c>features</c>, <c>marts</c>, <c>outcomes</c> or <c>checks</c>.</summary>
    public static IReadOnlyList<SqlModel> Of(params string[] schemas) =>
        [.. All.Where(model => schemas.Contains(model.Schema))];

    static List<SqlModel> Read(Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("sql/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Parse(assembly, name))];

    static SqlModel Parse(Assembly assembly, string resource)
    {
        var parts = resource.Replace('\\', '/').Split('/');
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new SqlModel(SchemaOfFolder[parts[1]], Path.GetFileNameWithoutExtension(parts[2]), reader.ReadToEnd());
    }
}
