using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

/// <summary>Accounts, answers and findings for tests.</summary>
static class Some
{
    internal static readonly ScoreCounts Nobody = new(0, 0, 0);

    internal static AccountAnswers Account(string id, ScoreCounts users, double? revenue = 100) =>
        new(id, Nobody, Nobody, users, Nobody, revenue);

    internal static List<AccountAnswers> Accounts(int count, Func<int, ScoreCounts> users) =>
        [.. Enumerable.Range(0, count).Select(i => Account($"A{i}", users(i)))];

    internal static Finding Known(double value, double low, double high, string unit, long n = 100) =>
        Finding.Known("some.figure", unit, new Estimate(value, low, high, 0.95, n), "a test");

    internal static Finding Withheld(string unit) => Finding.Withhold("some.figure", unit, "It is not known.", "a test");

    internal static Finding Named(this IReadOnlyList<Finding> findings, string name) => findings.Single(finding => finding.Name == name);

    /// <summary>Answers in any mixture, at least one.</summary>
    internal static Arbitrary<ScoreCounts> Answers() => (
        from promoters in Gen.Choose(0, 3000)
        from passives in Gen.Choose(0, 3000)
        from detractors in Gen.Choose(0, 3000)
        where promoters + passives + detractors > 0
        select new ScoreCounts(promoters, passives, detractors)).ToArbitrary();

    /// <summary>Accounts of all sizes, some with the same answers, at least two.</summary>
    internal static Arbitrary<List<AccountAnswers>> Companies() => (
        from count in Gen.Choose(2, 30)
        from answers in Gen.ListOf(Gen.Choose(0, 4), count * 4)
        select Accounts(count, i => new ScoreCounts(answers[4 * i], answers[4 * i + 1], answers[4 * i + 2] + (answers[4 * i + 3] == 0 ? 1 : 0)) is { Total: > 0 } some ? some : new ScoreCounts(0, 1, 0))).ToArbitrary();
}
