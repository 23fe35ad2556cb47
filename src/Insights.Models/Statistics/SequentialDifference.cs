using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// Treated less control while a test runs, with an interval that may be looked at after every unit: with probability of the level it holds
/// the truth at all looks together, so a test may stop as soon as it excludes 0.
/// </summary>
/// <remarks>
/// <para>Each unit gives m₁ − m₀ + T/e·(y − m₁) − (1 − T)/(1 − e)·(y − m₀) with e its probability to be treated and m₁, m₀ the means of
/// the arms before it: augmented inverse probability weighting, unbiased whatever the means are (Robins, Rotnitzky and Zhao 1994,
/// doi:10.1080/01621459.1994.10476818; for sequences Waudby-Smith et al. 2021, arXiv:2103.06476, section 3). Their running mean and variance make the
/// <see cref="ConfidenceSequence"/>. Probabilities may change from unit to unit if only the past decides them.</para>
/// <para>A unit is what was assigned: an account, with one outcome, such as the share of its people who referred. The difference is then one of
/// accounts, all of which count alike. Misleads if the order depends on the outcomes: enter units by the day of assignment, each once its
/// time is over, never the successes first.</para>
/// </remarks>
public sealed class SequentialDifference
{
    /// <summary>
    /// Units that each arm has before anything is told. The sequence is asymptotic: with rare outcomes the variance of fewer units is a guess, and a
    /// guess that is too low ends a test for nothing. Measured ever-wrong rates are in <c>docs/methods/incentive-tests.md</c>.
    /// </summary>
    public const int FewestPerArm = 100;

    /// <summary>Units of each arm whose outcome differs from 0 that are needed on top, for the same reason.</summary>
    public const int FewestOutcomes = 5;

    readonly double _rho, _level;
    readonly Arm _treated = new(), _control = new();
    double _mean, _squares;
    long _n;

    /// <summary>A test without a unit yet.</summary>
    /// <param name="plannedUnits">Units of both arms planned in all, fixed beforehand: the interval is narrowest there; above 0.</param>
    /// <param name="level">Of all looks together, within (0, 1).</param>
    public SequentialDifference(double plannedUnits, double level = Estimate.UsualLevel) =>
        (_rho, _level) = (ConfidenceSequence.Rho(plannedUnits, 1 - level), level);

    /// <summary>What can be told after the units so far; null while an arm has too few.</summary>
    public Estimate? Current
    {
        get
        {
            if (!_treated.IsEnough || !_control.IsEnough) return null;
            var half = ConfidenceSequence.HalfWidth(_n, Math.Sqrt(_squares / (_n - 1)), _rho, 1 - _level);
            return new Estimate(_mean, _mean - half, _mean + half, _level, _n);
        }
    }

    /// <summary>Enters the next unit.</summary>
    /// <param name="isTreated">Whether it is in the treated arm; units of further arms are left out.</param>
    /// <param name="treatedProbability">With which it was drawn for the treated arm, among these two arms; within (0, 1), decided before its outcome.</param>
    /// <param name="outcome">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability or the outcome is out of range.</exception>
    public void Add(bool isTreated, double treatedProbability, double outcome)
    {
        if (treatedProbability is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(treatedProbability), treatedProbability, "A probability within (0, 1) is expected.");
        if (!double.IsFinite(outcome)) throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome is finite.");
        var weighted = isTreated ? (outcome - _treated.Mean) / treatedProbability : -(outcome - _control.Mean) / (1 - treatedProbability);
        var pseudoOutcome = _treated.Mean - _control.Mean + weighted;
        // Welford's running mean and squares.
        var fromMean = pseudoOutcome - _mean;
        _mean += fromMean / ++_n;
        _squares += fromMean * (pseudoOutcome - _mean);
        (isTreated ? _treated : _control).Add(outcome);
    }

    sealed class Arm
    {
        long _units, _notZero;
        double _sum;

        /// <summary>Of the units so far; 0 before the first, which is a guess like any other.</summary>
        internal double Mean => _units == 0 ? 0 : _sum / _units;

        internal bool IsEnough => _units >= FewestPerArm && _notZero >= FewestOutcomes;

        internal void Add(double outcome)
        {
            _units++;
            _sum += outcome;
            if (outcome != 0) _notZero++;
        }
    }
}
