using System.Diagnostics;
using System.Globalization;
using Insights.Worker.Runs;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary>Shows long work while it is under way, on standard error: bars on a terminal, a plain line a step elsewhere.</summary>
static class RunConsole
{
    /// <param name="isDone">Whether the work came to its end, so that the last bar may be filled.</param>
    public static Task<T> WatchAsync<T>(TextWriter error, Func<IProgress<RunStep>, Task<T>> run, Func<T, bool> isDone) =>
        ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected ? WithBarsAsync(error, run, isDone) : run(new PlainLines(error));

    static Task<T> WithBarsAsync<T>(TextWriter error, Func<IProgress<RunStep>, Task<T>> run, Func<T, bool> isDone)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return terminal.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bars = new Bars(context);
                var outcome = await Task.Run(() => run(bars));
                if (isDone(outcome)) bars.Finish();
                return outcome;
            });
    }

    /// <summary>One bar a step, begun when the step begins.</summary>
    sealed class Bars(ProgressContext context) : IProgress<RunStep>
    {
        string? _name;
        ProgressTask? _bar;

        public void Report(RunStep value)
        {
            if (value.Name != _name)
            {
                Finish();
                _name = value.Name;
                _bar = context.AddTask(value.Name, maxValue: 1);
            }

            _bar!.IsIndeterminate = value.Share is null;
            if (value.Share is { } share) _bar.Value = share;
            _bar.Description = Markup.Escape(value.Detail is null ? value.Name : $"{value.Name}  {value.Detail}");
        }

        public void Finish()
        {
            if (_bar is null) return;
            _bar.IsIndeterminate = false;
            _bar.Value = 1;
            _bar.Description = Markup.Escape(_name!);
            _bar.StopTask();
        }
    }

    /// <summary>A line when a step begins, and one every few seconds within a long one, so that a log shows that it lives.</summary>
    internal sealed class PlainLines(TextWriter error) : IProgress<RunStep>
    {
        static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
        readonly Stopwatch _since = Stopwatch.StartNew();
        TimeSpan _said;
        string? _name;

        public void Report(RunStep value)
        {
            var now = _since.Elapsed;
            if (value.Name == _name && now - _said < Between) return;
            (_name, _said) = (value.Name, now);
            var share = value.Share is { } done ? done.ToString(" 0 %", CultureInfo.InvariantCulture) : "";
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now.TotalSeconds,6:F1} s  {value.Name}{share}  {value.Detail}").TrimEnd());
        }
    }
}
