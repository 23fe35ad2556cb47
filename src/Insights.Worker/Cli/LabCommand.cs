using System.CommandLine;

namespace Insights.Worker.Cli;

/// <summary><c>lab</c>: the learners tried on a file of one's own.</summary>
static class LabCommand
{
    public static Command Create() => new("lab", "Try the learners on any file: how well a column can be foretold, whom a treatment helps, how fast it is")
    {
        LabClassifyCommand.Create(), LabTrainCommand.Create(), LabUpliftCommand.Create(), LabSpeedCommand.Create(),
    };
}
