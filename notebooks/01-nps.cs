// Where does the report's Net Promoter Score come from? From the answers in the warehouse to the published figures, step by step.
//
//   dotnet run --file notebooks/01-nps.cs                                        the demo's warehouse
//   dotnet run --file notebooks/01-nps.cs -- path/to/warehouse.duckdb [--survey transactional] [--out FOLDER]
#:project ../src/Insights.Worker/Insights.Worker.csproj

using System.CommandLine;
using System.Data;
using Insights.Models.Findings;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Notebooks;
using Insights.Reports.Charts;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Database;
using Insights.Worker.Find;

var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var path = new Argument<string>("warehouse")
{
    Description = "The DuckDB file", DefaultValueFactory = _ => Path.GetFullPath(Path.Combine(here, "..", "demo", "warehouse.duckdb")),
};
var survey = new Option<SurveyKind>("--survey") { Description = "relationship, transactional or programme", DefaultValueFactory = _ => SurveyKind.Relationship };
var to = new Option<string>("--out") { Description = "Folder for the Markdown and its pictures", DefaultValueFactory = _ => Path.Combine(here, "out") };
var command = new RootCommand("Derives the Net Promoter Score step by step") { path, survey, to };
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
    var page = new Page(given.GetValue(to)!, "01-nps");
    var isEqual = await new Derivation(warehouse, run, given.GetValue(survey), page).WriteAsync(run.Published(file));
    Console.WriteLine(page.Save());
    return isEqual ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();

/// <summary>One method a step, in the order of the page.</summary>
sealed class Derivation(WarehouseFile warehouse, LastRun run, SurveyKind kind, Page page)
{
    readonly string _survey = kind.ToString().ToLowerInvariant();
    DateOnly _lastDay;
    IReadOnlyList<AccountAnswers> _now = [];
    ScoreCounts _all;
    Dictionary<string, Finding> _findings = [];

    /// <summary>False when a figure differs from the published one.</summary>
    public async Task<bool> WriteAsync(IReadOnlyDictionary<string, double?>? published)
    {
        page.Write($"# Net Promoter Score of {run.Company}, derived\n\nThe {_survey} survey as of {Dates.Day(run.AsOf)}. Written by `notebooks/01-nps.cs`.");
        if (!ReadAnswers()) return true;
        await BandsAsync();
        await HowSureAsync();
        await RollUpsAsync();
        await ByMonthAsync();
        await SilenceAsync();
        if (kind == SurveyKind.Relationship) await ByIndustryAsync();
        return Compare(published);
    }

    // ---- 1 · The answers that count -------------------------------------------------------------------------------------

    bool ReadAnswers()
    {
        var newest = warehouse.Query(
            $"select max(responded_on) as day from core.responses where survey = '{_survey}' and score is not null and responded_on <= {Sql(run.AsOf)}",
            row => row.Day("day")).Single();
        if (newest is not { } day)
        {
            page.Write($"Nobody has answered the {_survey} survey, so there is no score. Choose another survey with `--survey`.");
            return false;
        }
        // A survey that was silent for a whole window is read over the 90 days that end with its newest answer.
        _lastDay = day > run.AsOf.AddDays(-90) ? run.AsOf : day;
        var query = $"""
            create temp table counted as
            select
              r.responded_on > {Sql(_lastDay)} - 90 as in_window, r.account_id, coalesce(r.role, 'not known') as role, r.band,
              case r.band when 'promoter' then 1 when 'passive' then 0 else -1 end as x,
              coalesce(a.industry, 'industry not known') as industry, a.mrr_minor
            from core.responses as r
            left join features.account as a using (account_id)
            where r.survey = '{_survey}' and r.score is not null
              and r.responded_on <= {Sql(_lastDay)} and r.responded_on > {Sql(_lastDay)} - 180
            qualify row_number() over (
              partition by in_window, coalesce(r.contact_id, 'anonymous ' || r.response_id)
              order by r.responded_at desc, r.response_id desc) = 1
            """;
        warehouse.Execute(query);
        Infer();
        var given = warehouse.Scalar<long>(
            $"select count(*) from core.responses where survey = '{_survey}' and score is not null and responded_on <= {Sql(_lastDay)} and responded_on > {Sql(_lastDay)} - 90");
        page.Write($"""
            ## 1 · The answers that count

            The window is the 90 days up to {Dates.Day(_lastDay)}. Of each person's answers in it the latest counts; an anonymous answer counts as a person's.
            {Numbers.Count(given)} answers were given, {Numbers.Count(given - _all.Total)} of them replaced by a later one: **{Numbers.Count(_all.Total)} count**.
            The same for the 90 days before, which only the change needs.
            """);
        page.Sql(query);
        return true;
    }

    /// <summary>SQL counted; what follows from the counts is the models' part, here as in a run.</summary>
    void Infer()
    {
        _now = Answers("in_window");
        var (invited, answered) = Invited();
        var sums = new NpsSums(kind, _now, Answers("not in_window"), invited, answered);
        _all = sums.Answers;
        _findings = NpsFindings.From(sums).ToDictionary(finding => finding.Name);
    }

    // ---- 2 · Bands --------------------------------------------------------------------------------------------------------

    async Task BandsAsync()
    {
        Bar[] bars =
        [
            new("Promoters, 9–10", Figure("promoters"), Bar.Accent), new("Passives, 7–8", Figure("passives")), new("Detractors, 0–6", Figure("detractors"), Bar.Hatched),
        ];
        page.Write($"""
            ## 2 · Bands

            NPS = 100 × (promoters − detractors) / answers = 100 × ({_all.Promoters} − {_all.Detractors}) / {_all.Total} = **{Points(100 * _all.Mean)}** points. Not a percentage.
            """);
        await PictureAsync("bands", "Answers by band", bars);
    }

    // ---- 3 · How sure? ------------------------------------------------------------------------------------------------------

    async Task HowSureAsync()
    {
        var error = NetPromoterScore.StandardError(_all.Promoters, _all.Passives, _all.Detractors);
        var half = Quantiles.Normal(Estimate.UsualLevel) * error;
        Bar[] bars =
        [
            new("Simple", Figure("simple", new Estimate(100 * _all.Mean, 100 * _all.Mean - half, 100 * _all.Mean + half, Estimate.UsualLevel, _all.Total))),
            new("Adjusted Wald", Figure("adjusted", NetPromoterScore.FromCounts(_all.Promoters, _all.Passives, _all.Detractors))),
            new("Clustered by account", Figure("every_response"), Bar.Accent),
        ];
        page.Write($"""
            ## 3 · How sure?

            The simple standard error is 100·√((p + d − (p − d)²)/n) = {error:F2} points, with p and d the shares of promoters and detractors. Three intervals
            around one score, each meant to hold the truth in 95 of 100 surveys:

            - **Simple**: the score ± {Quantiles.Normal(Estimate.UsualLevel):F2} standard errors. It has no width when everybody agrees, and is too narrow for few answers.
            - **Adjusted Wald**: ¾ promoter, 1½ passives and ¾ detractor are added before (Rocks 2016). Right for answers that are independent.
            - **Clustered by account**: people of one account answer alike, so two of them tell less than two strangers do. **This one is published.**
            """);
        page.Table(["interval", "from", "to", "width"], bars.Select(Ends));
        await PictureAsync("intervals", "Three intervals around one score", bars);
        page.Write(WhyClustered(bars[1].Figure.Finding.Estimate!));
    }

    string WhyClustered(Estimate adjusted)
    {
        var together = _now.Where(account => account.Answered && account.All.Total > 1).ToList();
        if (_findings[Name("every_response")].Estimate is not { } clustered || Clusters() is not { Count: > 1 } clusters)
            return "The clustered interval is withheld: " + _findings[Name("every_response")].Withheld;
        var mean = new ClusteredMean(clusters);
        var ratio = (clustered.High - clustered.Low) / (adjusted.High - adjusted.Low);
        return $"""
            Why they differ here: {together.Count} of {clusters.Sum(cluster => cluster.Times)} accounts (an anonymous answer counts as one) gave more than one answer,
            {together.Sum(account => account.All.Total)} together. The {_all.Total} answers are as precise as {mean.EffectiveSize:F0} independent ones would be,
            and the clustered interval is {Math.Abs(ratio - 1) * 100:F0} % {(ratio >= 1 ? "wider" : "narrower")} than the adjusted one.
            """;
    }

    /// <summary>An account is one cluster, as heavy as its answers are many; each anonymous answer is a cluster of its own.</summary>
    List<Cluster> Clusters() =>
    [
        .. _now.Where(account => account.Answered).Select(account => account.All)
            .Select(answers => new Cluster(answers.Total, answers.Mean, (double)(answers.Promoters + answers.Detractors) / answers.Total, answers.Total)),
        .. _now.Where(account => account.AccountId is null).Select(account => account.All)
            .SelectMany(answers => new Cluster[] { new(1, 1, 1, 1, answers.Promoters), new(1, 0, 0, 1, answers.Passives), new(1, -1, 1, 1, answers.Detractors) })
            .Where(cluster => cluster.Times > 0),
    ];

    // ---- 4 · Four roll-ups ----------------------------------------------------------------------------------------------------

    async Task RollUpsAsync()
    {
        const string query = """
            with accounts as (
              select
                account_id, any_value(mrr_minor) as mrr_minor, avg(x) as mean, avg(x) filter (where role = 'decision_maker') as decision_makers,
                avg(x) filter (where role = 'champion') as champions, avg(x) filter (where role not in ('decision_maker', 'champion')) as others
              from counted where in_window and account_id is not null group by account_id
            )
            select
              (select 100 * avg(x) from counted where in_window) as every_response,
              100 * avg(mean) as account_means,
              100 * avg(coalesce(decision_makers, champions, others)) as waterfall,
              100 * sum(mean * mrr_minor) filter (where mrr_minor > 0) / sum(mrr_minor) filter (where mrr_minor > 0) as revenue_weighted
            from accounts
            """;
        (string Name, string Words)[] rollUps =
        [
            ("every_response", "Every answer"), ("account_means", "Mean of accounts"), ("waterfall", "Decision makers first"), ("revenue_weighted", "Weighted by revenue"),
        ];
        var bySql = warehouse.Query(query, row => rollUps.ToDictionary(rollUp => rollUp.Name, rollUp => row.Number(rollUp.Name))).Single();
        var bars = rollUps.Select(rollUp => new Bar(rollUp.Words, Figure(rollUp.Name), rollUp.Name == "every_response" ? Bar.Accent : Bar.Quiet)).ToList();
        page.Write("""
            ## 4 · Four roll-ups

            Who should count once: an answer, an account, the account's most senior voice (decision makers, else champions, else users), or a unit of its monthly revenue?
            Where the four differ, large accounts, or those with many voices, feel otherwise than the rest.
            """);
        page.Sql(query);
        page.Table(["roll-up", "by this SQL", "published", "95 % interval", "n"], rollUps.Zip(bars, IReadOnlyList<string> (rollUp, bar) =>
            [rollUp.Words, bySql[rollUp.Name] is { } value ? Points(value) : FigureText.NotKnown, .. Known(bar.Figure)]));
        await PictureAsync("roll-ups", "Four roll-ups of the same answers", bars);
    }

    // ---- 5 · Month by month -----------------------------------------------------------------------------------------------------

    async Task ByMonthAsync()
    {
        var months = warehouse.Query(
            $"""
            with answers as (
              select account_id, band, cast(date_trunc('month', responded_on) as date) as month
              from core.responses
              where survey = '{_survey}' and score is not null
                and responded_on <= {Sql(_lastDay)} and responded_on >= date_trunc('month', {Sql(_lastDay)}) - interval 11 month
              qualify row_number() over (
                partition by month, coalesce(contact_id, 'anonymous ' || response_id) order by responded_at desc, response_id desc) = 1
            )
            select month, account_id, {Bands} from answers group by month, account_id order by month, account_id
            """,
            row => (Month: row.Day("month")!.Value, Answers: new AccountAnswers(row.Text("account_id"), default, default, default, Counts(row))));
        var points = months.GroupBy(row => row.Month).Select(month => Point(month.Key, [.. month.Select(row => row.Answers)])).ToList();
        page.Write("""
            ## 5 · Month by month

            In a month there are fewer answers than in the window, so the band is wide: a line that moves within it says nothing.
            """);
        await page.PictureAsync("months", "NPS by month, with its 95 % interval",
            string.Join("; ", points.Select(point => $"{point.Figure.Label}: {FigureText.Value(point.Figure)}")), LineWithBand.Draw(points, 680));
        page.Table(["month", "NPS", "95 % interval", "n"], points.Select(IReadOnlyList<string> (point) => [point.Figure.Label, .. Known(point.Figure)]));
        page.Write($"Against the 90 days before the window: {FigureText.Change(Figure("every_response") with { Change = _findings[Name("change")] })}.");
    }

    TrendPoint Point(DateOnly month, IReadOnlyList<AccountAnswers> answers) =>
        new(month, new Figure(Dates.Month(month), Keep(NpsFindings.EveryResponse(Name($"month.{month:yyyy_MM}"), answers))));

    // ---- 6 · Who was silent -------------------------------------------------------------------------------------------------------

    async Task SilenceAsync()
    {
        var (invited, answered) = Invited();
        page.Write("## 6 · What silence could do");
        if (invited == 0)
        {
            page.Write(_findings[Name("response_rate")].Withheld!);
            return;
        }
        Bar[] bars =
        [
            new("If all silent were detractors", Figure("if_silent_were_detractors")), new("As answered", Figure("every_response"), Bar.Accent),
            new("If all silent were promoters", Figure("if_silent_were_promoters")),
        ];
        page.Write($"""
            {Numbers.Count(invited)} people were invited in the window and {Numbers.Count(answered)} answered: a response rate of {FigureText.Value(Figure("response_rate"))}.
            The interval above knows of chance only. Nothing the other {Numbers.Count(invited - answered)} might say could move the score beyond these bounds; how far it
            really is from them no survey can tell.
            """);
        await PictureAsync("silence", "What silence could do", bars);
    }

    (long Invited, long Answered) Invited() => warehouse.Query(
        $"""
        select count(distinct contact_id) as invited, count(distinct contact_id) filter (where answered_at < end_of_day({Sql(run.AsOf)})) as answered
        from core.invitations where survey = '{_survey}' and sent_on <= {Sql(_lastDay)} and sent_on > {Sql(_lastDay)} - 90
        """,
        row => (row.Count("invited"), row.Count("answered"))).Single();

    // ---- 7 · By industry ------------------------------------------------------------------------------------------------------------

    async Task ByIndustryAsync()
    {
        var industries = warehouse.Query("select distinct industry from counted where in_window and account_id is not null order by industry", row => row.RequiredText("industry"));
        var bars = industries.Select(industry => new Bar(industry, new Figure(industry, Keep(NpsFindings.EveryResponse(
                $"segment.{FindingsOfRun.Key(industry)}.nps", Answers($"in_window and account_id is not null and industry = {Insights.Worker.Database.Sql.Text(industry)}"))))))
            .OrderByDescending(bar => bar.Figure.Finding.Estimate?.Value).ToList();
        page.Write("## 7 · By industry\n\nThe smaller the group, the wider its interval. Groups whose intervals overlap widely may well be alike.");
        page.Table(["industry", "NPS", "95 % interval", "n"], bars.Select(IReadOnlyList<string> (bar) => [bar.Name, .. Known(bar.Figure)]));
        await PictureAsync("industries", "NPS by industry", bars);
    }

    // ---- 8 · Against the report -------------------------------------------------------------------------------------------------------

    bool Compare(IReadOnlyDictionary<string, double?>? published)
    {
        page.Write("## 8 · Against the report");
        if (published is null)
        {
            page.Write($"The reports of {run.AsOf:yyyy-MM-dd} do not lie beside the warehouse, so nothing is compared.");
            return true;
        }
        // A segment without a customer of today is not published; everything else must be there and equal.
        var both = _findings.Values.Where(finding => published.ContainsKey(finding.Name)).ToList();
        var different = both.Where(finding => !IsSame(finding.Estimate?.Value, published[finding.Name])).ToList();
        page.Write(different.Count == 0
            ? $"All {both.Count} figures of this page equal those of `findings.json`."
            : $"{different.Count} of {both.Count} figures differ from `findings.json`:");
        if (different.Count > 0)
            page.Table(["figure", "here", "published"], different.Select(IReadOnlyList<string> (finding) =>
                [finding.Name, $"{finding.Estimate?.Value}", $"{published[finding.Name]}"]));
        return different.Count == 0;
    }

    static bool IsSame(double? one, double? other) => one is null ? other is null : other is { } value && Math.Abs(one.Value - value) <= 1e-9 * Math.Max(1, Math.Abs(value));

    // ---- What the steps share -----------------------------------------------------------------------------------------------------------

    const string Bands = """
        count(*) filter (where band = 'promoter') as promoters, count(*) filter (where band = 'passive') as passives,
        count(*) filter (where band = 'detractor') as detractors
        """;

    /// <summary>A row an account, with its people's answers by role; one row holds all answers without an account.</summary>
    IReadOnlyList<AccountAnswers> Answers(string condition) =>
    [
        .. warehouse.Query(
            $"select account_id, role, any_value(mrr_minor) as mrr_minor, {Bands} from counted where {condition} group by account_id, role order by account_id, role",
            row => (Account: row.Text("account_id"), Role: row.RequiredText("role"), Counts: Counts(row), Mrr: row.Number("mrr_minor")))
        .GroupBy(row => row.Account)
        .Select(account => new AccountAnswers(
            account.Key, Of(account, "decision_maker"), Of(account, "champion"), Of(account, "user"), Of(account, "other", "not known"), account.First().Mrr)),
    ];

    static ScoreCounts Of(IEnumerable<(string? Account, string Role, ScoreCounts Counts, double? Mrr)> rows, params string[] roles) =>
        rows.Where(row => roles.Contains(row.Role)).Aggregate(new ScoreCounts(), (sum, row) => sum + row.Counts);

    static ScoreCounts Counts(IDataRecord row) => new(row.Count("promoters"), row.Count("passives"), row.Count("detractors"));

    string Name(string end) => $"nps.{_survey}.{end}";

    Figure Figure(string end) => new(end, _findings[Name(end)]);

    static Figure Figure(string label, Estimate estimate) => new(label, Finding.Known(label, UnitNames.Points, estimate, "this notebook"));

    Finding Keep(Finding finding) => _findings[finding.Name] = finding;

    static IReadOnlyList<string> Known(Figure figure) => figure.Finding.Estimate is { } estimate
        ? [FigureText.Value(figure), Numbers.Range(estimate.Low, estimate.High, UnitNames.Points), Numbers.Count(estimate.N)]
        : [figure.Finding.Withheld!, "", ""];

    static IReadOnlyList<string> Ends(Bar bar) => bar.Figure.Finding.Estimate is { } estimate
        ? [bar.Name, Points(estimate.Low), Points(estimate.High), Points(estimate.High - estimate.Low)]
        : [bar.Name, bar.Figure.Finding.Withheld!, "", ""];

    static string Points(double value) => Numbers.WithUnit(value, UnitNames.Points);

    static string Sql(DateOnly day) => $"date '{day:yyyy-MM-dd}'";

    Task PictureAsync(string name, string title, IReadOnlyList<Bar> bars) =>
        page.PictureAsync(name, title, string.Join("; ", bars.Select(bar => bar.InWords)), BarsWithBenchmark.Draw(bars, 680));
}
