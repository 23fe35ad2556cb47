using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.SampleCompany;
using Insights.Worker.Runs;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Score;
using Insights.Worker.Tests.Publish;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Score;

/// <summary>A sample company with about as few accounts as both models need to be used, after its weekly run: reasons beside the truth.</summary>
public sealed class LearnedCompany : IAsyncLifetime
{
    const int Accounts = 4000, OfEverybody = 500;

    /// <summary>Why each list is ranked as it is.</summary>
    internal IReadOnlyList<ScoreBasis> Basis { get; private set; } = [];

    /// <summary>Reasons for asking a contact.</summary>
    internal ReasonedList Asks { get; private set; } = new([], []);

    /// <summary>Reasons why an account may leave.</summary>
    internal ReasonedList Calls { get; private set; } = new([], []);

    public ValueTask InitializeAsync() => new(MakeAsync(seed: 1));

    internal async Task MakeAsync(ulong seed)
    {
        using var folder = new RunFolder();
        var (sample, truth) = (new SampleOptions { Accounts = Accounts, Seed = seed, AsOf = RunFolder.AsOf }, Path.Combine(folder.Path, "truth"));
        Insights.SampleCompany.SampleCompany.Write(sample, folder.Inbox, truth);
        folder.Settle();
        var published = await folder.PublishAsync();
        using var run = RunContext.Start(folder.Options, folder.Clock, null, null, CancellationToken.None);
        Read(run, published, sample, truth);
    }

    /// <summary>Takes the lists as published, and asks the models of that run for the reasons of some who are on none.</summary>
    internal void Read(RunContext run, string published, SampleOptions sample, string truth)
    {
        var scored = ScoreStep.Score(run, FeatureStep.Read(run, sample.AsOf));
        Basis = [scored.Advocacy, scored.Churn];
        if (scored.WithReasons is not { } withReasons || Basis.Any(basis => basis.Kind != ScoreKind.Model)) return;

        var drivers = new TrueDrivers(truth, run.Warehouse, sample.AsOf, sample.Causes);
        var (refers, leaves) = (drivers.OfReferring(), drivers.OfLeaving());
        var (contacts, accounts) = (Some(scored.Scores.Advocacy.Keys, refers), Some(scored.Scores.Churn.Keys, leaves));
        var everybody = withReasons(contacts, accounts);
        Asks = new(
            Listed(published, "ask-list.csv", "contact_id", refers),
            [.. contacts.Select(id => new Reasoned(everybody.Advocacy[id].Reasons, refers[id]))]);
        Calls = new(
            Listed(published, "call-first.csv", "account_id", leaves),
            [.. accounts.Select(id => new Reasoned(everybody.Churn[id].Reasons, leaves[id]))]);
    }

    /// <summary>Customers drawn at random, whether or not they are on a list.</summary>
    static IReadOnlyList<string> Some(IEnumerable<string> ids, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> truth)
    {
        var random = new SeededRandom(1);
        return [.. ids.Where(truth.ContainsKey).Order(StringComparer.Ordinal).OrderBy(_ => random.NextBits()).Take(OfEverybody)];
    }

    static IReadOnlyList<Reasoned> Listed(
        string folder, string file, string key, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> truth) =>
        [.. PublishedFiles.Rows(folder, file).Where(row => truth.ContainsKey(row[key]))
            .Select(row => new Reasoned(row["reasons"].Split("; ", StringSplitOptions.RemoveEmptyEntries), truth[row[key]]))];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Whose reasons are counted.</summary>
/// <param name="Listed">The published list, in its order.</param>
/// <param name="Everybody">Customers drawn at random, with the reasons they would have if they were listed.</param>
sealed record ReasonedList(IReadOnlyList<Reasoned> Listed, IReadOnlyList<Reasoned> Everybody)
{
    public IReadOnlyList<Reasoned> FirstHundred => [.. Listed.Take(100)];
}
