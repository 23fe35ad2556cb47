using Insights.SampleCompany.Names;
using Insights.SampleCompany.Programme;
using Insights.SampleCompany.Signals;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany;

/// <summary>
/// Lives through the months, cause before effect. Rows that nothing later can change are written as they happen;
/// people, referrals and asks are kept, because what becomes of them shows later.
/// </summary>
sealed class Simulation
{
    private readonly SampleOptions _options;
    private readonly Inbox _inbox;
    private readonly Satisfaction _satisfaction;
    private readonly Churn _churn;
    private readonly Usage _usage;
    private readonly Subscriptions _subscriptions;
    private readonly Surveys _surveys;
    private readonly Tickets _tickets;
    private readonly Experiments _experiments;
    private readonly Asks _asks;
    private readonly Referrals _referrals;

    public Simulation(SampleOptions options, Inbox inbox)
    {
        (_options, _inbox) = (options, inbox);
        Calendar = new Calendar(options);
        var companies = new CompanyNames(options.Seed);
        Population = new Population(options, Calendar, companies);
        _satisfaction = new Satisfaction(options);
        _churn = new Churn(options, Calendar);
        _usage = new Usage(options, Calendar, inbox.Usage);
        _subscriptions = new Subscriptions(options, Calendar, inbox.Subscriptions);
        _surveys = new Surveys(options, Calendar, inbox);
        _tickets = new Tickets(options, Calendar, inbox.Tickets, _surveys);
        _experiments = new Experiments(options, Calendar);
        _asks = new Asks(options, Calendar);
        _referrals = new Referrals(options, Calendar, companies, _surveys);
    }

    public Calendar Calendar { get; }
    public Population Population { get; }
    public IEnumerable<Ask> Asks => _asks.InOrderOfTime;

    public void Run()
    {
        for (var month = 0; month < Calendar.Months; month++)
        {
            Population.Join(month, _referrals.Closing(month));
            _experiments.Begin(month, Population.Accounts);
            var lastDay = Math.Min(Calendar.MonthStart(month + 1) - 1, Calendar.AsOf);
            foreach (var account in Population.Accounts)
                if (account.EndedOn == 0 && account.StartedOn <= lastDay) Live(account, month);
        }
        _experiments.Write(_inbox.Exposures);
        _asks.Write(_inbox.Asks);
        _referrals.Write(_inbox.Referrals);
        new Rewards(_options, Calendar, _inbox.Rewards).Write(_referrals.All);
        new Spend(_options, Calendar, _inbox.Spend).Write(Population.Joined);
        ExchangeRates.Write(_options, Calendar, _inbox.Rates);
        new Crm(_options, Calendar).Write(Population.Accounts, _inbox);
    }

    private void Live(Account account, int month)
    {
        _satisfaction.Advance(account);
        _churn.Advance(account, month);
        _usage.Write(account, month);
        _subscriptions.Write(account, month);
        _tickets.Open(account, month);
        foreach (var contact in account.Contacts)
        {
            _experiments.Show(contact, month);
            _asks.Choose(contact, month);
            _referrals.Draw(contact, month);
            _surveys.Relationship(contact, month);
        }
    }
}
