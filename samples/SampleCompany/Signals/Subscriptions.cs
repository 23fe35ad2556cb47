using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Signals;

/// <summary>Monthly recurring revenue at the end of each month: grows with the happy, shrinks with the unhappy.</summary>
sealed class Subscriptions(SampleOptions options, Calendar calendar, Table table)
{
    private readonly RevenueParameters _causes = options.Causes.Revenue;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "subscriptions");

    public void Write(Account account, int month)
    {
        var lastDay = Math.Min(calendar.MonthStart(month + 1) - 1, calendar.AsOf);
        if (!account.IsPaying(lastDay)) return;
        Move(account);
        var currency = account.Company.Country.Currency;
        table.Row().Text(account.Id).Date(calendar.MonthStart(month)).Money(account.Mrr, Currency.All[currency]).Text(currency).End();
    }

    private void Move(Account account)
    {
        var tilt = Math.Exp(_causes.Satisfaction * account.Satisfaction);
        var roll = _random.NextDouble();
        var change = _random.LogNormal(0.12, 0.6);
        if (roll < _causes.Expansion * tilt) account.Mrr = Rounded(account, 1 + Math.Min(change, 0.8));
        else if (roll > 1 - _causes.Contraction / tilt) account.Mrr = Rounded(account, 1 - Math.Min(change, 0.5));
    }

    private static long Rounded(Account account, double factor)
    {
        const int step = 100;
        return (long)Math.Round(account.Mrr * factor / step) * step;
    }
}
