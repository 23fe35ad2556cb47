using Insights.Worker.Cli;

var root = CommandLine.Root(
    DemoCommand.Create(),
    RunCommand.Create(),
    ServeCommand.Create(),
    IngestCommand.Create(),
    ReportCommand.Create(),
    AsksCommand.Create(TimeProvider.System),
    ExperimentCommand.Create(TimeProvider.System),
    NpsCommand.Create(),
    WomCommand.Create(),
    LabCommand.Create(),
    DoctorCommand.Create());
return await CommandLine.InvokeAsync(root, args, Console.Out, Console.Error);
