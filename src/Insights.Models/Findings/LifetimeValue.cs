using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// What a new customer is worth within a horizon: the discounted area under its survival curve (Kaplan and Meier 1958, late entry
/// allowed), each month of tenure weighted with the margin of the accounts that are in it. That is the mean cost of incomplete follow-up of
/// Lin, Feuer, Etzioni and Wax (Biometrics 53, 1997, 419–434) with revenue for cost; where all months pay the same it is restricted
/// mean × margin.
/// </summary>
/// <remarks>
/// The product with one margin for all would flatter the older group, whose accounts have had the time to grow, and ignores that larger
/// accounts stay longer. It is no lifetime: two values compare only at the same horizon. Misleads where customers of years ago, who alone
/// tell of late months, were others than those of today. Method: <c>docs/methods/customer-value.md</c>.
/// </remarks>
public sealed class LifetimeValue
{
    /// <summary>With fewer accounts under observation a step of the curve says more of them than of the rest.</summary>
    public const int FewestFollowed = 10;

    readonly CustomerTenures _tenures;
    readonly SurvivalCurve _curve;
    readonly int _horizon;
    readonly double _discount;
    readonly double[] _revenue, _accounts, _area;
    readonly double[] _ahead;

    LifetimeValue(CustomerTenures tenures, int horizon, double discountPerMonth)
    {
        (_tenures, _horizon, _discount) = (tenures, horizon, discountPerMonth);
        _curve = KaplanMeier.Of(SurvivalTimes.Of(tenures.Accounts));
        (_revenue, _accounts, _area) = (new double[horizon], new double[horizon], new double[horizon]);
        foreach (var (_, month, revenue) in tenures.Revenue)
        {
            if (month >= horizon) continue;
            _revenue[month] += revenue;
            _accounts[month]++;
        }
        _ahead = new double[_curve.Steps.Count];
        Value = WalkBack();
    }

    /// <summary>Discounted revenue of one new account within the horizon.</summary>
    double Value { get; }

    /// <summary>
    /// How many whole months, up to those asked for, have <see cref="FewestFollowed"/> accounts under observation all along, and as many
    /// whose revenue is known in each.
    /// </summary>
    /// <param name="tenures">Any accounts, none included.</param>
    /// <param name="asked">At least 1.</param>
    public static int Horizon(CustomerTenures tenures, int asked)
    {
        ArgumentNullException.ThrowIfNull(tenures);
        var followed = Followed(SurvivalTimes.Of(tenures.Accounts));
        var known = new int[asked];
        foreach (var row in tenures.Revenue)
            if (row.Month < asked) known[row.Month]++;
        var unpaid = Array.FindIndex(known, count => count < FewestFollowed);
        return Math.Min((int)Math.Min(asked, followed), unpaid < 0 ? asked : unpaid);
    }

    /// <summary>Until when <see cref="FewestFollowed"/> accounts are under observation all along, in months; 0 when they never are.</summary>
    // Between two sets accounts only come into view: fewer at the next one are fewer since the one before.
    internal static double Followed(SurvivalTimes times) => times.RiskSets.TakeWhile(set => set.AtRisk >= FewestFollowed).LastOrDefault().Time;

    /// <summary>The value with an interval by bootstrap over accounts, so that it carries how long they stay and what they pay.</summary>
    /// <param name="tenures">The accounts.</param>
    /// <param name="horizon">Months; above 0, at most <see cref="Horizon"/>.</param>
    /// <param name="grossMargin">Share of revenue left after the cost of delivering, within (0, 1].</param>
    /// <param name="discountPerYear">0 or more; 0.1 takes a tenth off next year's.</param>
    /// <param name="random">Seeded.</param>
    /// <returns>In the revenue's currency; its n is the number of accounts under observation within the horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon lies beyond what these accounts can tell.</exception>
    public static Estimate Of(CustomerTenures tenures, int horizon, double grossMargin, double discountPerYear, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, Horizon(tenures, horizon));
        var value = new LifetimeValue(tenures, horizon, DiscountPerMonth(discountPerYear));
        var values = value.PseudoValues();
        var estimate = Bootstrap.RatioOfSums(values, [.. values.Select(_ => 1.0)], random).Times(grossMargin);
        return estimate with { Low = estimate.Low * value.ShareThatStays(estimate.Level) };
    }

    /// <summary>The monthly rate that makes the yearly one.</summary>
    /// <param name="perYear">0 or more.</param>
    public static double DiscountPerMonth(double perYear) => Math.Pow(1 + perYear, 1.0 / 12) - 1;

    /// <summary>
    /// A value for each account under observation within the horizon whose mean is the value of all: all plus n times the account's
    /// influence (infinitesimal jackknife, Efron and Stein 1981; Jaeckel 1972). Drawing accounts again is drawing these again, to the first order.
    /// </summary>
    double[] PseudoValues()
    {
        var influence = Influence();
        var seen = Enumerable.Range(0, influence.Length).Where(i => _tenures.Accounts[i].Entry < _horizon).ToArray();
        return [.. seen.Select(i => Value + seen.Length * influence[i])];
    }

    // Where nobody left, drawing again sees no doubt: at least this share of all are like them, as for the restricted mean.
    double ShareThatStays(double level) => _curve.Steps.Any(step => step.Time < _horizon && step.Events > 0)
        ? 1 : SurvivalIntervals.IfNobodyLeft(_curve.AtRisk(_horizon), level);

    // From the horizon back, so that at each departure the value still to come is at hand: it is what the departure's hazard puts at stake.
    double WalkBack()
    {
        var (value, end) = (0.0, (double)_horizon);
        for (var i = _curve.Steps.Count - 1; i >= 0; i--)
        {
            var step = _curve.Steps[i];
            if (step.Time >= _horizon) continue;
            value += Collect(step.Survival, step.Time, end);
            (_ahead[i], end) = (value, step.Time);
        }
        return value + Collect(1, 0, end);
    }

    // A stretch of the curve, month by month: adds it to the months' areas and gives its worth.
    double Collect(double survival, double from, double to)
    {
        var worth = 0.0;
        for (var month = (int)from; month < to; month++)
        {
            var area = survival * RestrictedMean.Worth(Math.Max(from, month), Math.Min(to, month + 1), _discount);
            _area[month] += area;
            worth += area * Mean(month);
        }
        return worth;
    }

    double Mean(int month) => _revenue[month] / _accounts[month];

    // The derivative of the value by each account's weight.
    double[] Influence()
    {
        var influence = new double[_tenures.Accounts.Count];
        foreach (var (account, month, revenue) in _tenures.Revenue)
            if (month < _horizon) influence[account] += _area[month] * (revenue - Mean(month)) / _accounts[month];
        var (times, atStake) = (_curve.Steps.Select(step => step.Time).ToArray(), AtStake());
        for (var i = 0; i < influence.Length; i++)
        {
            var subject = _tenures.Accounts[i];
            var last = Array.BinarySearch(times, subject.Time);
            influence[i] += atStake[last + 1] - (subject.Entry > 0 ? atStake[After(times, subject.Entry)] : 0);
            if (subject.Cause > 0 && Stays(last) > 0) influence[i] -= _ahead[last] / Stays(last);
        }
        return influence;
    }

    // Up to each step: what every account at risk of its departures gained by not being the one.
    double[] AtStake()
    {
        var sums = new double[_curve.Steps.Count + 1];
        for (var i = 0; i < _curve.Steps.Count; i++)
            sums[i + 1] = sums[i] + (Stays(i) > 0 ? _ahead[i] * _curve.Steps[i].Events / (_curve.Steps[i].AtRisk * Stays(i)) : 0);
        return sums;
    }

    double Stays(int step) => _curve.Steps[step].AtRisk - _curve.Steps[step].Events;

    // How many steps lie at or before a time.
    static int After(double[] times, double time)
    {
        var found = Array.BinarySearch(times, time);
        return found >= 0 ? found + 1 : ~found;
    }
}
