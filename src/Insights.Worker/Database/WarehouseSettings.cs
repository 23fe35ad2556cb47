using DuckDB.NET.Data;

namespace Insights.Worker.Database;

/// <summary>How a warehouse is opened. A second connection to the same file ignores its own, so they are given once.</summary>
public sealed record WarehouseSettings
{
    /// <summary>IANA name; plain dates in the inbox mean midnight there.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Several processes may read a file at the same time, as long as none writes.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Such as <c>2GB</c>; what does not fit spills to <see cref="TempDirectory"/>. Null: DuckDB's 80 % of the machine.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Null: one for every core.</summary>
    public int? Threads { get; init; }

    /// <summary>Null: a folder beside the file.</summary>
    public string? TempDirectory { get; init; }

    internal string ConnectionString(string path)
    {
        var builder = new DuckDBConnectionStringBuilder { DataSource = path };
        if (ReadOnly) builder["access_mode"] = "READ_ONLY";
        if (MemoryLimit is not null) builder["memory_limit"] = MemoryLimit;
        if (Threads is not null) builder["threads"] = Threads.Value;
        if (TempDirectory is not null) builder["temp_directory"] = TempDirectory;
        return builder.ConnectionString;
    }
}
