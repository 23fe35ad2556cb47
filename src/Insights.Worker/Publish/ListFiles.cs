using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Worker.Publish;

/// <summary>Writes <c>ask-list.csv</c>, <c>call-first.csv</c> and <c>scores.csv</c> as the data contract has them.</summary>
public static class ListFiles
{
    public static void AskList(string path, AskList list, Currency currency) => CsvFile.Write(path,
        ["rank", "contact_id", "account_id", "contact", "email", "account", "owner_email", "score", "score_kind", "expected_value",
         "currency", "variant", "channel", "reasons", "avoid", "last_asked_at", "last_outcome", "held_out"],
        list.Rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Rank, row.ContactId, row.AccountId, row.Contact, row.Email, row.Account, row.OwnerEmail, row.Score, row.ScoreKind.Name(),
            Rounded(row.ExpectedValue, currency), currency.Code, row.Variant, row.Channel, string.Join("; ", row.Reasons), string.Join("; ", row.Avoid),
            row.LastAskedOn, row.LastOutcome, row.HeldOut,
        ]));

    public static void CallFirst(string path, CallFirst list, Currency currency) => CsvFile.Write(path,
        ["rank", "account_id", "account", "owner_email", "churn_risk", "score_kind", "value_at_risk", "currency", "reasons",
         "changed_since_last_week", "unanswered_detractors"],
        list.Rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Rank, row.AccountId, row.Account, row.OwnerEmail, row.ChurnRisk, row.ScoreKind.Name(), Rounded(row.ValueAtRisk, currency), currency.Code,
            string.Join("; ", row.Reasons), string.Join("; ", row.ChangedSinceLastWeek), row.UnansweredDetractors,
        ]));

    /// <summary>Everyone scored, not only the lists.</summary>
    public static void Scores(string path, AskScores scores) => CsvFile.Write(path,
        ["kind", "entity_id", "probability", "score_kind"],
        scores.Advocacy.Values.OrderBy(score => score.ContactId, StringComparer.Ordinal)
            .Select(score => (IReadOnlyList<object?>)["advocacy", score.ContactId, score.Value, score.Kind.Name()])
            .Concat(scores.Churn.Values.OrderBy(score => score.AccountId, StringComparer.Ordinal)
                .Select(score => (IReadOnlyList<object?>)["churn", score.AccountId, score.Value, score.Kind.Name()])));

    /// <summary>To the currency's minor unit: an estimate has no exact cents, but a table has no tenths of one.</summary>
    static double? Rounded(double? amount, Currency currency) => amount is { } known ? Math.Round(known, currency.Decimals) : null;
}
