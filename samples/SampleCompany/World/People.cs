using Insights.Models.Statistics;
using Insights.SampleCompany.Names;

namespace Insights.SampleCompany.World;

/// <summary>Staffs an account: one decision maker, some champions and users, one to eight people in all.</summary>
sealed class People(SampleOptions options, Calendar calendar)
{
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "people");
    private int _count;

    /// <summary>People of a new account; <paramref name="first"/> is the one a referral named, who then decides.</summary>
    public Contact[] Staff(Account account, PersonName? first)
    {
        var share = Math.Clamp(0.286 + 0.07 * Math.Log(account.Company.Employees / 70.0), 0.05, 0.7);
        var contacts = new Contact[1 + _random.Binomial(7, share)];
        var mailboxes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < contacts.Length; i++)
            contacts[i] = Draw(account, i, mailboxes, i == 0 ? first : null);
        return contacts;
    }

    private Contact Draw(Account account, int place, HashSet<string> mailboxes, PersonName? known)
    {
        var name = known ?? PersonNames.Draw(account.Company.Country.Language, _random);
        var mailbox = name.Mailbox;
        for (var i = 2; !mailboxes.Add(mailbox); i++) mailbox = name.Mailbox + i;

        var role = place == 0 ? Role.DecisionMaker : _random.Weighted([0.30, 0.58, 0.12]) switch { 0 => Role.Champion, 1 => Role.User, _ => Role.Other };
        var created = place < 2 ? account.StartedOn : account.StartedOn + (int)_random.LogNormal(120, 1.2);
        if (created > calendar.AsOf) created = account.StartedOn + _random.NextInt(calendar.AsOf - account.StartedOn + 1);
        return new Contact
        {
            Id = $"C-{++_count:D7}",
            Account = account,
            Name = name.Name,
            Email = $"{mailbox}@{account.Company.Domain}",
            Role = role,
            CreatedOn = created,
            OptedOutOn = _random.NextBool(0.03) ? _random.Between(created, calendar.AsOf) : 0,
            Deviation = options.Causes.Satisfaction.ContactSpread * _random.NextNormal(),
            Doer = RoleDoer(role) + 0.35 * account.Depth + 0.85 * _random.NextNormal(),
            SurveyPhase = _random.NextInt(6),
        };
    }

    // The doer trait is latent; role and depth of use are the part of it that data can see.
    private static double RoleDoer(Role role) => role switch
    {
        Role.Champion => 0.3,
        Role.DecisionMaker => 0.15,
        _ => -0.2,
    };
}
