namespace Insights.Worker.Runs;

/// <summary>What a run is doing now, for whoever watches: a bar on a terminal, plain lines elsewhere.</summary>
/// <param name="Name">The step: Ingest, Build, Check, Features, Score, Find, Publish, Record.</param>
/// <param name="Detail">What it is at, for example a file's name.</param>
/// <param name="Share">How much of the step is done, within [0, 1]; null when it can't be told.</param>
public sealed record RunStep(string Name, string? Detail = null, double? Share = null);
