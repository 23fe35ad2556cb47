using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using Microsoft.FSharp.Core;

namespace Insights.Models.Tests.Learners;

/// <summary>Random subjects with many ties, and a fixed replay so that a failure comes back.</summary>
static class SurvivalGen
{
    internal static Arbitrary<SurvivalTime[]> Subjects(bool censored = true, bool late = false) => (
        from time in Gen.Choose(0, 24)
        from cause in Gen.Choose(censored ? 0 : 1, 3)
        from entry in Gen.Choose(0, late ? 12 : 0)
        select new SurvivalTime(time, cause, entry < time ? entry : 0)).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    /// <summary>Events at rate 1, censored evenly over 0 to 3: (1 − e⁻³)/3 of them, 32 %, end censored.</summary>
    internal static IEnumerable<SurvivalTime> Exponential(SeededRandom random, int n) => Enumerable.Range(0, n)
        .Select(_ => (Event: -Math.Log(1 - random.NextDouble()), Censored: 3 * random.NextDouble()))
        .Select(pair => pair.Event <= pair.Censored ? SurvivalTime.Event(pair.Event) : SurvivalTime.Censored(pair.Censored));

    internal static void Holds(this Property property) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(300)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(1958, 457), FSharpOption<int>.None))));

    internal static bool Near(double a, double b, double tolerance = 1e-10) => Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(a));
}
