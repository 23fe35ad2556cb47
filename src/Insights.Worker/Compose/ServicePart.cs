using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>What the programme owes and whether it keeps its word.</summary>
sealed class ServicePart(FindingSet findings, ReportFacts facts)
{
    readonly Figures _figures = new(findings, facts.Period);

    public ServiceSection Compose() => new()
    {
        Takeaway = Takeaway(),
        Withheld = facts.ReferralsKnown ? null : _figures.Reason("service.first_contact.kept"),
        Levels =
        [
            .. ServiceLevel.All.Select(level => new ServiceRow(
                Say(level.Name), Say(level.Promise),
                _figures.Of(Say($"{Say(level.Name)} kept"), $"service.{level.Key}.kept"), _figures.Of(Say($"{Say(level.Name)} overdue"), $"service.{level.Key}.overdue"),
                _figures.Of(Say($"{Say(level.Name)}, half by"), $"service.{level.Key}.median_wait"), _figures.Of(Say($"{Say(level.Name)}, nine of ten by"), $"service.{level.Key}.p90_wait"))),
        ],
        NotMeasured = [_figures.Of(Say("Submitting takes under 2 minutes"), "service.submitting.kept")],
        Waiting =
        [
            .. facts.Programme.Waiting.Select(row => new WaitingRow(
                Say(ServiceLevel.All.Single(level => level.Key == row.Level).Name), row.Id, row.Company, row.Referrer, row.Since, row.Days)),
        ],
        Rewards = findings["rewards.earned"].Estimate is null ? [] : [.. Rewards()],
        Late =
        [
            _figures.Of(Say("Referred again after a late reward"), "rewards.late.referred_again"),
            _figures.Of(Say("Referred again, paid on time"), "rewards.on_time.referred_again"),
            _figures.Of(Say("Late less on time, same kind of reward"), "rewards.late.repeat_difference") with { Note = Say("within 90 days after the first reward was due") },
        ],
    };

    string Takeaway()
    {
        if (findings["service.first_contact.kept"].Estimate is not { } contact) return Say("Whether the programme keeps its promises is not known.");
        var overdue = ServiceLevel.All.Sum(level => (long)(findings[$"service.{level.Key}.overdue"].Estimate?.Value ?? 0));
        var waits = overdue == 0 ? Say("nobody waits past a promise") : Say($"{Numbers.Count(overdue, "promise is", "promises are")} overdue");
        return Say($"First contact came in time for {Numbers.Percent(contact.Value)} of the referrals; {waits}.");
    }

    IEnumerable<RewardRow> Rewards()
    {
        yield return Row(Say("All"), "rewards", isTotal: true);
        foreach (var kind in Keys(sum => sum.Kind)) yield return Row(Figures.Words(kind), $"rewards.kind.{kind}");
        foreach (var side in Keys(sum => sum.Side)) yield return Row(side == "referee" ? Say("To new customers") : Say("To referrers"), $"rewards.side.{side}");
        foreach (var tier in Keys(sum => sum.Tier)) yield return Row(Tier(tier), $"rewards.tier.{tier}");
    }

    IEnumerable<string> Keys(Func<RewardSums, string> key) => facts.Programme.Rewards.Select(key).Distinct().Order(StringComparer.Ordinal);

    RewardRow Row(string label, string name, bool isTotal = false) => new(
        label, isTotal, _figures.Of(Say($"{label}: earned"), $"{name}.earned"), _figures.Of(Say($"{label}: pending"), $"{name}.pending"),
        _figures.Of(Say($"{label}: paid"), $"{name}.paid"), _figures.Of(Say($"{label}: voided"), $"{name}.voided"));

    static string Tier(string tier) => tier switch
    {
        "1_2" => Say("Referrers with 1 or 2 qualified"),
        "3_5" => Say("Referrers with 3 to 5"),
        "6_up" => Say("Referrers with 6 or more"),
        _ => Say("Referrer not known"),
    };
}
