using Insights.Models.Findings;

namespace Insights.Worker.Tests.Worlds;

/// <summary>A company of 3,000 accounts where referrals and departures have strong causes, and what its run made of it.</summary>
public sealed class StrongWorld : IAsyncLifetime
{
    WorldRun? _run;

    internal WorldRun Run => _run!;

    internal WorldTruth Truth { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _run = await WorldRun.OfAsync(new OtherWorldOptions { Accounts = 3000, Seed = 11, UsageEveryWeeks = 4 });
        Truth = WorldTruth.Of(_run.World, futures: 240);
    }

    /// <summary>Mean true chance to refer, if asked, of those on the week's list.</summary>
    internal double OfList() => Run.Rows("ask-list.csv").Average(row => Truth.RefersIfAsked[row["contact_id"]]);

    /// <summary>The same of the list that this week would have had by points.</summary>
    internal double OfPoints() => Run.ListBy(facts => AskScores.ByPoints(facts).Advocacy).Average(id => Truth.RefersIfAsked[id]);

    /// <summary>The same of asking whoever answered 9 or 10, latest first.</summary>
    internal double OfNines() => Run.ListBy(Nines).Average(id => Truth.RefersIfAsked[id]);

    static Dictionary<string, ContactScore> Nines(AskFacts facts) => facts.Contacts.ToDictionary(
        contact => contact.ContactId,
        contact => new ContactScore(contact.ContactId, contact.LastNpsScore >= 9 ? contact.LastNpsOn!.Value.DayNumber / 1e6 : 0, ScoreKind.Rules, []));

    public ValueTask DisposeAsync()
    {
        _run?.Dispose();
        return ValueTask.CompletedTask;
    }
}
