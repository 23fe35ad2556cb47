using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Insights.Models.Learners;

/// <summary>
/// Whether groups differ in their survival at all: observed events against those expected if all were alike (Mantel 1966; Peto
/// and Peto 1972, doi:10.2307/2344317), with the hypergeometric variance, which is right under ties.
/// </summary>
/// <remarks>
/// Misleads when curves cross: early and late differences cancel, and a large p says little; compare <see cref="RestrictedMean"/>
/// then. It measures no size of effect. A p-value below 0.001 of thousands of customers can be a difference of no interest.
/// </remarks>
public static class LogRank
{
    /// <summary>Tests whether the groups differ.</summary>
    /// <param name="groups">Two or more; every cause counts as the event.</param>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    public static LogRankResult Of(params IReadOnlyList<SurvivalTimes> groups) => Stratified([groups]);

    /// <summary>Tests whether the groups differ within strata: only subjects of the same stratum are compared.</summary>
    /// <param name="strata">Each with the same groups in the same order; a group may be empty in some.</param>
    /// <exception cref="ArgumentException">There is no stratum, fewer than two groups, or the strata have different numbers of them.</exception>
    public static LogRankResult Stratified(IReadOnlyList<IReadOnlyList<SurvivalTimes>> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        var k = strata.Count == 0 ? 0 : strata[0].Count;
        if (k < 2 || strata.Any(groups => groups.Count != k))
            throw new ArgumentException("Every stratum needs the same groups, two or more; give an empty group where a stratum lacks one.", nameof(strata));
        var (observed, expected) = (new double[k], new double[k]);
        var variance = Matrix<double>.Build.Dense(k, k);
        foreach (var groups in strata) AddStratum(groups, observed, expected, variance);
        return Judge(observed, expected, variance);
    }

    static void AddStratum(IReadOnlyList<SurvivalTimes> groups, double[] observed, double[] expected, Matrix<double> variance)
    {
        var byTime = groups.SelectMany((group, index) => group.RiskSets.Select(set => (index, set)))
            .Where(pair => pair.set.Events > 0).GroupBy(pair => pair.set.Time);
        var atRisk = groups.Select(group => new RiskCounter(group)).ToArray();
        foreach (var events in byTime.OrderBy(group => group.Key))
        {
            var risk = Array.ConvertAll(atRisk, counter => counter.At(events.Key));
            var (all, gone) = (risk.Sum(), events.Sum(pair => pair.set.Events));
            foreach (var (index, set) in events) observed[index] += set.Events;
            // Drawn without replacement: the last of a risk set leaves no choice, hence no variance.
            var scatter = all > 1 ? gone * Math.Max(0, all - gone) / (all - 1) : 0;
            for (var i = 0; i < risk.Length; i++)
            {
                expected[i] += gone * risk[i] / all;
                for (var j = 0; j < risk.Length; j++)
                    variance[i, j] += scatter * risk[i] / all * ((i == j ? 1 : 0) - risk[j] / all);
            }
        }
    }

    // The rank says how many independent comparisons there are: a group never at risk together with others adds none.
    static LogRankResult Judge(double[] observed, double[] expected, Matrix<double> variance)
    {
        var excess = Vector<double>.Build.DenseOfArray(observed) - Vector<double>.Build.DenseOfArray(expected);
        var parts = variance.Evd(Symmetricity.Symmetric);
        var values = parts.EigenValues.Real();
        var (chiSquared, df, smallest) = (0.0, 0, 1e-10 * values.AbsoluteMaximum());
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] <= smallest) continue;
            chiSquared += Math.Pow(parts.EigenVectors.Column(i) * excess, 2) / values[i];
            df++;
        }
        return df == 0
            ? new LogRankResult(0, 0, null, observed, expected, "No event came while subjects of two groups were at risk together, so there is nothing to compare. Follow longer.")
            : new LogRankResult(chiSquared, df, SpecialFunctions.GammaUpperRegularized(df / 2.0, chiSquared / 2), observed, expected, null);
    }

    // Walks a group's subjects once, for times that rise.
    sealed class RiskCounter(SurvivalTimes group)
    {
        readonly bool _late = group.Subjects.Any(subject => subject.Entry > 0);
        int _next;

        internal double At(double time)
        {
            if (_late) return group.Subjects.Where(subject => subject.Time >= time && (subject.Entry == 0 || subject.Entry < time)).Sum(subject => subject.Weight);
            while (_next < group.RiskSets.Count && group.RiskSets[_next].Time < time) _next++;
            return _next < group.RiskSets.Count ? group.RiskSets[_next].AtRisk : 0;
        }
    }
}
