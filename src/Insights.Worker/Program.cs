using System.CommandLine;
using System.CommandLine.Help;
using Insights.Worker.Cli;

// Not a RootCommand, which would call itself after this assembly instead of the launcher.
var root = new Command("insights", """
    Insights: whom to ask for a referral, whether the programme pays, and how far word of mouth reaches.
    Every command explains itself: insights COMMAND --help. The launcher adds: insights test, which runs all tests.
    """)
{
    new HelpOption(), new VersionOption(),
    DemoCommand.Create(),
    RunCommand.Create(),
    ServeCommand.Create(),
    IngestCommand.Create(),
    WomCommand.Create(),
    DoctorCommand.Create(),
};
return await CommandLine.InvokeAsync(root, args);
