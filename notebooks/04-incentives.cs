// What does a test of incentives say, and where does a prediction come from? From the exposures in the warehouse to the read-out and the predicted uptake.
//
//   dotnet run --file notebooks/04-incentives.cs                                        the demo's warehouse
//   dotnet run --file notebooks/04-incentives.cs -- path/to/warehouse.duckdb [--test NAME] [--out FOLDER]
#:project ../src/Insights.Worker/Insights.Worker.csproj

using System.CommandLine;
using System.Text.Json;
using Insights.Models.Incentives;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Notebooks;
using Insights.Reports.Charts;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Database;

var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var path = new Argument<string>("warehouse")
{
    Description = "The DuckDB file", DefaultValueFactory = _ => Path.GetFullPath(Path.Combine(here, "..", "demo", "warehouse.duckdb")),
};
var test = new Option<string?>("--test") { Description = "Which test [default: the latest]" };
var to = new Option<string>("--out") { Description = "Folder for the Markdown and its pictures", DefaultValueFactory = _ => Path.Combine(here, "out") };
var command = new RootCommand("Reads a test of incentives out step by step, and shows what a prediction rests on") { path, test, to };
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
    var page = new Page(given.GetValue(to)!, "04-incentives");
    var isEqual = await new TestDerivation(warehouse, run, page).WriteAsync(given.GetValue(test), Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "reports", $"{run.AsOf:yyyy-MM-dd}", "incentives.json"));
    Console.WriteLine(page.Save());
    return isEqual ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();

/// <summary>One method a step, in the order of the page.</summary>
sealed class TestDerivation(WarehouseFile warehouse, LastRun run, Page page)
{
    readonly List<(string Figure, double Here, double? Published)> _compared = [];
    List<Person> _people = [];
    JsonElement? _published;

    /// <summary>False when a figure differs from the published one.</summary>
    public async Task<bool> WriteAsync(string? wanted, string publishedFile)
    {
        page.Write($"# Incentives of {run.Company}: one test, step by step\n\nAs of {Dates.Day(run.AsOf)}. Written by `notebooks/04-incentives.cs`.");
        var name = wanted ?? warehouse.Query("select experiment from core.exposures group by experiment order by min(assigned_at) desc limit 1", row => row.RequiredText("experiment")).FirstOrDefault();
        if (name is null)
        {
            page.Write("No exposures are loaded, so there is no test to read.");
            return true;
        }
        using var document = File.Exists(publishedFile) ? JsonDocument.Parse(File.ReadAllText(publishedFile)) : null;
        _published = document?.RootElement;
        Assigned(name);
        await UptakeAsync(name);
        Differences(name);
        Shown();
        return Compare();
    }

    // ---- 1 · Who was assigned ------------------------------------------------------------------------------------------------

    void Assigned(string name)
    {
        const string query =
            """
            select e.variant, e.account, e.contact_id, exists (
                select 1 from core.referrals as r
                where r.referrer_contact_id = e.contact_id and r.invalid_reason is null and r.submitted_at >= e.assigned_at and r.submitted_at < e.ends_at) as referred
            from core.exposures as e
            where e.experiment = $name and e.ends_on <= $as_of
            """;
        page.Write($"## 1 · Who was assigned to {name}\n\nEach person counts in the arm that lots gave them, whether or not they saw the offer, once the test's days are over.");
        page.Sql(query);
        _people = warehouse.Query(query, row => new Person(row.RequiredText("variant"), row.RequiredText("account"), row.Flag("referred")), ("name", name), ("as_of", run.AsOf));
        var arms = Arms();
        page.Table(["arm", "accounts", "people"], arms.Select(IReadOnlyList<string> (arm) => [arm, Numbers.Count(Of(arm).Select(person => person.Account).Distinct().Count()), Numbers.Count(Of(arm).Count())]));
        if (arms.Count < 2) return;
        var ratio = SampleRatio.Of([.. arms.Select(arm => Of(arm).Select(person => person.Account).Distinct().LongCount())], [.. arms.Select(_ => 1.0)]);
        page.Write(FormattableString.Invariant($"χ² = {ratio.ChiSquared:0.00}, p = {ratio.PValue:0.000}: {(ratio.IsMismatch ? "lots do not explain these arms; the test must not be read." : "lots explain how unlike the arms are.")}"));
    }

    // ---- 2 · How many referred -----------------------------------------------------------------------------------------------

    async Task UptakeAsync(string name)
    {
        page.Write("## 2 · How many referred\n\nPeople of one account do alike, so the interval is Wilson's at the number of strangers who would tell as much.");
        var rows = Readable().Select(arm => (Name: arm, Share: Arm(arm))).ToList();
        page.Table(["arm", "people", "referred", "share", "95 % interval", "people for one stranger"], rows.Select(IReadOnlyList<string> (arm) =>
            [arm.Name, Numbers.Count(arm.Share.People), Numbers.Count(arm.Share.Successes), UptakeText.Share(arm.Share.Share), UptakeText.Range(arm.Share.ToEstimate()), arm.Share.DesignEffect.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)]));
        foreach (var arm in rows) Add($"{name}, share of {arm.Name}", arm.Share.Share, Published(name, "arms", arm.Name, "uptake"));
        List<Bar> bars = [.. rows.Select(arm => new Bar(arm.Name, new Figure(arm.Name, Finding.Known(arm.Name, UnitNames.Share, arm.Share.ToEstimate(), "core.exposures"))))];
        if (bars.Count > 0) await page.PictureAsync("uptake", "Share of people who referred, by arm", string.Join("; ", bars.Select(bar => bar.InWords)), BarsWithBenchmark.Draw(bars, 680));
    }

    // ---- 3 · What each offer adds --------------------------------------------------------------------------------------------

    void Differences(string name)
    {
        var readable = Readable();
        if (!readable.Contains(IncentiveKinds.Control)) return;
        string[] variants = [.. readable.Where(arm => arm != IncentiveKinds.Control)];
        page.Write("## 3 · What each offer adds\n\nNewcombe's interval of the difference; of several offers Holm's step-down, so that all together err in 5 of 100 tests without any effect.");
        var control = Arm(IncentiveKinds.Control);
        var steps = HolmDifferences.Of([.. variants.Select(arm => Arm(arm)).Select(arm => (Func<double, Estimate>)(level => ClusteredDifference.Of(arm, control, level)))]);
        page.Table(["offer", "alone, points", "of all together, points", "told from chance"], variants.Select(IReadOnlyList<string> (arm, place) =>
        [
            arm, Points(ClusteredDifference.Of(Arm(arm), control)), Points(steps[place]), steps[place] is { Low: <= 0, High: >= 0 } ? "no" : "yes",
        ]));
        foreach (var (place, arm) in variants.Index())
        {
            Add($"{name}, {arm}: more than control", steps[place].Value, Published(name, "variants", arm, "difference"));
            Add($"{name}, {arm}: lower end", steps[place].Low, Published(name, "variants", arm, "difference", "low"));
            Add($"{name}, {arm}: upper end", steps[place].High, Published(name, "variants", arm, "difference", "high"));
        }
    }

    // ---- 4 · What a prediction rests on --------------------------------------------------------------------------------------

    void Shown()
    {
        const string query =
            """
            with usable as (
                select experiment from marts.test_shown where is_over and variant = 'control' group by experiment having sum(referred) > 0
            )
            select experiment, variant, segment, cast(sum(people) as bigint) as people, cast(sum(referred) as bigint) as referred
            from marts.test_shown join usable using (experiment)
            where is_over group by experiment, variant, segment order by variant = 'control' desc, variant, segment
            """;
        page.Write("## 4 · What a prediction rests on\n\nOf all tests that can be read and in whose control arm somebody referred, those who saw an offer, and how many of them referred in the days after. The predicted share leans on the other segments where a cell is thin.");
        page.Sql(query);
        var cells = warehouse.Query(query, row => (Test: row.RequiredText("experiment"), Variant: row.RequiredText("variant"), Segment: row.RequiredText("segment"), People: row.Count("people"), Referred: row.Count("referred")))
            .Where(cell => CanBeRead(cell.Test)).GroupBy(cell => (cell.Variant, cell.Segment))
            .Select(tests => (tests.Key.Variant, tests.Key.Segment, People: tests.Sum(test => test.People), Referred: tests.Sum(test => test.Referred))).ToList();
        page.Table(["offer", "segment", "saw it", "referred", "share", "predicted"], cells.Select(IReadOnlyList<string> (cell) =>
            [cell.Variant, cell.Segment, Numbers.Count(cell.People), Numbers.Count(cell.Referred), UptakeText.Share((double)cell.Referred / cell.People), Cell(cell.Variant, cell.Segment) is { } model ? UptakeText.Share(model.GetProperty("mean").GetDouble()) : "–"]));
        foreach (var cell in cells.Where(cell => Cell(cell.Variant, cell.Segment) is not null))
            Add($"saw {cell.Variant} in {cell.Segment} and referred", cell.Referred, Cell(cell.Variant, cell.Segment)!.Value.GetProperty("referred").GetDouble());
    }

    /// <summary>By what the run said of the test: not where people were assigned otherwise than planned.</summary>
    bool CanBeRead(string test) => _published is not { } published || !published.GetProperty("tests").EnumerateArray()
        .Any(each => each.GetProperty("test").GetString() == test && each.GetProperty("step").GetString() == "stop" && each.TryGetProperty("withheld", out var reason) && reason.ValueKind == JsonValueKind.String);

    JsonElement? Cell(string variant, string segment) => _published is not { } published ? null
        : published.GetProperty("model").GetProperty("variants").EnumerateArray().Append(published.GetProperty("model").GetProperty("control"))
            .Where(uptake => uptake.GetProperty("variant").GetString() == variant)
            .Select(uptake => uptake.GetProperty("cells").TryGetProperty(segment, out var cell) ? cell : (JsonElement?)null).FirstOrDefault();

    // ---- the comparison ------------------------------------------------------------------------------------------------------

    double? Published(string test, string list, string variant, string figure, string part = "value")
    {
        if (_published is not { } published) return null;
        var readout = published.GetProperty("tests").EnumerateArray().FirstOrDefault(each => each.GetProperty("test").GetString() == test);
        if (readout.ValueKind != JsonValueKind.Object) return null;
        var row = readout.GetProperty(list).EnumerateArray().FirstOrDefault(each => each.GetProperty("variant").GetString() == variant);
        return row.ValueKind == JsonValueKind.Object ? row.GetProperty(figure).GetProperty(part).GetDouble() : null;
    }

    void Add(string figure, double value, double? published)
    {
        // A test too young to be read has no published figure: there is nothing to hold these against.
        if (published is not null) _compared.Add((figure, value, published));
    }

    bool Compare()
    {
        page.Write("## Against what was published");
        if (_published is null)
        {
            page.Write("The run's reports do not lie beside the warehouse, so nothing is compared.");
            return true;
        }
        var different = _compared.Where(each => Math.Abs(each.Here - each.Published!.Value) > 1e-9 * Math.Max(1, Math.Abs(each.Here))).ToList();
        page.Write(different.Count == 0 ? $"All {_compared.Count} figures of this page equal those of `incentives.json`." : $"{different.Count} of {_compared.Count} figures differ from `incentives.json`:");
        if (different.Count > 0) page.Table(["figure", "here", "published"], different.Select(IReadOnlyList<string> (each) => [each.Figure, $"{each.Here}", $"{each.Published}"]));
        return different.Count == 0;
    }

    List<string> Arms() => [.. _people.Select(person => person.Variant).Distinct().OrderBy(arm => arm != IncentiveKinds.Control).ThenBy(arm => arm, StringComparer.Ordinal)];

    /// <summary>Two accounts at least: one shows no spread.</summary>
    List<string> Readable() => [.. Arms().Where(arm => Of(arm).Select(person => person.Account).Distinct().Skip(1).Any())];

    IEnumerable<Person> Of(string arm) => _people.Where(person => person.Variant == arm);

    ClusteredArm Arm(string arm) => new(Of(arm).GroupBy(person => person.Account, StringComparer.Ordinal).Select(account => (account.LongCount(), account.LongCount(person => person.Referred))));

    static string Points(Estimate difference) => $"{UptakeText.Points(difference.Value)} ({UptakeText.PointsRange(difference)})";

    sealed record Person(string Variant, string Account, bool Referred);
}
