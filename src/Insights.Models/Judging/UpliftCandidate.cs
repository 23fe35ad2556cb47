using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>One of the learners that were tried on a test.</summary>
/// <param name="Learner">In words.</param>
/// <param name="Qini">Of its out-of-fold scores, with its own interval.</param>
public sealed record UpliftCandidate(string Learner, Estimate Qini);
