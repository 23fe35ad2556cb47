using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class GoalTests
{
    [Theory]
    [InlineData(0.30, null, GoalVerdict.Reached)]
    [InlineData(0.35, null, GoalVerdict.CannotTell)]
    [InlineData(0.41, null, GoalVerdict.Missed)]
    [InlineData(null, 0.40, GoalVerdict.Reached)]
    [InlineData(null, 0.35, GoalVerdict.CannotTell)]
    [InlineData(null, 0.29, GoalVerdict.Missed)]
    [InlineData(0.25, 0.45, GoalVerdict.Reached)]
    [InlineData(0.25, 0.35, GoalVerdict.CannotTell)]
    public void A_goal_is_reached_or_missed_only_with_the_whole_interval(double? atLeast, double? atMost, GoalVerdict verdict) => Assert.Equal(
        verdict, new Goal { Finding = "x", AtLeast = atLeast, AtMost = atMost }.Judge(Finding.Known("x", UnitNames.Share, new Estimate(0.35, 0.30, 0.40, 0.95, 50), "test")));

    [Fact]
    public void What_is_withheld_or_missing_is_not_known()
    {
        Assert.Equal(GoalVerdict.NotKnown, new Goal { Finding = "x", AtLeast = 1 }.Judge(null));
        Assert.Equal(GoalVerdict.NotKnown, new Goal { Finding = "x", AtLeast = 1 }.Judge(Some.Withheld(UnitNames.Share)));
        var findings = GoalFindings.From([GoalVerdict.NotKnown, GoalVerdict.Reached, GoalVerdict.CannotTell, GoalVerdict.Missed]);
        Assert.Equal([1.0, 1, 2], findings.Select(finding => finding.Estimate!.Value));
        Assert.All(GoalFindings.From([]), finding => Assert.Contains("No goal is set", finding.Withheld));
    }

    [Theory]
    [InlineData("funnel.qualified_share", true)]
    [InlineData("segment.小売.nps", true)]
    [InlineData("campaign.spring.revenue", true)]
    [InlineData("funnel.nonsense", false)]
    [InlineData("wom.net_reech", false)]
    [InlineData("campaign..revenue", false)]
    [InlineData("", false)]
    public void Names_are_known_part_by_part(string name, bool isKnown) => Assert.Equal(isKnown, FindingNames.Contains(name));

    [Fact]
    public void The_nearest_name_helps_whoever_misspelt_one() => Assert.Equal("wom.net_reach", FindingNames.Nearest("wom.net_reech"));
}
