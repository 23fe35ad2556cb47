using System.Data;
using DuckDB.NET.Data;

namespace Insights.Worker.Database;

/// <summary>
/// The DuckDB file that holds a company's warehouse. One process writes, so whoever opens it for writing owns it;
/// all settings go on this first connection because a second one to the same path ignores its own.
/// </summary>
/// <remarks>For one thread at a time. In SQL a parameter is <c>$name</c>.</remarks>
public sealed class WarehouseFile : IDisposable
{
    const string InMemory = ":memory:";

    QueryWatch? watch;

    WarehouseFile(DuckDBConnection connection) => Connection = connection;

    public DuckDBConnection Connection { get; }

    CancellationToken Cancel => watch?.Cancel ?? CancellationToken.None;

    /// <summary>Opens or creates the file for reading and writing; <c>:memory:</c> gives a warehouse that is gone when closed.</summary>
    /// <param name="timeZone">IANA name; plain dates in the inbox mean midnight there.</param>
    /// <exception cref="WarehouseInUseException">Another process has it open.</exception>
    public static WarehouseFile Open(string path, string timeZone = "UTC") =>
        Open(path, new WarehouseSettings { TimeZone = timeZone });

    /// <inheritdoc cref="Open(string, string)"/>
    /// <exception cref="FileNotFoundException">Opened read-only, and there is no such file.</exception>
    public static WarehouseFile Open(string path, WarehouseSettings settings)
    {
        if (path != InMemory) Prepare(path, settings.ReadOnly);
        var connection = new DuckDBConnection(settings.ConnectionString(path));
        try
        {
            connection.Open();
            var file = new WarehouseFile(connection);
            file.Execute($"SET TimeZone = {Sql.Text(settings.TimeZone)}");
            file.Execute("SET preserve_insertion_order = true");
            // Without the bar DuckDB does not count; without printing it leaves the terminal alone.
            file.Execute("SET enable_progress_bar = true");
            file.Execute("SET enable_progress_bar_print = false");
            file.Execute("SET progress_bar_time = 100");
            return file;
        }
        catch (Exception exception)
        {
            connection.Dispose();
            if (WarehouseInUseException.IsSaidBy(exception)) throw new WarehouseInUseException(path, exception);
            throw;
        }
    }

    /// <summary>Opens an existing file that nobody writes; others may read it at the same time.</summary>
    public static WarehouseFile OpenReadOnly(string path, string timeZone = "UTC") =>
        Open(path, new WarehouseSettings { TimeZone = timeZone, ReadOnly = true });

    /// <summary>A second connection to what this one has open, so that two threads can query at once.</summary>
    public WarehouseFile Another()
    {
        // Of a file the process has one database, whichever connection asks for it; in memory each would be another.
        var connection = Connection.DataSource == InMemory ? Connection.Duplicate() : new DuckDBConnection(Connection.ConnectionString);
        connection.Open();
        var file = new WarehouseFile(connection);
        file.Execute($"SET TimeZone = {Sql.Text(Scalar<string>("select current_setting('TimeZone')"))}");
        return file;
    }

    /// <summary>Runs statements and gives the number of rows that changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        // Never tried again: of several statements, the first ones may have been done.
        return Cancellable(command.ExecuteNonQuery, sql, tries: 1);
    }

    /// <summary>The first column of the first row.</summary>
    /// <exception cref="InvalidOperationException">There is no row or no value, and <typeparamref name="T"/> cannot be null.</exception>
    public T Scalar<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return ScalarValue.As<T>(Cancellable(command.ExecuteScalar, sql), sql);
    }

    /// <summary>Every row of a query, through a function that reads one.</summary>
    public List<T> Query<T>(string sql, Func<IDataRecord, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return Cancellable(() => Rows(command, read), sql);
    }

    /// <summary>A query's result as columns of numbers; see <see cref="ColumnReader"/> for what becomes of each type.</summary>
    public ColumnTable Columns(string sql)
    {
        Cancel.ThrowIfCancellationRequested();
        return Cancellable(() => ColumnReader.Read(Connection, sql), sql);
    }

    /// <summary>All of it or, when it throws, nothing.</summary>
    public void InTransaction(Action work)
    {
        using var transaction = Connection.BeginTransaction();
        work();
        transaction.Commit();
    }

    /// <summary>Until the result is disposed, queries stop when the token says so, and report the share done (0 to 1).</summary>
    public IDisposable Watch(CancellationToken cancel, IProgress<double>? progress = null)
    {
        if (watch is not null) throw new InvalidOperationException("The warehouse is being watched already; dispose that first.");
        return watch = new QueryWatch(Connection, progress, () => watch = null, cancel);
    }

    public void Dispose()
    {
        watch?.Dispose();
        Connection.Dispose();
    }

    static void Prepare(string path, bool readOnly)
    {
        if (File.Exists(path)) return;
        if (readOnly) throw new FileNotFoundException($"There is no warehouse {path} yet; `insights run` makes it.", path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Create(path);
    }

    /// <summary>
    /// A process killed while DuckDB writes the first pages of a file leaves one that is no database and stops every later
    /// run; so a new warehouse gets its name when it is whole.
    /// </summary>
    static void Create(string path)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished);
        using (var connection = new DuckDBConnection($"DataSource={unfinished}")) connection.Open();
        File.Move(unfinished, path);
    }

    DuckDBCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        Cancel.ThrowIfCancellationRequested();
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }

    static List<T> Rows<T>(DuckDBCommand command, Func<IDataRecord, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>
    /// An interrupted query says so in its own words; callers expect their token in the exception. Where nobody asked for the
    /// interrupt, the query failed and another try nearly always gives the reason.
    /// </summary>
    T Cancellable<T>(Func<T> work, string sql, int tries = 5)
    {
        for (; ; tries--)
        {
            try
            {
                return work();
            }
            catch (Exception exception) when (QueryFailedException.IsInterrupt(exception))
            {
                if (Cancel.IsCancellationRequested) throw new OperationCanceledException("The query was cancelled.", exception, Cancel);
                if (tries <= 1) throw new QueryFailedException(sql, exception);
            }
        }
    }
}
