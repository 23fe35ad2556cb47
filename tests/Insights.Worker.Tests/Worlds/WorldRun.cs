using System.Globalization;
using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Runs;
using Insights.Worker.Score;
using Insights.Worker.Tests.Publish;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Worlds;

/// <summary>A world's exports through the whole weekly run, without a browser, and what came out.</summary>
sealed class WorldRun : IDisposable
{
    readonly RunFolder _folder = new();
    readonly string _published;

    WorldRun(OtherWorldOptions options)
    {
        World = OtherWorld.Live(options);
        new WorldFiles(World, _folder.Inbox).Write();
        _folder.Settle();
        _folder.Options = _folder.Options with { Company = "Otaru Instruments", Currency = "JPY", TimeZone = "Asia/Tokyo" };
        var outcome = _folder.RunAsync(new RunRequest(options.AsOf)).GetAwaiter().GetResult();
        Assert.True(outcome.Status == RunStatus.Done, $"{outcome.Status}: {string.Join('\n', outcome.Messages)}");
        (_published, Messages) = (outcome.Folder!, outcome.Messages);
    }

    /// <summary>Lives through the world and runs the week over its files; the run has to end well.</summary>
    public static Task<WorldRun> OfAsync(OtherWorldOptions options) => Task.Run(() => new WorldRun(options));

    public OtherWorld World { get; }

    public IReadOnlyList<string> Messages { get; }

    public ModelRecord Record(Target target) => new ModelStore(_folder.Options.Models).Latest(target, World.Options.AsOf)!;

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => PublishedFiles.Rows(_published, file);

    /// <summary>A page as people read it.</summary>
    public string Text(string page) => PageText.Of(File.ReadAllText(Path.Combine(_published, page)));

    /// <summary>No page may say anything senseless.</summary>
    public void AssertSense()
    {
        string[] nonsense = [.. Directory.EnumerateFiles(_published, "*.html").SelectMany(page =>
            PageText.Nonsense(PageText.Of(File.ReadAllText(page))).Select(nonsense => $"{Path.GetFileName(page)}: …{nonsense}…"))];
        Assert.True(nonsense.Length == 0, string.Join('\n', nonsense));
    }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, double> Scores(Target target) => Rows("scores.csv").Where(row => row["kind"] == target.Name)
        .ToDictionary(row => row["entity_id"], row => double.Parse(row["probability"], CultureInfo.InvariantCulture));

    /// <summary>The contacts that this run's rules, guards and limits would list if they were ranked in another way.</summary>
    public IReadOnlyList<string> ListBy(Func<AskFacts, IReadOnlyDictionary<string, ContactScore>> rank)
    {
        using var warehouse = _folder.OpenWarehouse();
        var facts = new FactReader(warehouse, Currency.Of(_folder.Options.Currency)).Read(World.Options.AsOf);
        var kind = Record(Target.Churn).Kind;
        var churn = Scores(Target.Churn).ToDictionary(score => score.Key, score => new AccountScore(score.Key, score.Value, kind, []));
        var list = AskList.Build(facts, new AskScores(rank(facts), churn), _folder.Options.Asks, _folder.Options.Seed);
        return [.. list.Rows.Select(row => row.ContactId)];
    }

    public void Dispose() => _folder.Dispose();
}
