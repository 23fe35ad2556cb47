using System.Globalization;
using System.Text.Json;

namespace Insights.Worker.Runs;

/// <summary>
/// One run at a time on a warehouse, in this process and across processes. The lock is the operating system's on
/// <c>&lt;warehouse&gt;.lock</c>, which ends with the process that holds it: a killed run leaves no lock to clean up.
/// Who is inside stands in a second file, because a locked one can't be read.
/// </summary>
public sealed class RunGate : IDisposable
{
    readonly FileStream _lock;
    readonly string _holderFile;

    RunGate(FileStream held, string holderFile, RunHolder? interrupted) => (_lock, _holderFile, Interrupted) = (held, holderFile, interrupted);

    /// <summary>Who was inside before and never came out; null when the last one finished. Nothing needs repair: its transaction was rolled back.</summary>
    public RunHolder? Interrupted { get; }

    /// <summary>Goes in, or says who is inside.</summary>
    /// <param name="warehouse">Path of the DuckDB file.</param>
    /// <param name="doing">For the other one's message: <c>the weekly run</c>.</param>
    /// <exception cref="RunGateClosed">Another run is inside.</exception>
    public static RunGate Enter(string warehouse, string doing, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(warehouse))!);
        var holderFile = warehouse + ".running.json";
        FileStream held;
        try
        {
            held = new FileStream(warehouse + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new RunGateClosed(warehouse, RunHolder.Read(holderFile));
        }

        var interrupted = RunHolder.Read(holderFile);
        var holder = new RunHolder(Environment.ProcessId, doing, clock.GetUtcNow());
        File.WriteAllText(holderFile, JsonSerializer.Serialize(holder));
        return new RunGate(held, holderFile, interrupted);
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows; anything else is a real fault of the disk.</summary>
    static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    public void Dispose()
    {
        // The lock file itself stays: deleting it would let a third process lock a new one while a second waits on the old.
        using (_lock)
        {
            if (File.Exists(_holderFile)) File.Delete(_holderFile);
        }
    }
}

/// <param name="Process">Id of the process.</param>
/// <param name="Doing">What it does.</param>
/// <param name="Since">When it went in.</param>
public sealed record RunHolder(int Process, string Doing, DateTimeOffset Since)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Doing} of process {Process}, since {Since:yyyy-MM-dd HH:mm:ss} UTC");

    /// <summary>Null when nobody is inside, or when the file was caught half-written: it only serves messages.</summary>
    internal static RunHolder? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<RunHolder>(File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>The gate is closed: someone else is working on the warehouse.</summary>
public sealed class RunGateClosed(string warehouse, RunHolder? holder) : Exception(
    $"{warehouse} is in use by {holder?.ToString() ?? "another run"}. Wait until it is done, or stop that process, then run again.")
{
    public RunHolder? Holder { get; } = holder;
}
