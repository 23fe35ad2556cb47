using Insights.Models.Statistics;

namespace Insights.Models.Incentives;

/// <summary>What a test says of those who saw its offers, summed by arm and segment.</summary>
sealed class ShownTest
{
    readonly Dictionary<(string Variant, string Segment), (long People, long Referred)> _sums = [];

    public ShownTest(string name, IReadOnlyList<ShownPeople> shown)
    {
        Name = name;
        foreach (var people in shown)
        {
            var sum = _sums.GetValueOrDefault((people.Variant, people.Segment));
            _sums[(people.Variant, people.Segment)] = (sum.People + people.People, sum.Referred + people.Referred);
        }
        var accounts = shown.GroupBy(people => people.Account, StringComparer.Ordinal)
            .Select(account => (account.Sum(people => (long)people.People), account.Sum(people => (long)people.Referred))).ToList();
        DesignEffect = accounts.Count < 2 ? 1 : new ClusteredArm(accounts).DesignEffect;
    }

    public string Name { get; }

    public double DesignEffect { get; }

    public IEnumerable<string> Segments => _sums.Keys.Select(cell => cell.Segment).Distinct(StringComparer.Ordinal);

    /// <summary>People of the control arm.</summary>
    public (long People, long Referred) Control => Sum(IncentiveKinds.Control);

    /// <summary>Share of those who referred without an offer; above 0 where the test <see cref="IsUsable"/>.</summary>
    public double Level => Control.Referred / (double)Control.People;

    /// <summary>Without a referral in the control arm nothing can be held against it.</summary>
    public bool IsUsable => Control.Referred > 0;

    public bool Has(string variant) => _sums.Keys.Any(cell => cell.Variant == variant);

    public (long People, long Referred) Sum(string variant, string segment) => _sums.GetValueOrDefault((variant, segment));

    (long People, long Referred) Sum(string variant)
    {
        var cells = _sums.Where(cell => cell.Key.Variant == variant).ToList();
        return (cells.Sum(cell => cell.Value.People), cells.Sum(cell => cell.Value.Referred));
    }
}
