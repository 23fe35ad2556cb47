using Insights.Models.Judging;
using Insights.Worker.Publish;

namespace Insights.Worker.Training;

/// <summary>What the back-test said of each row and what came, so that anybody can judge it again; docs/methods/scores.md has the columns.</summary>
static class BackTestTable
{
    public static void Write(string path, Trained trained) => CsvFile.Write(
        path,
        ["part", "id", "cluster", "happened", "probability", "base_rate", .. trained.Test.Baselines.Select(Column)],
        trained.Parts().SelectMany(part => part.Places.Select(place => Row(trained, part.Name, place))));

    static IReadOnlyList<object?> Row(Trained trained, string part, int place)
    {
        var test = trained.Test;
        return
        [
            part, trained.Rows.Ids[trained.Judged[place]], test.Clusters[place], test.Outcomes[place], new Exact(test.Probabilities[place]), new Exact(test.BaseRates[place]),
            .. test.Baselines.Select(baseline => (object)new Exact(baseline.Scores[place])),
        ];
    }

    static string Column(Baseline baseline) => string.Join('_', new string([.. baseline.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every digit: rounded, two rows that differ would tie.</summary>
    readonly record struct Exact(double Value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString("R", formatProvider);
    }
}
