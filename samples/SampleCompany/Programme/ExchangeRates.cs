using Insights.Models.Statistics;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Programme;

/// <summary>Daily rates to EUR: random walks that return to a long-run mean.</summary>
static class ExchangeRates
{
    private static readonly string[] Currencies = ["EUR", "GBP", "JPY", "USD"];

    public static void Write(SampleOptions options, Calendar calendar, Table table)
    {
        var random = SeededRandom.For(options.Seed, "rates");
        var departures = new double[Currencies.Length];
        for (var day = calendar.MonthStart(0); day <= calendar.AsOf; day++)
            for (var i = 0; i < Currencies.Length; i++)
            {
                var currency = Currencies[i];
                departures[i] = currency == "EUR" ? 0 : 0.995 * departures[i] + 0.004 * random.NextNormal();
                table.Row().Date(day).Text(currency).Fixed(Places.EurosPer(currency) * Math.Exp(departures[i]), 6).End();
            }
    }
}
