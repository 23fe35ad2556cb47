// How good would the learned lists have been? The back-test behind the model card, judged again from its rows, step by step.
//
//   dotnet run --file notebooks/02-back-test.cs                                  the demo's models
//   dotnet run --file notebooks/02-back-test.cs -- path/to/warehouse.duckdb [--models FOLDER] [--out FOLDER]
#:project ../src/Insights.Worker/Insights.Worker.csproj

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Notebooks;
using Insights.Reports.Charts;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Database;
using Insights.Worker.Score;

var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var path = new Argument<string>("warehouse")
{
    Description = "The DuckDB file", DefaultValueFactory = _ => Path.GetFullPath(Path.Combine(here, "..", "demo", "warehouse.duckdb")),
};
var models = new Option<string?>("--models") { Description = "The folder of models [default: models beside the warehouse]" };
var to = new Option<string>("--out") { Description = "Folder for the Markdown and its pictures", DefaultValueFactory = _ => Path.Combine(here, "out") };
var command = new RootCommand("Judges the back-test of the learned scores again, step by step") { path, models, to };
command.SetAction(async (given, _) =>
{
    var file = given.GetValue(path)!;
    if (!File.Exists(file))
    {
        Console.Error.WriteLine($"There is no warehouse at {file}. Make the demo's with ./insights demo first, or name another one after --.");
        return 1;
    }
    using var warehouse = WarehouseFile.OpenReadOnly(file);
    var run = LastRun.Of(warehouse);
    var folder = given.GetValue(models) ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "models");
    var page = new Page(given.GetValue(to)!, "02-back-test");
    page.Write($"# The learned scores of {run.Company}, judged again\n\nAs of {Dates.Day(run.AsOf)}. Written by `notebooks/02-back-test.cs`.");
    var isEqual = true;
    foreach (var target in Target.All)
        isEqual &= await new Judging(warehouse, target, page).WriteAsync(folder, run.AsOf);
    Console.WriteLine(page.Save());
    return isEqual ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();

/// <summary>One target, one method a step, in the order of the page.</summary>
sealed class Judging(WarehouseFile warehouse, Target target, Page page)
{
    JsonElement _card;
    IReadOnlyList<Row> _rows = [];
    IReadOnlyList<(string Name, string Column)> _rankings = [];
    BackTest _test = null!;
    readonly List<(string Figure, double? Here, double? Card)> _compared = [];

    /// <summary>False when a figure differs from the card's.</summary>
    public async Task<bool> WriteAsync(string folder, DateOnly asOf)
    {
        page.Write($"## {Capital(target.Name)}");
        if (!Read(folder, asOf)) return true;
        await MonthsAsync();
        await AucAsync();
        await ReliabilityAsync();
        await TopAsync();
        await FeaturesAsync();
        Verdict();
        return Compare();
    }

    // ---- 1 · What was judged ------------------------------------------------------------------------------------------------

    bool Read(string folder, DateOnly asOf)
    {
        if (Latest(folder, asOf) is not { } latest)
        {
            var because = new ModelStore(folder).Latest(target, asOf)?.Because ?? $"Nothing was trained up to {Dates.Day(asOf)} in {folder}.";
            page.Write($"No back-test. {because}");
            return false;
        }
        var day = Path.GetFileName(latest)[(target.Name.Length + 1)..][..10];
        using var cards = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"model-card-{day}.json")));
        _card = cards.RootElement.EnumerateArray().Single(card => card.GetProperty("target").GetString()!.Equals(target.Name, StringComparison.OrdinalIgnoreCase)).Clone();
        // What follows goes by these rows alone.
        warehouse.Execute($"create or replace temp table judged as select * from read_csv({Sql.Text(latest)}, types = {{'part': 'date', 'id': 'varchar'}})");
        ReadRows();
        page.Write($"""
            {_card.GetProperty("definition").GetString()} Each row below is one {(target == Target.Churn ? "account" : "contact")} on the last day of a month, foretold by a model that
            learned only from what was over by then. {Numbers.Count(_rows.Count)} rows were judged; it happened to {Numbers.Count(_rows.Count(row => row.Happened))}. They are in
            `{Path.GetFileName(latest)}`, a row each:
            """);
        page.Sql("select part, id, cluster, happened, probability, base_rate, … from read_csv('" + Path.GetFileName(latest) + "')");
        return true;
    }

    string? Latest(string folder, DateOnly asOf) => !Directory.Exists(folder) ? null
        : Directory.EnumerateFiles(folder, $"{target.Name}-????-??-??.back-test.csv").Order(StringComparer.Ordinal)
            .LastOrDefault(file => string.CompareOrdinal(Path.GetFileName(file), $"{target.Name}-{asOf:yyyy-MM-dd}.back-test.csv") <= 0);

    void ReadRows()
    {
        var baselines = warehouse.Query("select column_name from (describe judged)", row => row.GetString(0)).Skip(6).ToList();
        var names = _card.GetProperty("rankings").EnumerateArray().Select(ranking => ranking.GetProperty("name").GetString()!).ToList();
        string[] columns = ["probability", .. baselines.Select(column => $"\"{column}\""), "0"];
        _rankings = [.. names.Zip(columns)];
        _rows = warehouse.Query(
            $"select part, cluster, happened, base_rate, {string.Join(", ", _rankings.Select((ranking, place) => $"{ranking.Column}::double as s{place}"))} from judged order by part, id",
            row => new Row(row.Day("part")!.Value, checked((int)row.Count("cluster")), row.Flag("happened"), row.Number("base_rate")!.Value,
                [.. _rankings.Select((_, place) => row.Number($"s{place}")!.Value)]));
        _test = new(Scores(0), Outcomes, [.. _rows.Select(row => row.Cluster)], [.. _rows.Select(row => row.BaseRate)],
            [.. Enumerable.Range(1, baselines.Count).Select(place => new Baseline(_rankings[place].Name, Scores(place)))]);
    }

    // ---- 2 · What was foretold, and what came ---------------------------------------------------------------------------------

    async Task MonthsAsync()
    {
        var months = _rows.GroupBy(row => row.Month).ToList();
        page.Write("### What was foretold, and what came\n\nA month's probabilities add up to how many are expected. What came varies by chance: the interval is that of a count (Poisson).");
        page.Table(["month", "judged", "foretold", "came", "95 % interval"], months.Select(IReadOnlyList<string> (month) =>
        {
            var came = PoissonInterval.Exact(month.Count(row => row.Happened));
            return [$"{month.Key:yyyy-MM-dd}", Numbers.Count(month.Count()), Plain(month.Sum(row => row.Scores[0]), 1), Numbers.Count((long)came.Value), $"{Plain(came.Low, 1)} to {Plain(came.High, 1)}"];
        }));
        await BarsAsync("months", "Foretold and came, by month", months.SelectMany(month => new Bar[]
        {
            Known($"{month.Key:yyyy-MM-dd}, foretold", UnitNames.Count, Estimate.Counted(month.Sum(row => row.Scores[0]), month.Count())),
            Known($"{month.Key:yyyy-MM-dd}, came", UnitNames.Count, PoissonInterval.Exact(month.Count(row => row.Happened)), Bar.Accent),
        }));
        foreach (var (month, part) in months.Zip(_card.GetProperty("parts").EnumerateArray()))
            Note($"{month.Key:yyyy-MM-dd}, happened", month.Count(row => row.Happened), part.GetProperty("happened").GetDouble());
    }

    // ---- 3 · Who stands above whom --------------------------------------------------------------------------------------------

    async Task AucAsync()
    {
        page.Write("""
            ### Who stands above whom

            AUC is the chance that one to whom it happened stands above one to whom it did not; a half is chance. By ranks, equal scores sharing theirs
            (Mann and Whitney 1947): (ranks of those to whom it happened − n₁(n₁ + 1)/2) / (n₁ · n₀).
            """);
        page.Sql(AucOf("probability"));
        var areas = _rankings.Select((ranking, place) => (ranking.Name, BySql: warehouse.Scalar<double>(AucOf(ranking.Column)),
            Interval: ClusteredAuc.Of(Scores(place), Outcomes, _test.Clusters))).ToList();
        page.Write("The interval counts accounts, not rows: months and people of one account are no independent evidence (Obuchowski 1997).");
        page.Table(["ranking", "AUC by this SQL", "95 % interval"], areas.Select(IReadOnlyList<string> (area) => [area.Name, Plain(area.BySql, 4), Range(area.Interval, 4)]));
        await BarsAsync("auc", "AUC of each ranking", areas.Select((area, place) => Known(area.Name, UnitNames.Share, area.Interval, place == 0 ? Bar.Accent : Bar.Quiet)));
        foreach (var (area, card) in areas.Zip(_card.GetProperty("rankings").EnumerateArray()))
        {
            Note($"AUC of {area.Name}", area.BySql, Number(card, "auc", "value"));
            Note($"AUC of {area.Name}, lower end", area.Interval.Low, Number(card, "auc", "low"));
        }
    }

    static string AucOf(string score) => $"""
        with ranked as (
          select happened, rank() over (order by s) + (count(*) over (partition by s) - 1) / 2.0 as midrank
          from (select happened, {score} as s from judged)
        )
        select (sum(midrank) filter (where happened) - n1 * (n1 + 1) / 2.0) / (n1 * n0)
        from ranked, (select count(*) filter (where happened) as n1, count(*) filter (where not happened) as n0 from judged)
        group by n1, n0
        """;

    // ---- 4 · Do probabilities mean what they say? -------------------------------------------------------------------------------

    async Task ReliabilityAsync()
    {
        var curve = CalibrationCurve.Of(Scores(0), Outcomes);
        page.Write("### Do probabilities mean what they say?\n\nThe rows in tenths, from the lowest probability to the highest: of those given 3 %, it should happen to 3 %.");
        page.Table(["mean probability", "happened", "95 % interval", "rows"], curve.Bins.Select(IReadOnlyList<string> (bin) =>
            [Percent(bin.Predicted), Percent(bin.Observed.Value), $"{Percent(bin.Observed.Low)} to {Percent(bin.Observed.High)}", Numbers.Count(bin.Observed.N)]));
        await page.PictureAsync($"{target.Name}-reliability", "Predicted probability and observed share", string.Join("; ", curve.Bins.Select(bin =>
            $"predicted {Percent(bin.Predicted)}, observed {Percent(bin.Observed.Value)} of {Numbers.Count(bin.Observed.N)}")), ReliabilityCurve.Draw(curve.Bins, 680));
        if (curve.NoLine is { } noLine)
        {
            page.Write(noLine);
            return;
        }
        var (intercept, slope) = Line();
        page.Write($"""
            The line through all rows (Cox 1958), log-odds of what came = intercept + slope · log-odds foretold, by Newton's method: intercept **{Plain(intercept, 3)}**, slope **{Plain(slope, 3)}**
            (95 % interval {Range(curve.Slope!, 3)}). A slope of 1 is right; below, the probabilities are too extreme, above too timid.
            """);
        Note("calibration slope", slope, Metric("model.slope"));
        Note("calibration intercept", intercept, Metric("model.intercept"));
        Note("Brier score", _rows.Average(row => Math.Pow(row.Scores[0] - (row.Happened ? 1 : 0), 2)), Metric("model.brier"));
    }

    /// <summary>The line of greatest likelihood: each step solves for where the two slopes of the likelihood would be 0.</summary>
    (double Intercept, double Slope) Line()
    {
        var (a, b) = (0.0, 1.0);
        for (var step = 0; step < 50; step++)
        {
            double gradientA = 0, gradientB = 0, aa = 0, ab = 0, bb = 0;
            foreach (var row in _rows)
            {
                var x = Math.Log(row.Scores[0] / (1 - row.Scores[0]));
                var p = 1 / (1 + Math.Exp(-a - b * x));
                var (error, weight) = ((row.Happened ? 1 : 0) - p, p * (1 - p));
                (gradientA, gradientB, aa, ab, bb) = (gradientA + error, gradientB + error * x, aa + weight, ab + weight * x, bb + weight * x * x);
            }
            var determinant = aa * bb - ab * ab;
            (a, b) = (a + (bb * gradientA - ab * gradientB) / determinant, b + (aa * gradientB - ab * gradientA) / determinant);
        }
        return (a, b);
    }

    // ---- 5 · What the top of the list would have brought --------------------------------------------------------------------------

    async Task TopAsync()
    {
        var months = _rows.GroupBy(row => row.Month).Select(month => month.ToList()).ToList();
        var length = (int)Math.Round(_card.GetProperty("rankings")[0].GetProperty("listLength").GetDouble() / months.Count);
        page.Write($"### What the top of the list would have brought\n\nThe first {length} of each month by each ranking, and to how many of them it happened. Equal scores at the end of the list count by their share.");
        var tops = _rankings.Select((ranking, place) => (ranking.Name, Months: months.Select(month =>
            RankingMetrics.Top([.. month.Select(row => row.Scores[place])], [.. month.Select(row => row.Happened)], Math.Min(length, month.Count))).ToList())).ToList();
        page.Table(["ranking", .. months.Select(month => $"{month[0].Month:yyyy-MM-dd}"), "together"], tops.Select(IReadOnlyList<string> (top) =>
            [top.Name, .. top.Months.Select(month => Plain(month.Happened, 1)), $"{Plain(top.Months.Sum(month => month.Happened), 1)} of {top.Months.Sum(month => month.Count)}"]));
        var shares = tops.Select(top => (top.Name, Share: Proportions.Wilson((long)Math.Round(top.Months.Sum(month => month.Happened)), top.Months.Sum(month => month.Count)))).ToList();
        await BarsAsync("top", "Share to whom it happened, among the first of each ranking", shares.Select((top, place) => Known(top.Name, UnitNames.Share, top.Share, place == 0 ? Bar.Accent : Bar.Quiet)));
        foreach (var (top, card) in shares.Zip(_card.GetProperty("rankings").EnumerateArray()))
            Note($"share among the first by {top.Name}", top.Share.Value, Number(card, "atListLength", "value"));
    }

    // ---- 6 · What the score rests on ------------------------------------------------------------------------------------------------

    async Task FeaturesAsync()
    {
        List<FeatureWeight> features = [.. _card.GetProperty("features").EnumerateArray().Select(feature => new FeatureWeight(feature.GetProperty("feature").GetString()!, feature.GetProperty("weight").GetDouble()))];
        if (features.Count == 0) return;
        page.Write("### What the score rests on\n\nFrom the card, as it takes the model itself to know: by how much each feature moves the log-odds of a row, up or down, on average.");
        await page.PictureAsync($"{target.Name}-features", "Weight of each feature",
            string.Join("; ", features.Select(feature => $"{feature.Feature}: {Plain(feature.Weight, 3)}")), WeightBars.Draw(features, 680));
    }

    // ---- 7 · The verdict ----------------------------------------------------------------------------------------------------------------

    void Verdict()
    {
        var saved = _test.LogLossSaved;
        page.Write("### The verdict\n\nThe model is used when each of these is above 0 beyond doubt, at 95 %: what it saves in log loss against giving everybody the average, and what its AUC is above each ranking that needs no model.");
        page.Table(["against", "gain", "95 % interval", "beyond doubt"],
        [
            ["the average (nats a row)", Plain(saved.Value, 5), Range(saved, 5), saved.Low > 0 ? "yes" : "no"],
            .. _test.Gains.Select(IReadOnlyList<string> (pair) => [$"{pair.Baseline.Name} (AUC)", Plain(pair.Gain.Value, 4), Range(pair.Gain, 4), pair.Gain.Low > 0 ? "yes" : "no"]),
        ]);
        Note("log loss saved", saved.Value, Metric("model.log_loss_saved"));
        var (isWorthUsing, because) = _test.Verdict();
        page.Write($"**{(isWorthUsing ? "Worth using" : "Not worth using")}.** {because}.");
        page.Write($"The card says: {_card.GetProperty("status").GetString()}. {_card.GetProperty("because").GetString()}");
    }

    // ---- 8 · Against the card -------------------------------------------------------------------------------------------------------------

    bool Compare()
    {
        var different = _compared.Where(pair => !(pair.Here is { } one && pair.Card is { } other && Math.Abs(one - other) <= 1e-6 * Math.Max(1, Math.Abs(one)))).ToList();
        page.Write("### Against the card\n\n" + (different.Count == 0
            ? $"All {_compared.Count} figures compared equal those of the card."
            : $"{different.Count} of {_compared.Count} figures differ from the card:"));
        if (different.Count > 0)
            page.Table(["figure", "here", "card"], different.Select(IReadOnlyList<string> (pair) => [pair.Figure, $"{pair.Here}", $"{pair.Card}"]));
        return different.Count == 0;
    }

    void Note(string figure, double? here, double? card) => _compared.Add((figure, here, card));

    // ---- What the steps share ---------------------------------------------------------------------------------------------------------------

    bool[] Outcomes => [.. _rows.Select(row => row.Happened)];

    double[] Scores(int ranking) => [.. _rows.Select(row => row.Scores[ranking])];

    double? Metric(string name) => _card.GetProperty("metrics").EnumerateArray().Select(figure => figure.GetProperty("finding"))
        .Where(finding => finding.GetProperty("name").GetString() == name).Select(finding => Number(finding, "estimate", "value")).Single();

    static double? Number(JsonElement owner, string estimate, string end) =>
        owner.GetProperty(estimate) is { ValueKind: JsonValueKind.Object } known ? known.GetProperty(end).GetDouble() : null;

    static Bar Known(string label, string unit, Estimate estimate, string style = Bar.Quiet) => new(label, new Figure(label, Finding.Known(label, unit, estimate, "this notebook")), style);

    Task BarsAsync(string name, string title, IEnumerable<Bar> bars)
    {
        List<Bar> all = [.. bars];
        return page.PictureAsync($"{target.Name}-{name}", title, string.Join("; ", all.Select(bar => bar.InWords)), BarsWithBenchmark.Draw(all, 680));
    }

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
    static string Plain(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('-', '−');
    static string Percent(double share) => Plain(100 * share, 1) + " %";
    static string Range(Estimate estimate, int decimals) => $"{Plain(estimate.Low, decimals)} to {Plain(estimate.High, decimals)}";
}

/// <param name="Scores">One a ranking, in the card's order: the model's probability first.</param>
sealed record Row(DateOnly Month, int Cluster, bool Happened, double BaseRate, double[] Scores);
