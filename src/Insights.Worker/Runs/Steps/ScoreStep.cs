using Insights.Models.Findings;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;
using Insights.Worker.Training;

namespace Insights.Worker.Runs.Steps;

/// <summary>Everybody's scores, and what they are.</summary>
/// <param name="Scores">By points, or by a model where one is worth using.</param>
/// <param name="Advocacy">What the ask list is ranked by.</param>
/// <param name="Churn">What the call list is ranked by.</param>
/// <param name="Records">The trainings behind them.</param>
sealed record Scored(AskScores Scores, ScoreBasis Advocacy, ScoreBasis Churn, IReadOnlyList<ModelRecord> Records)
{
    /// <summary>This run's trainings; empty when none was due.</summary>
    public IReadOnlyList<Trained> Trainings { get; init; } = [];

    /// <summary>What this run learned of on whom asking works; null when no training was due.</summary>
    public AskUplift? AskUplift { get; init; }

    /// <summary>
    /// The scores with the reasons of those on a list: to take a model's score apart costs too much to do it for everybody. Null where all
    /// are points, which have theirs.
    /// </summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<string>, AskScores>? WithReasons { get; init; }

    /// <summary>The model of <see cref="Churn"/>; null where points rank.</summary>
    public ModelScorer? ChurnModel { get; init; }
}

/// <summary>Step 5: trains where a training is due, and scores everybody by what was learned or by the rules.</summary>
static class ScoreStep
{
    public static Scored Score(RunContext run, AskFacts facts)
    {
        var store = new ModelStore(run.Options.Models);
        var training = new TrainingRun(run, store, facts.AsOf);
        var trainings = training.Run();
        var (advocacyRecord, churnRecord) = (store.Latest(Target.Advocacy, facts.AsOf)!, store.Latest(Target.Churn, facts.AsOf)!);
        var (advocacy, churn) = (Scorer(run, store, Target.Advocacy, advocacyRecord), Scorer(run, store, Target.Churn, churnRecord));
        var points = advocacy is null || churn is null ? AskScores.ByPoints(facts) : null;
        var scores = new AskScores(
            advocacy?.Probabilities.ToDictionary(pair => pair.Key, pair => new ContactScore(pair.Key, pair.Value, ScoreKind.Model, []), StringComparer.Ordinal) ?? points!.Advocacy,
            churn?.Probabilities.ToDictionary(pair => pair.Key, pair => new AccountScore(pair.Key, pair.Value, ScoreKind.Model, []), StringComparer.Ordinal) ?? points!.Churn)
        {
            ChurnKind = churn is null ? ScoreKind.Rules : ScoreKind.Model,
        };
        return new(scores, Basis(advocacyRecord), Basis(churnRecord), [advocacyRecord, churnRecord])
        {
            Trainings = trainings,
            AskUplift = training.AskUplift,
            ChurnModel = churn,
            WithReasons = advocacy is null && churn is null ? null : (contacts, accounts) => new Reasons(facts, advocacy, churn).Add(scores, contacts, accounts),
        };
    }

    static ModelScorer? Scorer(RunContext run, ModelStore store, Target target, ModelRecord record) =>
        record.IsUsed ? new ModelScorer(run.Warehouse, target, store.Load(record)) : null;

    static ScoreBasis Basis(ModelRecord record) => new(record.Kind, record.Because);

    /// <summary>Puts the themes behind a model's scores into words.</summary>
    sealed class Reasons(AskFacts facts, ModelScorer? advocacy, ModelScorer? churn)
    {
        public AskScores Add(AskScores scores, IReadOnlyList<string> contacts, IReadOnlyList<string> accounts) => scores with
        {
            Advocacy = advocacy is null ? scores.Advocacy : Contacts(scores, advocacy.Themes(contacts)),
            Churn = churn is null ? scores.Churn : Accounts(scores, churn.Themes(accounts)),
        };

        Dictionary<string, ContactScore> Contacts(AskScores scores, IReadOnlyDictionary<string, IReadOnlyList<ReasonTheme>> themes)
        {
            var accounts = facts.AccountsById();
            var reasoned = new Dictionary<string, ContactScore>(scores.Advocacy, StringComparer.Ordinal);
            foreach (var contact in facts.Contacts)
                if (themes.TryGetValue(contact.ContactId, out var raising))
                    reasoned[contact.ContactId] = reasoned[contact.ContactId] with
                    {
                        Reasons = AdvocacyReasons.Words(raising, contact, accounts[contact.AccountId], facts.AsOf),
                    };
            return reasoned;
        }

        Dictionary<string, AccountScore> Accounts(AskScores scores, IReadOnlyDictionary<string, IReadOnlyList<ReasonTheme>> themes)
        {
            var reasoned = new Dictionary<string, AccountScore>(scores.Churn, StringComparer.Ordinal);
            foreach (var account in facts.Accounts)
                if (themes.TryGetValue(account.AccountId, out var raising))
                    reasoned[account.AccountId] = reasoned[account.AccountId] with { Reasons = ChurnReasons.Words(raising, account, facts.AsOf) };
            return reasoned;
        }
    }
}
