using System.Globalization;
using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Lab.Outcomes;

/// <summary>Finds the two values of a column, and which of them is the one to foretell.</summary>
sealed class OutcomeReader(Statements statements, Source source)
{
    const int MostNamed = 8;

    /// <summary>What people call it when the thing happened. Compared by letters and digits alone.</summary>
    static readonly HashSet<string> PositiveWords =
    [
        "yes", "y", "true", "t", "1", "10", "positive", "pos", "success", "event",
        "churn", "churned", "churner", "left", "leaver", "lost", "gone", "exited", "attrited", "attritedcustomer", "attrition", "cancelled", "canceled", "inactive",
        "converted", "conversion", "bought", "purchased", "clicked", "responded", "visited", "subscribed", "referred", "promoter", "won", "accepted", "default", "defaulted", "fraud",
    ];

    /// <param name="name">The column's name.</param>
    /// <param name="positive">The value that counts as "it happened"; null: found out.</param>
    /// <exception cref="FileRefusedException">There is no such column or value, or it has not exactly two values; says which it has.</exception>
    public OutcomeColumn Read(string name, string? positive)
    {
        var place = source.Place(name);
        name = source.Columns[place];
        var values = Values(place);
        if (values.Count != 2) throw new FileRefusedException(WhyNotTwo(name, values));
        var (chosen, why) = positive is null ? Choose(values) : (Named(name, values, positive), "as named");
        var other = values[0] == chosen ? values[1] : values[0];
        return new(name, $"c{place}", chosen, other, $"'{chosen.Text}' in {name} counts as \"it happened\": {why}.");
    }

    /// <summary>The distinct values, the most frequent first.</summary>
    internal List<OutcomeValue> Values(int place) => statements.Query(
        $"SELECT mode(c{place} ORDER BY c{place}) AS text, count(*) AS rows FROM lab_rows WHERE c{place} IS NOT NULL GROUP BY lower(c{place}) ORDER BY rows DESC, text LIMIT 1000",
        row => new OutcomeValue(row.RequiredText("text"), row.Count("rows")));

    static OutcomeValue Named(string column, List<OutcomeValue> values, string positive) =>
        values.FirstOrDefault(value => string.Equals(value.Text, positive.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new FileRefusedException($"--positive is '{positive}', but {column} has {Listed(values)}. Name one of them.");

    static (OutcomeValue Value, string Why) Choose(List<OutcomeValue> values)
    {
        var words = values.Where(value => PositiveWords.Contains(ColumnNames.Key(value.Text))).ToList();
        return words.Count == 1
            ? (words[0], "by the word; --positive names another")
            : (values[1], "the rarer of the two; --positive names another");
    }

    static string WhyNotTwo(string name, List<OutcomeValue> values) => values.Count switch
    {
        0 => $"{name} holds no value, so there is nothing to learn from. Name another column.",
        1 => $"{name} has one value only, {Listed(values)}: to learn what tells two kinds of rows apart, both must be in the file.",
        _ => $"{name} has {(values.Count == 1000 ? "1000 or more" : values.Count)} values: {Listed(values)}. Two are needed: add a column that says yes where what you want to foretell happened and no elsewhere, and name that.",
    };

    internal static string Listed(List<OutcomeValue> values) => string.Join(", ", values.Take(MostNamed)
        .Select(value => string.Create(CultureInfo.InvariantCulture, $"'{value.Text}' ({value.Rows:N0} rows)")))
        + (values.Count > MostNamed ? ", …" : "");
}
