using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>What customers answer, each kind of survey apart.</summary>
sealed class LoyaltyPart(FindingSet findings, ReportFacts facts)
{
    public LoyaltySection Compose() => new()
    {
        Takeaway = Takeaway(),
        Withheld = facts.Windows.Count == 0 ? Say("No answer has been loaded. Drop the survey's responses into the inbox.") : null,
        Surveys =
        [
            .. new[] { SurveyKind.Relationship, SurveyKind.Transactional }
                .Where(survey => survey == SurveyKind.Relationship || facts.Windows.Any(window => window.Survey == survey))
                .Select(Survey),
        ],
    };

    static string Bound => Say("a bound, no estimate");

    string Takeaway() => findings["nps.relationship.change"].Estimate switch
    {
        null => findings["nps.relationship.every_response"].Estimate is { } score
            ? Say($"The Net Promoter Score is {Numbers.WithUnit(score.Value, "points")}; whether it has moved is not known.")
            : Say("How customers feel about us is not known."),
        { Low: > 0 } change => Say($"The Net Promoter Score has risen by {Numbers.WithUnit(change.Value, "points")} points against the 90 days before."),
        { High: < 0 } change => Say($"The Net Promoter Score has fallen by {Numbers.WithUnit(-change.Value, "points")} points against the 90 days before."),
        _ => Say("No real change of the Net Promoter Score: the difference to the 90 days before is within the noise."),
    };

    static string Name(SurveyKind survey, NpsWindow? window) => window switch
    {
        null => Say($"{survey} survey"),
        { IsOld: true } => Say($"{survey} survey, {Dates.Window(window.Window)} (no newer answers)"),
        _ => Say($"{survey} survey, {Dates.Window(window.Window)}"),
    };

    SurveyScores Survey(SurveyKind survey)
    {
        var name = survey.ToString().ToLowerInvariant();
        var window = facts.Windows.SingleOrDefault(candidate => candidate.Survey == survey);
        return new SurveyScores
        {
            Name = Name(survey, window),
            RollUps =
            [
                new Figure(Say("Every answer"), findings[$"nps.{name}.every_response"])
                {
                    Change = findings[$"nps.{name}.every_response"].Estimate is null ? null : findings[$"nps.{name}.change"],
                    ChangeAgainst = Say("the 90 days before"),
                },
                new Figure(Say("Mean of accounts"), findings[$"nps.{name}.account_means"]),
                new Figure(Say("Decision makers first"), findings[$"nps.{name}.waterfall"]),
                new Figure(Say("Weighted by revenue"), findings[$"nps.{name}.revenue_weighted"]),
            ],
            Response =
            [
                new Figure(Say("Response rate"), findings[$"nps.{name}.response_rate"]),
                new Figure(Say("If all silent were detractors"), findings[$"nps.{name}.if_silent_were_detractors"]) { Basis = Bound },
                new Figure(Say("If all silent were promoters"), findings[$"nps.{name}.if_silent_were_promoters"]) { Basis = Bound },
            ],
            Trend =
            [
                .. facts.Months[survey].Select(month => new TrendPoint(
                    month, new Figure(Dates.Month(month), findings[$"nps.{name}.month.{month:yyyy_MM}"]))),
            ],
        };
    }
}
