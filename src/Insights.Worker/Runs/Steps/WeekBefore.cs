using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs.Steps;

/// <summary>
/// Compares the accounts to call with what was known of them a week before. That day's features are made by the very SQL, in memory beside
/// the warehouse, and scored by the same rules or model: what differs is the account, never the yardstick.
/// </summary>
sealed class WeekBefore(RunContext run, AskFacts facts, Scored scored)
{
    const string Place = "week_before";

    readonly DateOnly _day = facts.AsOf.AddDays(-7);

    /// <param name="calls">Whom to call.</param>
    /// <param name="scores">Today's.</param>
    /// <param name="listed">Who was on the list of the week before; null when there was none.</param>
    public CallFirst Compare(CallFirst calls, AskScores scores, IReadOnlySet<string>? listed)
    {
        if (calls.Rows.Count == 0) return calls;
        if (TrainingData.FirstDay(run.Warehouse) is var begins && !(begins <= _day)) return calls.WithChanges(_ => [AccountChange.NotKnown(begins)]);
        run.Report("Find", "the week before");
        var ids = calls.Rows.Select(row => row.AccountId).ToHashSet(StringComparer.Ordinal);
        var (now, before) = (Now(ids, scores), Before(ids));
        return calls.WithChanges(id => AccountChange.Words(now[id], before.GetValueOrDefault(id), listed?.Contains(id)));
    }

    Dictionary<string, AccountWeek> Now(HashSet<string> ids, AskScores scores)
    {
        var use = new WeeklyUseReader(run.Warehouse).Read(ids, facts.AsOf);
        return Weeks(facts with { Accounts = [.. facts.Accounts.Where(account => ids.Contains(account.AccountId))] },
            account => scores.Churn.GetValueOrDefault(account.AccountId), account => use.GetValueOrDefault(account.AccountId) ?? []);
    }

    Dictionary<string, AccountWeek> Before(HashSet<string> ids)
    {
        run.Warehouse.Execute($"attach ':memory:' as {Place}");
        try
        {
            new ModelRunner(run.Warehouse, ModelParameters.For(_day, run.Options.Currency)).BuildBeside(["features"], Place);
            var then = new FactReader(run.Warehouse, Currency.Of(run.Options.Currency), Place).ReadOf(ids, _day);
            var learned = scored.ChurnModel?.ProbabilitiesIn(Place, ids);
            return Weeks(then, account => learned is null ? ChurnPoints.Score(account, _day, facts.Data)
                : learned.TryGetValue(account.AccountId, out var risk) ? new AccountScore(account.AccountId, risk, ScoreKind.Model, []) : null, _ => []);
        }
        finally
        {
            run.Warehouse.Execute($"detach {Place}");
        }
    }

    static Dictionary<string, AccountWeek> Weeks(
        AskFacts of, Func<AccountFacts, AccountScore?> score, Func<AccountFacts, IReadOnlyList<WeekOfUse>> use)
    {
        var contacts = of.Contacts.ToLookup(contact => contact.AccountId, StringComparer.Ordinal);
        return of.Accounts.ToDictionary(
            account => account.AccountId,
            account => new AccountWeek(of.AsOf, account, [.. contacts[account.AccountId]], score(account)) { Use = use(account) },
            StringComparer.Ordinal);
    }
}
