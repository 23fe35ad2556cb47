namespace Insights.Worker.Tests.Notebooks;

/// <summary>
/// Notebooks are built when they run, and with them the projects they use. Nothing else runs meanwhile: another test
/// may start the worker from those very folders, and two builds would write to the same ones.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NotebookCollection : ICollectionFixture<RunOfASmallCompany>
{
    public const string Name = "Notebooks";
}
