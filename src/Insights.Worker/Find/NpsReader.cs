using System.Data;
using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings the sums that NPS is inferred from out of the marts.</summary>
public sealed class NpsReader(WarehouseFile warehouse, Currency currency)
{
    /// <summary>The surveys that have answers, with the window each is read over.</summary>
    public IReadOnlyList<NpsWindow> Windows() => warehouse.Query(
        "select survey, latest_answer, last_day, is_old from marts.nps_windows order by survey",
        row => new NpsWindow(Kind(row), row.Day("latest_answer")!.Value, DateWindow.Last(90, row.Day("last_day")!.Value.AddDays(1)), row.Flag("is_old")));

    /// <summary>Answers of one survey by account and role, in its window and the one before, with invitations.</summary>
    public NpsSums Sums(SurveyKind survey)
    {
        var (invited, answered) = warehouse.Query(
            $"select invited, answered from marts.response_rates where survey = {Sql.Text(NameOf(survey))}",
            row => (row.Count("invited"), row.Count("answered"))).SingleOrDefault();
        return new NpsSums(survey, Answers(survey, "now"), Answers(survey, "before"), invited, answered);
    }

    /// <summary>Answers of the relationship survey in its window, by industry.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AccountAnswers>> ByIndustry() =>
        warehouse.Query(
            "select * from marts.nps_by_account where survey = 'relationship' and period = 'now' and account_id is not null order by industry, account_id, role",
            row => (Industry: row.RequiredText("industry"), Row: Read(row)))
        .GroupBy(row => row.Industry, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Together(group.Select(row => row.Row)), StringComparer.Ordinal);

    /// <summary>Answers of one survey by account, month by month, oldest first.</summary>
    public IReadOnlyList<(DateOnly Month, IReadOnlyList<AccountAnswers> Answers)> ByMonth(SurveyKind survey) =>
        [.. warehouse.Query(
            $"select * from marts.nps_by_month where survey = {Sql.Text(NameOf(survey))} order by month, account_id",
            row => (Month: row.Day("month")!.Value,
                Answers: new AccountAnswers(row.Text("account_id"), default, default, default, Counts(row))))
        .GroupBy(row => row.Month)
        .OrderBy(group => group.Key)
        .Select(group => (group.Key, (IReadOnlyList<AccountAnswers>)[.. group.Select(row => row.Answers)]))];

    IReadOnlyList<AccountAnswers> Answers(SurveyKind survey, string period) => Together(warehouse.Query(
        $"select * from marts.nps_by_account where survey = {Sql.Text(NameOf(survey))} and period = {Sql.Text(period)} order by account_id, role", Read));

    (string? Account, string Role, ScoreCounts Counts, double? Mrr) Read(IDataRecord row) => (
        row.Text("account_id"), row.RequiredText("role"), Counts(row),
        row.Whole("mrr_minor") is { } minor ? new Money(minor, currency).Amount : null);

    /// <summary>One row an account out of its rows by role.</summary>
    static IReadOnlyList<AccountAnswers> Together(IEnumerable<(string? Account, string Role, ScoreCounts Counts, double? Mrr)> rows) =>
        [.. rows.GroupBy(row => row.Account).Select(account => account.Aggregate(
            new AccountAnswers(account.Key, default, default, default, default, account.First().Mrr),
            (sum, row) => row.Role switch
            {
                "decision_maker" => sum with { DecisionMakers = sum.DecisionMakers + row.Counts },
                "champion" => sum with { Champions = sum.Champions + row.Counts },
                "user" => sum with { Users = sum.Users + row.Counts },
                _ => sum with { Others = sum.Others + row.Counts },
            }))];

    static ScoreCounts Counts(IDataRecord row) => new(row.Count("promoters"), row.Count("passives"), row.Count("detractors"));

    static SurveyKind Kind(IDataRecord row) => Enum.Parse<SurveyKind>(row.RequiredText("survey"), ignoreCase: true);

    static string NameOf(SurveyKind survey) => survey.ToString().ToLowerInvariant();
}

/// <summary>The days one survey is read over.</summary>
/// <param name="Survey">Which.</param>
/// <param name="LatestAnswer">Day of its newest answer.</param>
/// <param name="Window">The window; the one before it has the same length.</param>
/// <param name="IsOld">The survey has been silent for the whole window up to the as-of date, so the window ends with its newest answer.</param>
public sealed record NpsWindow(SurveyKind Survey, DateOnly LatestAnswer, DateWindow Window, bool IsOld);
