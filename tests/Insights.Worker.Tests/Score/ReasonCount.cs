using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Score;

/// <summary>Somebody's reasons as published, best first, and what truly raises the chance.</summary>
/// <param name="Truth">By driver, log-odds above the average customer's; see <see cref="TrueDrivers"/>.</param>
sealed record Reasoned(IReadOnlyList<string> Reasons, IReadOnlyDictionary<string, double> Truth)
{
    public string StrongestDriver => Truth.MaxBy(term => term.Value).Key;
}

/// <summary>Counts how far reasons agree with the truth.</summary>
/// <param name="Shows">The words in a reason by which a reader sees a driver at work.</param>
sealed record ReasonCount(IReadOnlyList<(string Driver, string[] Words)> Shows)
{
    const int Deals = 200;

    /// <summary>Share of the rows whose strongest true driver is shown by one of their first so many reasons.</summary>
    public double Agreement(IReadOnlyList<Reasoned> rows, int first = int.MaxValue) =>
        rows.Average(row => row.Reasons.Take(first).Any(reason => DriversIn(reason).Contains(row.StrongestDriver)) ? 1.0 : 0);

    /// <summary>Share of the reasons that show a driver which truly raises their row's chance.</summary>
    public double Truthfulness(IReadOnlyList<Reasoned> rows) =>
        rows.SelectMany(row => row.Reasons.Select(reason => DriversIn(reason).Any(driver => row.Truth[driver] > 0) ? 1.0 : 0)).Average();

    /// <summary>What chance would count: the mean over many deals in which each row has somebody's reasons, drawn without putting back.</summary>
    /// <param name="givers">Whose reasons are dealt; at least as many as there are rows.</param>
    public double Dealt(IReadOnlyList<Reasoned> rows, IReadOnlyList<Reasoned> givers, Func<IReadOnlyList<Reasoned>, double> count)
    {
        var random = new SeededRandom(1);
        return Enumerable.Range(0, Deals).Average(_ =>
        {
            var dealt = givers.OrderBy(_ => random.NextBits()).ToList();
            return count([.. rows.Select((row, place) => row with { Reasons = dealt[place].Reasons })]);
        });
    }

    /// <summary>The reasons in which the table finds no driver.</summary>
    public IEnumerable<string> Unknown(IEnumerable<Reasoned> rows) => rows.SelectMany(row => row.Reasons).Where(reason => !DriversIn(reason).Any());

    IEnumerable<string> DriversIn(string reason) =>
        Shows.Where(driver => driver.Words.Any(words => reason.Contains(words, StringComparison.Ordinal))).Select(driver => driver.Driver);
}
