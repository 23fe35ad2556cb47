using Insights.Models.Statistics;
using Insights.SampleCompany.Parameters;
using Insights.SampleCompany.World;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Programme;

/// <summary>
/// Incentive experiments: accounts are assigned at the start, their contacts see the offer in the product sooner or
/// later, or when asked. The uptake predicted at launch knows the mean effect of a variant but no segments.
/// </summary>
sealed class Experiments(SampleOptions options, Calendar calendar)
{
    private readonly CausalParameters _causes = options.Causes;
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "experiments");
    private readonly IReadOnlyList<Experiment> _experiments = Experiment.Over(options.Months);
    private readonly List<Exposure> _exposures = [];

    public void Begin(int month, IReadOnlyList<Account> accounts)
    {
        foreach (var ended in _experiments)
            if (ended.End == month)
                foreach (var account in accounts) account.Variant = null;
        foreach (var experiment in _experiments)
            if (experiment.Start == month)
                foreach (var account in accounts) Assign(experiment, account);
    }

    /// <summary>Some contacts notice the offer in the product this month.</summary>
    public void Show(Contact contact, int month)
    {
        if (contact.Exposure is not { FirstExposedAt: 0 } exposure || contact.Account.Variant is null) return;
        var seen = calendar.InMonth(month, _random);
        var chance = 0.35 * Sampling.Logistic(0.5 + contact.Account.Health);
        if (_random.NextBool(chance) && seen > exposure.AssignedAt && calendar.IsPast(seen) && contact.IsThere(calendar.DayOf(seen)))
            exposure.FirstExposedAt = seen;
    }

    public void Write(Table table)
    {
        foreach (var exposure in _exposures)
            table.Row().Text(exposure.Experiment.Name).Text(exposure.Contact.Id).Text(exposure.Variant).Instant(exposure.AssignedAt)
                .Instant(exposure.FirstExposedAt).Fixed(exposure.PredictedUptake, 4).End();
    }

    private void Assign(Experiment experiment, Account account)
    {
        var start = calendar.MonthStart(experiment.Start);
        if (!account.IsPaying(start)) return;
        account.Variant = _random.Pick(experiment.Variants);
        var assigned = calendar.AtWork(start, _random);
        if (!calendar.IsPast(assigned)) return;
        foreach (var contact in account.Contacts)
        {
            if (!contact.IsReachable(start)) continue;
            contact.Exposure = new Exposure
            {
                Experiment = experiment,
                Contact = contact,
                Variant = account.Variant,
                AssignedAt = assigned,
                PredictedUptake = Predict(contact, account.Variant),
            };
            _exposures.Add(contact.Exposure);
        }
    }

    // A plausible model of that day: role and last score, the mean effect, and some error.
    private double Predict(Contact contact, string variant) => Sampling.Logistic(
        -4.2 + _causes.Variants.Mean(variant) + (contact.Role is Role.User or Role.Other ? -0.2 : 0.3)
        + (contact.LastScore >= 9 ? 0.7 : contact.LastScore is >= 0 and < 7 ? -0.7 : 0) + 0.25 * _random.NextNormal());
}
