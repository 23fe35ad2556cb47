using Insights.Models.Statistics;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Programme;

/// <summary>What each channel cost in each month, by kind. Budgets follow the plan, and the plan follows what came in on the whole.</summary>
sealed class Spend(SampleOptions options, Calendar calendar, Table table)
{
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "spend");

    public void Write(IReadOnlyDictionary<string, int[]> joined)
    {
        for (var month = 0; month < calendar.Months; month++)
        {
            foreach (var channel in options.Causes.Channels)
            {
                var accounts = joined.TryGetValue(channel.Name, out var months) ? Planned(months, month) : 0;
                foreach (var (kind, share) in channel.Kinds)
                    Row(month, channel.Name, kind, accounts * share * channel.CostPerAccount, channel.Currency);
            }
            Row(month, "referral", "operations", OperationsPerMonth(options), "EUR");
            Row(month, "referral", "tooling", ToolingPerMonth(options), "EUR");
        }
    }

    /// <summary>EUR for the people who run the programme.</summary>
    public static double OperationsPerMonth(SampleOptions options) => 150 + 0.9 * options.Accounts;

    /// <summary>EUR for its software.</summary>
    public static double ToolingPerMonth(SampleOptions options) => 120 + 0.3 * options.Accounts;

    // Half steady, half ahead of the quarter that begins with this month: spend comes before customers.
    private double Planned(int[] months, int month)
    {
        var until = Math.Min(month + 3, months.Length);
        return 0.5 * months.Average() + 0.5 * months.AsSpan(month, until - month).ToArray().Average();
    }

    private void Row(int month, string channel, string kind, double euros, string currency)
    {
        var amount = euros * Math.Exp(0.08 * _random.NextNormal()) * ShareOfMonth(month) / Places.EurosPer(currency);
        table.Row().Date(calendar.MonthStart(month)).Text(channel).Text(kind).Fixed(amount, 2).Text(currency).End();
    }

    // The last month is booked as far as it has come.
    private double ShareOfMonth(int month)
    {
        var start = calendar.MonthStart(month);
        var days = calendar.MonthStart(month + 1) - start;
        return Math.Min(1, (calendar.AsOf + 1 - start) / (double)days);
    }
}
