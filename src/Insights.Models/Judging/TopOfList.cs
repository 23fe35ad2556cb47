using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>What the top of a ranked list holds.</summary>
/// <param name="Count">How many rows were taken from the top.</param>
/// <param name="Happened">To how many of them it happened; not whole where equal scores straddle the end.</param>
/// <param name="Precision">The share of them to whom it happened, with Wilson's interval.</param>
/// <param name="Lift">
/// Precision over the share among all rows: 1 is no better than chance, 3 means three times as many. Null where it happened to
/// nobody at all. Bounded by rows / count: a lift at 1 % of the list and one at 30 % can't be compared.
/// </param>
public sealed record TopOfList(int Count, double Happened, Estimate Precision, double? Lift)
{
    internal static TopOfList Of(double happened, int count, int happenedInAll, int rows, double level)
    {
        // Half a row has no binomial interval; the ends are those of the whole numbers on either side.
        var low = Proportions.Wilson((long)Math.Floor(happened), count, level).Low;
        var high = Proportions.Wilson((long)Math.Ceiling(happened), count, level).High;
        var precision = happened / count;
        return new(count, happened, new Estimate(precision, low, high, level, count), happenedInAll > 0 ? precision * rows / happenedInAll : null);
    }
}
