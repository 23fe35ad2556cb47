namespace Insights.Models.Incentives;

/// <summary>What each offer costs and brings at each contact.</summary>
sealed class OfferWorth
{
    readonly IReadOnlyList<AudienceMember> _audience;
    readonly double[][] _cost, _gain;

    public OfferWorth(UptakeModel model, IReadOnlyList<Incentive> offers, IReadOnlyList<AudienceMember> audience, ReferralEconomics economics)
    {
        _audience = audience;
        _cost = [.. offers.Select(_ => new double[audience.Count])];
        _gain = [.. offers.Select(_ => new double[audience.Count])];
        double[] without = [.. audience.Select(model.Control.ChanceOf)];
        foreach (var (place, offer) in offers.Index())
        {
            var uptake = model.Of(offer.Name) is { Withheld: null } known ? known : throw new ArgumentException($"There is no basis for {offer.Name}.", nameof(offers));
            foreach (var (row, member) in audience.Index())
            {
                var referrals = uptake.ChanceOf(member);
                _cost[place][row] = referrals * economics.CostPerReferral(offer, member.EarlierQualified);
                _gain[place][row] = (referrals - without[row]) * economics.MarginPerReferral - _cost[place][row];
            }
        }
    }

    /// <summary>At this price of budget nobody is offered anything that costs.</summary>
    public double HighestPrice
    {
        get
        {
            var highest = 1.0;
            for (var offer = 0; offer < _cost.Length; offer++)
                for (var row = 0; row < _audience.Count; row++)
                    if (_cost[offer][row] > 0) highest = Math.Max(highest, _gain[offer][row] / _cost[offer][row]);
            return highest + 1;
        }
    }

    /// <summary>The best offer for each contact when a unit of budget costs so much.</summary>
    public BudgetAllocation Choose(double price)
    {
        var choices = new int[_audience.Count];
        for (var row = 0; row < choices.Length; row++) choices[row] = Best(row, price);
        return Sum(choices, price);
    }

    /// <summary>What the best offers cost when a unit of budget costs so much; asked for so often that the choices themselves would be too much to keep.</summary>
    public double CostAt(double price)
    {
        var cost = 0.0;
        for (var row = 0; row < _audience.Count; row++) cost += Cost(Best(row, price), row);
        return cost;
    }

    /// <summary>Goes from the allocation within the budget towards the one above it, the highest scores first, as far as the budget reaches.</summary>
    public BudgetAllocation Fill(BudgetAllocation within, BudgetAllocation above, double budget)
    {
        int[] choices = [.. within.Choices];
        var left = budget - within.Cost;
        foreach (var row in Enumerable.Range(0, choices.Length).Where(row => within.Choices[row] != above.Choices[row]).OrderByDescending(row => _audience[row].Score).ThenBy(row => _audience[row].ContactId, StringComparer.Ordinal))
        {
            var more = Cost(above.Choices[row], row) - Cost(choices[row], row);
            if (more > left) continue;
            left -= more;
            choices[row] = above.Choices[row];
        }
        return Sum(choices, within.ShadowPrice);
    }

    int Best(int row, double price)
    {
        var (best, worth) = (BudgetAllocation.NoOffer, 0.0);
        for (var offer = 0; offer < _cost.Length; offer++)
            if (_gain[offer][row] - price * _cost[offer][row] is var here && here > worth) (best, worth) = (offer, here);
        return best;
    }

    BudgetAllocation Sum(int[] choices, double price)
    {
        var (cost, gain) = (0.0, 0.0);
        for (var row = 0; row < choices.Length; row++)
        {
            cost += Cost(choices[row], row);
            gain += choices[row] < 0 ? 0 : _gain[choices[row]][row];
        }
        return new(choices, cost, gain, price);
    }

    double Cost(int offer, int row) => offer < 0 ? 0 : _cost[offer][row];
}
