using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>Works out the figures of a test that can be read.</summary>
sealed class TestReading(TestData data, ReferralEconomics? economics, IReadOnlyList<Incentive> offers)
{
    const double PerPeople = 1000;

    readonly IReadOnlyDictionary<string, IReadOnlyList<TestAccount>> _accounts =
        data.Variants.Prepend(IncentiveKinds.Control).ToDictionary(arm => arm, data.Arm, StringComparer.Ordinal);

    readonly List<string> _arms = [IncentiveKinds.Control, .. data.Variants];

    readonly Cuped _before = new([.. data.Variants.Prepend(IncentiveKinds.Control)
        .Select(arm => (IReadOnlyList<CovariateAccount>)[.. data.Arm(arm).Select(account => new CovariateAccount(account.People, account.Referred, account.ReferredBefore))])]);

    public IReadOnlyList<ArmReadout> Arms()
    {
        var arms = data.Variants.Prepend(IncentiveKinds.Control).Select(Arm).ToList();
        BetaPosterior[] posteriors = [.. arms.Select(arm => Shares(arm.Variant)).Select(arm => BetaPosterior.Of(arm.Share * arm.EffectiveSize, arm.EffectiveSize))];
        var (chances, losses) = (BestArm.Chances(posteriors), BestArm.ExpectedLosses(posteriors));
        return [.. arms.Select((arm, place) => arm with { ChanceToBeBest = chances[place], ExpectedLoss = losses[place] })];
    }

    public IReadOnlyList<VariantReadout> Variants()
    {
        var differences = HolmDifferences.Of([.. data.Variants.Select(Difference)]);
        return [.. data.Variants.Select((variant, place) => Variant(variant, differences[place]))];
    }

    /// <summary>Shares that followed the results make the pooled difference wrong: batches are compared each within itself.</summary>
    Func<double, Estimate> Difference(string variant)
    {
        if (data.Test.AdaptiveFloor is not null && TestBatches.Of(data, variant) is { Count: > 0 } batches) return level => BatchedDifference.Of(batches, level);
        var (treated, control) = (Shares(variant), Shares(IncentiveKinds.Control));
        return level => ClusteredDifference.Of(treated, control, level);
    }

    VariantReadout Variant(string variant, Estimate difference)
    {
        var place = _arms.IndexOf(variant);
        var isAdjusted = _before.Theta is not null;
        return new(
            variant, difference, isAdjusted ? _before.Difference(place, 0) : null, isAdjusted ? _before.VarianceRemoved(place, 0) : null,
            TestLooks.AnyTime(data, variant), Profit(variant))
        {
            OfShown = OfShown(variant),
            Guardrails = TestGuardrails.Of(_accounts[variant], _accounts[IncentiveKinds.Control]),
            Segments = [.. Segments(variant)],
            Novelty = TestNovelty.Of(data.Weeks, variant),
        };
    }

    Estimate? OfShown(string variant)
    {
        var (treated, control) = (Shown(variant), Shown(IncentiveKinds.Control));
        return Math.Min(treated.Count, control.Count) < TestReadout.FewestAccounts ? null : ClusteredDifference.Of(new ClusteredArm(treated), new ClusteredArm(control));
    }

    List<(long People, long Referred)> Shown(string variant) =>
    [
        .. data.Shown.Where(people => people.Variant == variant).GroupBy(people => people.Account, StringComparer.Ordinal)
            .Select(account => (account.Sum(people => (long)people.People), account.Sum(people => (long)people.Referred))),
    ];

    ArmReadout Arm(string variant)
    {
        var accounts = _accounts[variant];
        var shares = Shares(variant);
        long won = accounts.Sum(account => (long)account.Won);
        var rewards = accounts.Sum(account => account.Rewards);
        return new(
            variant, accounts.Count, shares.People, shares.Successes, (double)accounts.Sum(account => account.Seen) / shares.People, shares.ToEstimate(),
            accounts.Sum(account => account.Qualified), won, rewards, won == 0 ? null : rewards / won,
            accounts.All(account => account.Predicted is not null) ? accounts.Sum(account => account.Predicted!.Value) / shares.People : null);
    }

    /// <summary>Expected from the horizon's referrals, not from those closed so far: most are still on their way.</summary>
    Estimate? Profit(string variant)
    {
        if (economics is null || offers.FirstOrDefault(offer => offer.Name == variant) is not { } offer) return null;
        var nothing = offers.FirstOrDefault(known => known.Name == IncentiveKinds.Control) ?? Incentive.Nothing;
        return ClusteredDifference.Of(Profits(variant, offer), Profits(IncentiveKinds.Control, nothing)).Times(PerPeople);
    }

    ClusteredMeanArm Profits(string variant, Incentive offer)
    {
        var perReferral = economics!.MarginPerReferral - economics.CostPerReferral(offer, earlier: 0);
        return new(_accounts[variant].Select(account => ((long)account.People, account.Referred * perReferral)));
    }

    IEnumerable<(string, Estimate)> Segments(string variant)
    {
        foreach (var segment in _accounts[variant].Select(account => account.Segment).Distinct().Order(StringComparer.Ordinal))
        {
            var (treated, control) = (In(segment, variant), In(segment, IncentiveKinds.Control));
            if (treated.Count >= 2 && control.Count >= 2) yield return (segment, ClusteredDifference.Of(Shares(treated), Shares(control)));
        }
    }

    List<TestAccount> In(string segment, string variant) => [.. _accounts[variant].Where(account => account.Segment == segment)];

    ClusteredArm Shares(string variant) => Shares(_accounts[variant]);

    static ClusteredArm Shares(IReadOnlyList<TestAccount> accounts) => new(accounts.Select(account => ((long)account.People, (long)account.Referred)));
}
