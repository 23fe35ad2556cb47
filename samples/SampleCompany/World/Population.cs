using Insights.Models.Statistics;
using Insights.SampleCompany.Names;
using Insights.SampleCompany.Programme;

namespace Insights.SampleCompany.World;

/// <summary>
/// Every account there ever is: those that were customers before the first month told, and those that join, on a plan
/// of steady growth. A won referral takes one of the month's places; the other channels fill the rest, so that the
/// number of accounts is exactly the one asked for.
/// </summary>
sealed class Population
{
    private const double YearlyGrowth = 0.3;
    private readonly SampleOptions _options;
    private readonly Calendar _calendar;
    private readonly CompanyNames _companies;
    private readonly Owners _owners;
    private readonly People _people;
    private readonly SeededRandom _random;
    private readonly double[] _channelWeights;
    private readonly int[] _plan;
    private int _joined;

    public Population(SampleOptions options, Calendar calendar, CompanyNames companies)
    {
        (_options, _calendar, _companies) = (options, calendar, companies);
        _owners = new Owners(options);
        _people = new People(options, calendar);
        _random = SeededRandom.For(options.Seed, "accounts");
        _channelWeights = [.. options.Causes.Channels.Select(channel => channel.Share)];
        var founding = (int)Math.Round(options.Accounts / (1 + YearlyGrowth * options.Months / 12));
        _plan = Plan(options.Accounts - founding);
        for (var i = 0; i < founding; i++)
            Add(_companies.Draw(), _calendar.MonthStart(0) - _random.Between(1, 60) * 30 + _random.NextInt(30) - 30, null);
    }

    public List<Account> Accounts { get; } = [];

    /// <summary>New accounts by channel and month: what spend was for.</summary>
    public SortedDictionary<string, int[]> Joined { get; } = new(StringComparer.Ordinal);

    /// <summary>A month's new accounts: first the won referrals, then what the other channels bring.</summary>
    public void Join(int month, IEnumerable<Referral> won)
    {
        foreach (var referral in won)
        {
            if (_joined == _plan[^1])
            {
                // No place is left: the deal is still being negotiated on the as-of day.
                referral.ClosedAt = 0;
                continue;
            }
            var account = Add(referral.Referee, _calendar.DayOf(referral.ClosedAt), referral);
            referral.NewAccount = account;
            referral.DealValue = 12 * account.Mrr;
            Count("referral", month);
        }
        var start = _calendar.MonthStart(month);
        var end = Math.Min(_calendar.MonthStart(month + 1), _calendar.AsOf + 1);
        while (_joined < _plan[month])
            Count(Add(_companies.Draw(), _random.Between(start, end - 1), null).Channel, month);
    }

    private void Count(string channel, int month)
    {
        _joined++;
        if (!Joined.TryGetValue(channel, out var months)) Joined[channel] = months = new int[_calendar.Months];
        months[month]++;
    }

    private Account Add(Company company, int startedOn, Referral? referral)
    {
        var channel = referral is null ? _options.Causes.Channels[_random.Weighted(_channelWeights)].Name : "referral";
        var hasTrial = channel is "paid_search" or "content" && _random.NextBool(0.6);
        var causes = _options.Causes.Satisfaction;
        var seats = (int)Math.Clamp(company.Employees * (0.1 + 0.3 * _random.NextDouble()), 3, 200);
        var account = new Account
        {
            Id = $"A-{Accounts.Count + 1:D6}",
            Company = company,
            Plan = company.Employees < 40 ? "starter" : company.Employees < 300 ? "growth" : "enterprise",
            OwnerEmail = _owners.Draw(),
            Channel = channel,
            StartedOn = startedOn,
            PaidFrom = hasTrial ? startedOn + 30 : startedOn,
            Seats = seats,
            ReferredBy = referral,
            Mean = causes.MeanSpread * _random.NextNormal() + (referral is null ? 0 : causes.ReferredBonus),
            Depth = _random.NextNormal(),
            Departure = causes.Innovation / Math.Sqrt(1 - causes.Persistence * causes.Persistence) * _random.NextNormal(),
            Mrr = ListPrice(seats, company),
        };
        account.Health = account.Satisfaction;
        account.Contacts = _people.Staff(account, referral?.Person);
        Accounts.Add(account);
        return account;
    }

    /// <summary>Monthly price in minor units of the company's currency, rounded as price lists are.</summary>
    private long ListPrice(int seats, Company company)
    {
        // Per seat it gets cheaper with size, as price lists are.
        var euros = 60 * Math.Pow(seats, 0.75) * Math.Exp(0.25 * _random.NextNormal());
        var amount = euros / Places.EurosPer(company.Country.Currency);
        return company.Country.Currency == "JPY" ? (long)Math.Round(amount / 1000) * 1000 : (long)Math.Round(amount / 5) * 500;
    }

    /// <summary>How many have joined by the end of each month.</summary>
    private int[] Plan(int joining)
    {
        var weights = new double[_calendar.Months];
        for (var month = 0; month < weights.Length; month++) weights[month] = Math.Pow(1 + YearlyGrowth, month / 12.0);
        var last = _calendar.MonthStart(_calendar.Months - 1);
        weights[^1] *= (_calendar.AsOf + 1 - last) / 30.0;
        var plan = new int[weights.Length];
        var total = weights.Sum();
        var sum = 0.0;
        for (var month = 0; month < plan.Length; month++) plan[month] = (int)Math.Round(joining * (sum += weights[month]) / total);
        plan[^1] = joining;
        return plan;
    }
}
