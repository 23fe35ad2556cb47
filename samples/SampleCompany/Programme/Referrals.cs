using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.SampleCompany.Names;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.Signals;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Programme;

/// <summary>Who refers whom, and when: at most one referral a contact and month, drawn from <see cref="ReferralHazard"/>.</summary>
sealed class Referrals(SampleOptions options, Calendar calendar, CompanyNames companies, Surveys surveys)
{
    /// <summary>How many name a company that has been named before: the earlier claim wins, and theirs is not valid.</summary>
    public const double RepeatShare = 0.03;

    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "referrals");
    private readonly SeededRandom _late = SeededRandom.For(options.Seed, "late rewards");
    private readonly ReferralHazard _hazard = new(options.Causes);
    private readonly ReferralStages _stages = new(options, calendar);

    public List<Referral> All { get; } = [];

    /// <summary>Won referrals whose deal closes in a month.</summary>
    public IEnumerable<Referral> Closing(int month)
    {
        var end = calendar.MonthStart(month + 1);
        return All.Where(referral => referral is { IsWon: true, NewAccount: null, ClosedAt: > 0 } && calendar.IsPast(referral.ClosedAt)
            && calendar.DayOf(referral.ClosedAt) < end).OrderBy(referral => referral.ClosedAt).ToArray();
    }

    public void Draw(Contact contact, int month)
    {
        var instant = calendar.InMonth(month, _random);
        var roll = _random.NextDouble();
        if (!calendar.IsPast(instant)) return;
        var day = calendar.DayOf(instant);
        if (!contact.IsThere(day) || !contact.Account.IsPaying(day)) return;
        var satisfaction = contact.Satisfaction;
        var logOdds = _hazard.Lasting(contact, day, contact.Account.Health) + options.Causes.Referrals.Satisfaction * satisfaction + _hazard.Running(contact, instant, satisfaction);
        if (roll < Sampling.Logistic(logOdds)) Submit(contact, instant);
    }

    private void Submit(Contact contact, long instant)
    {
        var ask = contact.LastAsk is { } last && last.IsActive(instant, options.Causes.Asks.Days) ? last : null;
        if (ask is { ReferredAt: 0 }) ask.ReferredAt = instant;
        var offer = _hazard.OfferSeen(contact, instant);
        var mechanism = _random.Weighted([0.3, 0.25, 0.2, 0.15, 0.1]);
        var isPartner = contact.Account.Company.Industry.Segment == "agency" && _random.NextBool(0.3);
        var isRepeat = All.Count > 10 && _random.NextBool(RepeatShare);
        var referee = isRepeat ? All[_random.NextInt(All.Count)].Referee : companies.Draw();
        var referral = new Referral
        {
            Number = All.Count + 1,
            Referrer = contact,
            Referee = referee,
            Person = PersonNames.Draw(referee.Country.Language, _random),
            Programme = isPartner ? "partner" : "customer",
            Mechanism = ((string[])["form", "link", "portal", "email", "verbal"])[mechanism],
            Introduction = ((string[])["strong", "weak", "none"])[_random.Weighted(mechanism >= 3 ? [0.55, 0.35, 0.1] : [0.25, 0.45, 0.3])],
            Channel = ask?.Channel ?? ((string[])["in_app", "email", "event", "call"])[_random.Weighted([0.4, 0.35, 0.1, 0.15])],
            Campaign = ask is not null ? "ask-list" : _random.NextBool(0.3) ? "newsletter" : null,
            Experiment = offer?.Experiment.Name,
            Variant = offer?.Variant ?? ask?.Variant,
            SubmittedAt = instant,
            IsPaidLate = options.Causes.Rewards.LateShare > 0 && _late.NextBool(options.Causes.Rewards.LateShare),
        };
        _stages.Plan(referral, isRepeat);
        if (referral is { IsPaidLate: true, QualifiedAt: > 0 })
            contact.WaitsForRewardFrom = Math.Min(contact.WaitsForRewardFrom, calendar.DayOf(referral.QualifiedAt) + RewardParameters.NoticedAfterDays);
        All.Add(referral);
        surveys.Programme(contact, instant);
    }

    public void Write(Table table)
    {
        foreach (var referral in All) Write(table.Row(), referral);
    }

    private void Write(RowWriter row, Referral referral)
    {
        var hasAddress = referral.Number % 12 != 0;
        var closed = calendar.Known(referral.ClosedAt);
        row = row.Text(referral.Id).Text(referral.Referrer.Id).Text(referral.Programme).Text(referral.Referee.Name).Text(referral.Referee.Domain);
        row = hasAddress ? row.Text($"{referral.Person.Mailbox}@{referral.Referee.Domain}") : row.Blank();
        row = row.Text(referral.Mechanism).Text(referral.Introduction).Text(referral.Channel).Text(referral.Campaign).Text(referral.Experiment)
            .Text(referral.Variant).Instant(referral.SubmittedAt).Instant(calendar.Known(referral.ContactedAt)).Instant(calendar.Known(referral.QualifiedAt))
            .Instant(calendar.Known(referral.OpportunityAt)).Instant(closed).Instant(calendar.Known(referral.DisqualifiedAt))
            .Text(calendar.Known(referral.DisqualifiedAt) == 0 ? null : referral.DisqualifiedReason);
        row = closed == 0 ? row.Blank() : row.Flag(referral.IsWon);
        row = referral.NewAccount is { } account
            ? row.Money(referral.DealValue, Currency.All[account.Company.Country.Currency]).Text(account.Company.Country.Currency).Text(account.Id)
            : row.Blank().Blank().Blank();
        row.End();
    }
}
