using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>Whether a variant drives accounts away, annoys people, or makes work for support.</summary>
static class TestGuardrails
{
    const int FewestAnswers = 30;

    /// <summary>Several figures of several variants are looked at: at 95 % one in forty would look like harm by luck.</summary>
    const double Level = 0.99;

    public static IReadOnlyList<Guardrail> Of(IReadOnlyList<TestAccount> treated, IReadOnlyList<TestAccount> control) =>
    [
        new("accounts that left", UnitNames.Share, Left(treated, control), LowerIsBetter: true, null),
        Nps(treated, control),
        new("tickets per person", UnitNames.Count, ClusteredDifference.Of(Tickets(treated), Tickets(control), Level), LowerIsBetter: true, null),
    ];

    static Estimate Left(IReadOnlyList<TestAccount> treated, IReadOnlyList<TestAccount> control) =>
        Proportions.Difference(treated.Count(account => account.Left), treated.Count, control.Count(account => account.Left), control.Count, Level);

    static Guardrail Nps(IReadOnlyList<TestAccount> treated, IReadOnlyList<TestAccount> control)
    {
        var fewest = Math.Min(treated.Sum(account => account.Answers), control.Sum(account => account.Answers));
        return fewest < FewestAnswers || Answering(treated) < 2 || Answering(control) < 2
            ? new("NPS", UnitNames.Points, null, LowerIsBetter: false, $"an arm has {fewest} answers, {FewestAnswers} are needed")
            : new("NPS", UnitNames.Points, ClusteredDifference.Of(Answers(treated), Answers(control), Level).Times(100), LowerIsBetter: false, null);
    }

    static int Answering(IReadOnlyList<TestAccount> accounts) => accounts.Count(account => account.Answers > 0);

    static ClusteredMeanArm Answers(IReadOnlyList<TestAccount> accounts) => new(accounts.Select(account => ((long)account.Answers, (double)account.NetPromoters)));

    static ClusteredMeanArm Tickets(IReadOnlyList<TestAccount> accounts) => new(accounts.Select(account => ((long)account.People, (double)account.Tickets)));
}
