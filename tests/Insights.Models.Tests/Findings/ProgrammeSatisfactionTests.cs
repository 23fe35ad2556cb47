using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

public class ProgrammeSatisfactionTests
{
    [Fact]
    public void People_of_one_account_who_agree_count_for_less_than_as_many_strangers()
    {
        var strangers = Share([.. Enumerable.Repeat((1L, 1L), 30), .. Enumerable.Repeat((1L, 0L), 10)]);
        var colleagues = Share([.. Enumerable.Repeat((5L, 5L), 6), .. Enumerable.Repeat((5L, 0L), 2)]);
        Assert.Equal((0.75, 0.75), (strangers.Value, colleagues.Value));
        Assert.True(colleagues.High - colleagues.Low > 1.5 * (strangers.High - strangers.Low));

        static Insights.Models.Units.Estimate Share(IReadOnlyList<(long, long)> accounts) => ProgrammeSatisfaction.From(accounts, []).Named("csat.programme.satisfied_share").Estimate!;
    }

    [Fact]
    public void Nobody_asked_is_said_so() => Assert.All(ProgrammeSatisfaction.From([], []), finding => Assert.Contains("csat_score", finding.Withheld));
}
