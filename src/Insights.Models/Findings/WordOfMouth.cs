using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Reach of word of mouth: a satisfied customer tells 5 people, a dissatisfied one 10 (TARP, <i>Consumer Complaint Handling
/// in America</i>, 1979 and 1986; the ranges 5–8 and 10–16 are those of later retellings). Misleads as a forecast: the counts are
/// what complainants about consumer goods recalled around 1980, and being told is not buying. Method:
/// <c>docs/methods/word-of-mouth.md</c>.
/// </summary>
public static class WordOfMouth
{
    /// <summary>People a satisfied customer tells, over the published figures.</summary>
    public static readonly (double Low, double High) TellsRange = (5, 8);

    /// <summary>People a dissatisfied customer tells, over the published figures.</summary>
    public static readonly (double Low, double High) WarnsRange = (10, 16);

    /// <summary>
    /// Dispersion of one customer's count (variance = mean + mean²/size). An assumption, not a measurement: at 0.5 half of all
    /// customers tell two people or fewer and one in twenty tells about twenty. From 1,000 customers on it hardly matters.
    /// </summary>
    public const double UsualSize = 0.5;

    /// <summary>The reach of this many customers.</summary>
    /// <param name="customers">How many customers talk; at least 0.</param>
    /// <param name="satisfiedShare">Share of them who are satisfied, within [0, 1].</param>
    /// <param name="tells">People a satisfied customer tells; at least 0.</param>
    /// <param name="warns">People a dissatisfied customer tells; at least 0, and not 0 together with <paramref name="tells"/>.</param>
    /// <exception cref="ArgumentException">An input lies outside its range; the message says which and what was expected.</exception>
    public static WordOfMouthReach Reach(double customers, double satisfiedShare, double tells = 5, double warns = 10)
    {
        if (customers is not (>= 0 and < double.PositiveInfinity))
            throw new ArgumentException($"The number of customers must be 0 or more; it is {customers}.", nameof(customers));
        if (satisfiedShare is not (>= 0 and <= 1))
            throw new ArgumentException($"The satisfied share must lie between 0 and 1 (0.65 for 65 %); it is {satisfiedShare}.", nameof(satisfiedShare));
        if (tells is not (>= 0 and < double.PositiveInfinity) || warns is not (>= 0 and < double.PositiveInfinity) || tells + warns == 0)
            throw new ArgumentException($"The people told must be 0 or more, and not both 0; they are {tells} and {warns}.", nameof(tells));
        return new WordOfMouthReach(customers, satisfiedShare, tells, warns);
    }

    /// <summary>
    /// Both reaches with their interval: the satisfied share is drawn from its own interval, the people told from negative
    /// binomials. The interval holds for these means of telling and warning; the published range of those means is wider, see
    /// <see cref="WordOfMouthReach.PositiveRange"/>.
    /// </summary>
    /// <param name="customers">How many customers talk; at least 0.</param>
    /// <param name="satisfied">Share of them who are satisfied, with its interval, within [0, 1].</param>
    /// <param name="options">Means, dispersion, seed and draws.</param>
    /// <returns>In people; n is that of the satisfied share.</returns>
    /// <exception cref="ArgumentException">An input lies outside its range.</exception>
    public static SimulatedReach Simulate(double customers, Estimate satisfied, WordOfMouthAssumptions options)
    {
        var reach = Reach(customers, satisfied.Value, options.Tells, options.Warns);
        var random = SeededRandom.For(options.Seed, "word of mouth");
        double[] positive = new double[options.Draws], negative = new double[options.Draws], net = new double[options.Draws], margin = new double[options.Draws];
        for (var draw = 0; draw < options.Draws; draw++)
        {
            var share = Math.Clamp(satisfied.Draw(random), 0, 1);
            var (tells, warns) = options.Draw(random);
            positive[draw] = RandomCounts.NegativeBinomialSum(customers * share, tells, options.Size, random);
            negative[draw] = RandomCounts.NegativeBinomialSum(customers * (1 - share), warns, options.Size, random);
            net[draw] = positive[draw] - negative[draw];
            margin[draw] = share - warns / (tells + warns);
        }
        return new SimulatedReach(
            Between(reach.PositiveReach, positive), Between(reach.NegativeReach, negative), Between(reach.Net, net),
            options.IsMeasured ? Between(satisfied.Value - reach.BreakEvenSatisfiedShare, margin) : ReturnOnInvestment.Less(satisfied, reach.BreakEvenSatisfiedShare));

        Estimate Between(double value, double[] draws) =>
            Percentiles.Interval(value, draws, Estimate.UsualLevel, satisfied.N);
    }

    /// <summary>The satisfied share at which both reaches are equal, with its interval where the people told are known from answers.</summary>
    /// <param name="options">Means and what is known of them.</param>
    /// <param name="n">Observations to name where it is computed from assumptions alone.</param>
    public static Estimate BreakEven(WordOfMouthAssumptions options, long n) => OfTold(options, n, "break-even", (tells, warns) => warns / (tells + warns));

    /// <summary>People by whom the net moves with one point of satisfaction, with its interval where the people told are known from answers.</summary>
    /// <param name="customers">How many customers talk; at least 0.</param>
    /// <param name="options">Means and what is known of them.</param>
    public static Estimate NetOfOnePoint(long customers, WordOfMouthAssumptions options) =>
        OfTold(options, customers, "one point", (tells, warns) => Reach(customers, 0, tells, warns).NetOfOnePoint);

    static Estimate OfTold(WordOfMouthAssumptions options, long n, string part, Func<double, double, double> figure)
    {
        ArgumentNullException.ThrowIfNull(options);
        var value = figure(options.Tells, options.Warns);
        if (!options.IsMeasured) return Estimate.Counted(value, n);
        var random = SeededRandom.For(options.Seed, part);
        var draws = new double[options.Draws];
        for (var draw = 0; draw < draws.Length; draw++)
        {
            var (tells, warns) = options.Draw(random);
            draws[draw] = figure(tells, warns);
        }
        return Percentiles.Interval(value, draws, Estimate.UsualLevel, (options.MeasuredTells?.N ?? 0) + (options.MeasuredWarns?.N ?? 0));
    }
}
