using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Programme;

/// <summary>
/// What the programme owes: the referrer a first part at qualification and the rest at close, the new customer a
/// discount. Most are paid in time, some late, a few never, a few voided.
/// </summary>
sealed class Rewards(SampleOptions options, Calendar calendar, Table table)
{
    private const long Day = 86400;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "rewards");
    private int _count;

    public void Write(IEnumerable<Referral> referrals)
    {
        foreach (var referral in referrals)
        {
            // The control group is offered nothing; outside of experiments the default is account credit.
            var kind = Kind(referral);
            var currency = referral.Referrer.Account.Company.Country.Currency;
            if (kind is not null && IsPast(referral.QualifiedAt)) Earn(referral, "referrer", kind, "qualified", 100, currency, referral.QualifiedAt);
            if (referral.NewAccount is not { } account) continue;
            if (kind is not null) Earn(referral, "referrer", kind, "closed", 450, currency, referral.ClosedAt);
            Earn(referral, "referee", "discount", "closed", 250, account.Company.Country.Currency, referral.ClosedAt);
        }
    }

    private void Earn(Referral referral, string side, string kind, string stage, int euros, string currency, long earned)
    {
        var notified = earned + (long)_random.LogNormal(stage == "qualified" ? 10 * 3600 : 20 * 3600, 0.9);
        // One in twelve lies on somebody's desk.
        var paid = notified + (long)(_random.LogNormal(MedianDays(kind) + (_random.NextBool(0.08) ? 35 : 0), 0.8) * Day)
            + (referral.IsPaidLate ? options.Causes.Rewards.LateDays * Day : 0);
        var fate = _random.Weighted([0.93, 0.04, 0.03]);
        var amount = Amount(euros, currency);
        table.Row().Key("W-", ++_count).Text(referral.Id).Text(side).Text(kind).Text(stage).Money(amount, Currency.All[currency]).Text(currency)
            .Date(calendar.DayOf(earned)).Instant(calendar.Known(notified)).Instant(fate == 0 ? calendar.Known(paid) : 0)
            .Instant(fate == 2 ? calendar.Known(earned + 20 * Day) : 0).End();
    }

    private bool IsPast(long instant) => instant != 0 && calendar.IsPast(instant);

    private string? Kind(Referral referral) => (referral.Variant ?? options.Causes.Asks.DefaultVariant) switch
    {
        "control" => null,
        "cash" => "cash",
        "gift_card" => "gift_card",
        "priority_support" => "perk",
        "donation" => "donation",
        _ => "credit",
    };

    // Round amounts in each currency, as programmes publish them.
    private static long Amount(int euros, string currency) => currency == "JPY" ? euros * 150L : euros * 100L;

    private static double MedianDays(string kind) => kind switch
    {
        "credit" => 3,
        "discount" => 1,
        "perk" => 2,
        "gift_card" => 6,
        "cash" => 17,
        _ => 20,
    };
}
