using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Learners;
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

    internal static void Holds(this Property property) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(300)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(1958, 457), FSharpOption<int>.None))));

    internal static bool Near(double a, double b, double tolerance = 1e-10) => Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(a));
}
