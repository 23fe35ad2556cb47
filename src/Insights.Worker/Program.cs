using System.CommandLine;
using Insights.Worker.Cli;

var root = new RootCommand("""
    Insights: whom to ask for a referral, whether the programme pays, and how far word of mouth reaches.
    Every command explains itself: insights COMMAND --help
    """)
{
    DemoCommand.Create(),
    RunCommand.Create(),
    ServeCommand.Create(),
    IngestCommand.Create(),
    DoctorCommand.Create(),
};
return await CommandLine.InvokeAsync(root, args);
