using Insights.Models.Units;

namespace Insights.Models.Learners;

/// <summary>
/// The probability of an event by each of several causes that rule each other out: left for a competitor, went out of business (Aalen
/// and Johansen 1978, Scandinavian Journal of Statistics 5, 141–150; Putter, Fiocco and Geskus 2007, doi:10.1002/sim.2712).
/// </summary>
/// <remarks>
/// The incidences of all causes and the survival sum to 1. Misleads when read as a rate: a cause can have a low incidence only because another
/// comes first, so a measure that delays one raises the other. Informative censoring misleads it as it does <see cref="KaplanMeier"/>.
/// </remarks>
public static class AalenJohansen
{
    /// <summary>Estimates the cumulative incidence of one cause, with log(−log) intervals.</summary>
    /// <param name="times">At least one subject; the events of every cause, not this one's only.</param>
    /// <param name="cause">1 or more; a cause that never occurred has an incidence of 0 with an upper limit.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <exception cref="ArgumentException">There is no subject.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cause or level is out of its range.</exception>
    public static IncidenceCurve Of(SurvivalTimes times, int cause, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentOutOfRangeException.ThrowIfLessThan(cause, 1);
        times.OrRefuse("a cumulative incidence");
        var steps = new List<IncidenceStep>(times.RiskSets.Count);
        var everybody = times.Subjects.Sum(subject => subject.Weight);
        var (state, censored, lowBefore) = (new State(0, 1, 0, 0, 0), 0.0, 0.0);
        foreach (var set in times.RiskSets)
        {
            state = state.After(set.EventsOf(cause) / set.AtRisk, set.Events / set.AtRisk, set.AtRisk);
            // Without any censoring everybody's outcome so far is known; else only those still followed surely had their chance.
            var known = censored == 0 && set.FollowedFromStart == set.AtRisk ? everybody : set.FollowedFromStart;
            var incidence = Math.Clamp(state.Incidence, 0, 1);
            var error = Math.Sqrt(Math.Max(0, state.Variance));
            var (low, high) = (incidence, error) switch
            {
                (0, _) => (0, 1 - SurvivalIntervals.IfNobodyLeft(known, level)),
                (_, > 0) when incidence < 1 => SurvivalInterval.LogLog.Around(incidence, error, level),
                _ => (Math.Max(lowBefore, SurvivalIntervals.IfNobodyLeft(set.AtRisk, level) * incidence), 1),
            };
            steps.Add(new IncidenceStep(set.Time, set.AtRisk, set.EventsOf(cause), incidence, error, low, high));
            (censored, lowBefore) = (censored + set.Censored, low);
        }
        return new IncidenceCurve(times, cause, steps, level);
    }

    // Incidence and survival with their covariance matrix, carried on by the delta method: exact multinomial terms at each time, so ties are right
    // and a single cause gives Greenwood's variance.
    readonly record struct State(double Incidence, double Survival, double Variance, double Covariance, double SurvivalVariance)
    {
        internal State After(double hazard, double anyHazard, double atRisk)
        {
            var (stay, s2) = (1 - anyHazard, Survival * Survival / atRisk);
            return new State(
                Incidence + Survival * hazard,
                Survival * stay,
                Variance + 2 * hazard * Covariance + hazard * hazard * SurvivalVariance + s2 * hazard * (1 - hazard),
                stay * (Covariance + hazard * SurvivalVariance) - s2 * hazard * stay,
                stay * stay * SurvivalVariance + s2 * anyHazard * stay);
        }
    }
}
