using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Find;

namespace Insights.Worker.Compose;

/// <summary>What the programme owes and whether it keeps its word.</summary>
sealed class ServicePart(FindingSet findings, ReportFacts facts)
{
    readonly Figures _figures = new(findings);

    public ServiceSection Compose() => new()
    {
        Takeaway = Takeaway(),
        Withheld = facts.ReferralsKnown ? null : findings["service.first_contact.kept"].Withheld,
        Levels =
        [
            .. ServiceLevel.All.Select(level => new ServiceRow(
                level.Name, level.Promise,
                _figures.Of($"{level.Name} kept", $"service.{level.Key}.kept"), _figures.Of($"{level.Name} overdue", $"service.{level.Key}.overdue"),
                _figures.Of($"{level.Name}, half by", $"service.{level.Key}.median_wait"), _figures.Of($"{level.Name}, nine of ten by", $"service.{level.Key}.p90_wait"))),
        ],
        NotMeasured = [_figures.Of("Submitting takes under 2 minutes", "service.submitting.kept")],
        Waiting =
        [
            .. facts.Programme.Waiting.Select(row => new WaitingRow(
                ServiceLevel.All.Single(level => level.Key == row.Level).Name, row.Id, row.Company, row.Referrer, row.Since, row.Days)),
        ],
        Rewards = findings["rewards.earned"].Estimate is null ? [] : [.. Rewards()],
        Late =
        [
            _figures.Of("Referred again after a late reward", "rewards.late.referred_again"),
            _figures.Of("Referred again, paid on time", "rewards.on_time.referred_again"),
            _figures.Of("Late less on time, same kind of reward", "rewards.late.repeat_difference") with { Note = "within 90 days after the first reward was due" },
        ],
    };

    string Takeaway()
    {
        if (findings["service.first_contact.kept"].Estimate is not { } contact) return "Whether the programme keeps its promises is not known.";
        var overdue = ServiceLevel.All.Sum(level => (long)(findings[$"service.{level.Key}.overdue"].Estimate?.Value ?? 0));
        var waits = overdue == 0 ? "nobody waits past a promise" : $"{Numbers.Count(overdue, "promise is", "promises are")} overdue";
        return $"First contact came in time for {Numbers.Percent(contact.Value)} of the referrals; {waits}.";
    }

    IEnumerable<RewardRow> Rewards()
    {
        yield return Row("All", "rewards", isTotal: true);
        foreach (var kind in Keys(sum => sum.Kind)) yield return Row(Figures.Words(kind), $"rewards.kind.{kind}");
        foreach (var side in Keys(sum => sum.Side)) yield return Row(side == "referee" ? "To new customers" : "To referrers", $"rewards.side.{side}");
        foreach (var tier in Keys(sum => sum.Tier)) yield return Row(Tier(tier), $"rewards.tier.{tier}");
    }

    IEnumerable<string> Keys(Func<RewardSums, string> key) => facts.Programme.Rewards.Select(key).Distinct().Order(StringComparer.Ordinal);

    RewardRow Row(string label, string name, bool isTotal = false) => new(
        label, isTotal, _figures.Of($"{label}: earned", $"{name}.earned"), _figures.Of($"{label}: pending", $"{name}.pending"),
        _figures.Of($"{label}: paid", $"{name}.paid"), _figures.Of($"{label}: voided", $"{name}.voided"));

    static string Tier(string tier) => tier switch
    {
        "1_2" => "Referrers with 1 or 2 qualified",
        "3_5" => "Referrers with 3 to 5",
        "6_up" => "Referrers with 6 or more",
        _ => "Referrer not known",
    };
}
