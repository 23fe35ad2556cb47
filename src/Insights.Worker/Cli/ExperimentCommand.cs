using System.CommandLine;

namespace Insights.Worker.Cli;

/// <summary><c>experiment</c>: tests of incentives, before and after.</summary>
static class ExperimentCommand
{
    public static Command Create(TimeProvider clock) => new("experiment", "Plan a test of incentives, or read one out")
    {
        ExperimentPlanCommand.Create(clock), ExperimentReadCommand.Create(clock),
    };
}
