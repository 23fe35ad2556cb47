using Insights.Models.Statistics;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.World;

/// <summary>The CRM's view on the as-of day: accounts with their status, and their people.</summary>
sealed class Crm(SampleOptions options, Calendar calendar)
{
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "crm");

    public void Write(IReadOnlyList<Account> accounts, Inbox inbox)
    {
        foreach (var account in accounts)
        {
            WriteAccount(account, inbox.Accounts.Row());
            foreach (var contact in account.Contacts)
                inbox.Contacts.Row().Text(contact.Id).Text(account.Id).Text(contact.Name).Text(contact.Email).Text(contact.Role.Canonical())
                    .Text(contact.Language).Date(contact.CreatedOn).Date(contact.OptedOutOn).End();
        }
    }

    private void WriteAccount(Account account, RowWriter row)
    {
        var company = account.Company;
        row = row.Text(account.Id).Text(company.Name).Text(company.Domain).Text(company.Industry.Name).Whole(company.Employees).Text(company.Country.Code)
            .Text(account.Plan).Text(Status(account)).Text(account.OwnerEmail).Date(account.StartedOn).Date(account.EndedOn).Text(account.Channel)
            .Text(account.ReferredBy?.Id);
        if (options.Dirt) row = row.Key("CRM", account.Seats * 31 + company.Employees);
        row.End();
    }

    private string Status(Account account)
    {
        var isBehind = _random.NextBool(0.02 * Math.Exp(-0.6 * account.Satisfaction));
        if (account.EndedOn != 0) return "churned";
        if (calendar.AsOf < account.PaidFrom) return "trial";
        return isBehind ? "collections" : "active";
    }
}
