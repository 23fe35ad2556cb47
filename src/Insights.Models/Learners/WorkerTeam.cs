using System.Runtime.ExceptionServices;

namespace Insights.Models.Learners;

/// <summary>
/// Threads that wait for the next piece of the same work: a tree asks for some hundred pieces, too short to start tasks for.
/// The caller is worker 0.
/// </summary>
sealed class WorkerTeam : IDisposable
{
    readonly SemaphoreSlim[] _starts;
    readonly CountdownEvent _finished;
    Action<int>? _work;
    Exception? _failure;

    internal WorkerTeam(int size)
    {
        Size = size;
        _starts = [.. Enumerable.Range(1, size - 1).Select(_ => new SemaphoreSlim(0))];
        _finished = new CountdownEvent(1);
        for (var worker = 1; worker < size; worker++)
        {
            var mine = worker;
            new Thread(() => Serve(mine)) { IsBackground = true, Name = "trees" }.Start();
        }
    }

    internal int Size { get; }

    /// <summary>Runs the work once for each worker and returns when all are done.</summary>
    internal void Run(Action<int> work)
    {
        _work = work;
        _finished.Reset(Size);
        foreach (var start in _starts) start.Release();
        Do(0);
        _finished.Wait();
        if (Interlocked.Exchange(ref _failure, null) is { } failure) ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>This worker's share of so many items: contiguous, in the workers' order.</summary>
    internal (int Start, int End) Part(int worker, int count) =>
        ((int)((long)count * worker / Size), (int)((long)count * (worker + 1) / Size));

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _work = null;
        foreach (var start in _starts) start.Release();
    }

    void Serve(int worker)
    {
        while (true)
        {
            _starts[worker - 1].Wait();
            if (_work is null) return;
            Do(worker);
        }
    }

    void Do(int worker)
    {
        try
        {
            _work!(worker);
        }
        catch (Exception failure)
        {
            _failure = failure;
        }
        finally
        {
            _finished.Signal();
        }
    }
}
