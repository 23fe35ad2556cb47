using System.Security.Cryptography;
using Insights.Worker.Database;
using Insights.Worker.Ingest.Loading;
using Insights.Worker.Ingest.Reading;
using Insights.Worker.Ingest.Tables;
using Insights.Worker.Options;

namespace Insights.Worker.Ingest;

/// <summary>One pass over the inbox.</summary>
sealed class InboxLoad
{
    readonly WarehouseFile _warehouse;
    readonly InsightsOptions _options;
    readonly Statements _statements;
    readonly FileLoad _fileLoad;
    readonly LoadedFiles _loaded;
    readonly bool _dryRun;

    public InboxLoad(WarehouseFile warehouse, InsightsOptions options, TimeProvider clock, string workFolder, bool dryRun, CancellationToken ct)
    {
        (_warehouse, _options, _dryRun) = (warehouse, options, dryRun);
        _statements = new(warehouse, ct);
        ValueMacros.Create(_statements);
        _statements.Execute($"SET TimeZone = {Sql.Text(options.TimeZone)}");
        _fileLoad = new(_statements, workFolder, clock.GetUtcNow());
        _loaded = LoadedFiles.Read(_statements);
    }

    public List<FileOutcome> Load(IReadOnlyList<InboxFile> files, IProgress<(string File, double Share)>? progress)
    {
        InTransaction(() =>
        {
            RawTables.Create(_warehouse);
            // The table shows what the inbox holds now; what was refused before has been repaired, removed, or is refused again.
            _statements.Execute("DELETE FROM raw.refusals");
            return 0;
        }, keep: _ => true);
        var outcomes = new List<FileOutcome>();
        var (done, total) = (0L, Math.Max(1, files.Sum(file => file.Bytes)));
        foreach (var file in files)
        {
            progress?.Report((file.Name, (double)done / total));
            outcomes.Add(LoadOrRefuse(file));
            done += file.Bytes;
        }

        return outcomes;
    }

    FileOutcome LoadOrRefuse(InboxFile file)
    {
        var (tableName, mapping) = TableOfFile.Of(file.Name, _options.Mappings);
        if (tableName is null)
            return FileOutcome.Without(file, FileStatus.NotRecognised,
                $"Its name begins with none of the tables {string.Join(", ", CanonicalTables.All.Select(table => table.Name))}. Rename it, or map it in insights.json.");
        string? sha256 = null;
        try
        {
            if (file.Bytes == 0) throw new FileRefusedException("It is empty (0 bytes). Export it again, or remove it.");
            var table = CanonicalTables.Find(tableName) ?? throw new FileRefusedException(
                $"Its mapping names the table '{tableName}'. There are {string.Join(", ", CanonicalTables.All.Select(known => known.Name))}.");
            sha256 = Hash(file.Path);
            return LoadUnlessKnown(file, table, mapping, sha256);
        }
        catch (FileRefusedException e)
        {
            return Refuse(file, tableName, sha256, e.Message);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException)
        {
            return Refuse(file, tableName, sha256, $"It can't be opened: {e.Message}");
        }
    }

    FileOutcome LoadUnlessKnown(InboxFile file, CanonicalTable table, FileMapping? mapping, string sha256)
    {
        var before = _loaded.Find(sha256, table.Name);
        if (before is not null && before.Mapping == FileLoad.Fingerprint(mapping))
            return FileOutcome.Without(file, FileStatus.AlreadyLoaded,
                before.Name == file.Name ? "Loaded before." : $"{before.Name} with the same content was loaded before.", table.Name, sha256);

        var id = before?.Id ?? _loaded.NextId;
        var outcome = InTransaction(() =>
        {
            // A dry run has rolled them back.
            if (_dryRun) RawTables.Create(_warehouse);
            var loaded = _fileLoad.Run(file, table, mapping, sha256, id, before);
            return file.HasChanged()
                ? FileOutcome.Without(file, FileStatus.StillBeingWritten, "It changed while it was read; the next run loads it.", table.Name)
                : loaded;
        }, keep: loaded => loaded.Status == FileStatus.Loaded);
        if (outcome.Status == FileStatus.Loaded) _loaded.Add(sha256, table.Name, new(id, file.Name, FileLoad.Fingerprint(mapping)));
        return outcome;
    }

    FileOutcome Refuse(InboxFile file, string table, string? sha256, string reason)
    {
        if (!_dryRun)
            _statements.Execute($"INSERT INTO raw.refusals VALUES ({Sql.Text(file.Name)}, {(sha256 is null ? "NULL" : Sql.Text(sha256))}, {Sql.Text(reason)})");
        return FileOutcome.Without(file, FileStatus.Refused, $"{file.Name}: {reason}", table, sha256);
    }

    /// <summary>Does the work whole or not at all; a dry run keeps nothing.</summary>
    T InTransaction<T>(Func<T> work, Func<T, bool> keep)
    {
        _warehouse.Execute("BEGIN TRANSACTION");
        var committed = false;
        try
        {
            var result = work();
            if (_dryRun || !keep(result)) return result;
            _warehouse.Execute("COMMIT");
            committed = true;
            return result;
        }
        finally
        {
            if (!committed) _warehouse.Execute("ROLLBACK");
        }
    }

    static string Hash(string path)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 18, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
