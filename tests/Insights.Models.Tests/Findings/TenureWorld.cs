using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Findings;

/// <summary>
/// Customers whose true value is known: small ones that leave soon and large ones that stay, and all of them grow. The data begin after most
/// have started, so that those who left before are in no file.
/// </summary>
/// <param name="Small">Chance that a customer is small.</param>
/// <param name="LeavingSmall">Hazard of leaving a month, small customers.</param>
/// <param name="LeavingLarge">The same, large ones.</param>
/// <param name="OldestStart">Months before the data's begin in which the oldest started; 0: all were followed from their start.</param>
sealed record TenureWorld(double Small = 0.6, double LeavingSmall = 0.04, double LeavingLarge = 0.01, double OldestStart = 60)
{
    const double Growth = 0.01, Followed = 24, Spread = 0.6;

    static readonly double[] Mean = [100, 400];

    internal CustomerTenures Draw(int starts, SeededRandom random)
    {
        var (accounts, revenue) = (new List<SurvivalTime>(), new List<TenureRevenue>());
        for (var i = 0; i < starts; i++)
        {
            var start = -OldestStart + (OldestStart + Followed) * random.NextDouble();
            var size = random.NextBool(Small) ? 0 : 1;
            var stays = -Math.Log(1 - random.NextDouble()) / Leaving(size);
            if (start + stays <= 0) continue;
            var (entry, time) = (Math.Max(0, -start), Math.Min(stays, Followed - start));
            if (entry >= time) continue;
            var price = Mean[size] * Math.Exp(Spread * random.NextNormal() - Spread * Spread / 2);
            for (var month = (int)Math.Ceiling(entry); month + 1 <= time; month++) revenue.Add(new TenureRevenue(accounts.Count, month, price * Math.Exp(Growth * month)));
            accounts.Add(new SurvivalTime(time, time < Followed - start ? 1 : 0, entry));
        }
        return new CustomerTenures(accounts, revenue);
    }

    /// <summary>Σ over sizes and months of chance × price × ∫ e^(−λt)·(1 + r)^(−t) dt.</summary>
    internal double TrueValue(int horizon, double grossMargin, double discountPerYear) => grossMargin * Enumerable.Range(0, 2).Sum(size =>
    {
        var force = Leaving(size) + Math.Log(1 + discountPerYear) / 12;
        return (size == 0 ? Small : 1 - Small) * Mean[size] * Enumerable.Range(0, horizon).Sum(month =>
            Math.Exp(Growth * month) * (Math.Exp(-force * month) - Math.Exp(-force * (month + 1))) / force);
    });

    double Leaving(int size) => size == 0 ? LeavingSmall : LeavingLarge;
}
