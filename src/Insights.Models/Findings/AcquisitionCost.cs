using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Customer acquisition cost: what was spent on a channel over the customers it brought. The spend is known; how many
/// customers come of it is chance, and the interval is theirs (Garwood 1936). Misleads when the sales cycle is long: this
/// month's spend then buys customers of a later month. Method: <c>docs/methods/acquisition-cost.md</c>.
/// </summary>
public static class AcquisitionCost
{
    /// <summary>Cost of one new customer.</summary>
    /// <param name="spend">What was spent, in one currency; above 0.</param>
    /// <param name="newCustomers">Customers won; at least 1, otherwise see <see cref="AtLeast"/>.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>In the spend's currency; its n is the number of new customers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Nothing was spent, or nobody was won: the cost can't be known then.</exception>
    public static Estimate PerCustomer(double spend, long newCustomers, double level = Estimate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spend);
        ArgumentOutOfRangeException.ThrowIfLessThan(newCustomers, 1);
        var customers = PoissonInterval.Exact(newCustomers, level);
        return new Estimate(spend / newCustomers, spend / customers.High, spend / customers.Low, level, newCustomers);
    }

    /// <summary>What one customer costs at least, with this confidence, when the spend has brought none yet.</summary>
    /// <param name="spend">What was spent; above 0.</param>
    /// <param name="level">One-sided confidence level within (0, 1).</param>
    public static double AtLeast(double spend, double level = Estimate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spend);
        return spend / PoissonInterval.AtMost(0, level);
    }

    /// <summary>
    /// How much less a customer costs through the first channel than through the second: 0.6 means 60 % less, below 0 more.
    /// Given how many came in all, how many came through the first is binomial; Wilson's interval of that share carries over.
    /// </summary>
    /// <param name="spend">Spent on the first; above 0.</param>
    /// <param name="customers">Won through the first; at least 1.</param>
    /// <param name="otherSpend">Spent on the second; above 0.</param>
    /// <param name="otherCustomers">Won through the second; at least 1.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>A share below 1; its n counts the customers of both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A spend or a count is missing.</exception>
    public static Estimate Saving(
        double spend, long customers, double otherSpend, long otherCustomers, double level = Estimate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spend);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(otherSpend);
        ArgumentOutOfRangeException.ThrowIfLessThan(customers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(otherCustomers, 1);
        var share = Proportions.Wilson(customers, customers + otherCustomers, level);
        return share with { Value = At(share.Value), Low = At(share.Low), High = At(share.High) };

        double At(double ofFirst) => 1 - spend / otherSpend * (1 - ofFirst) / ofFirst;
    }
}
