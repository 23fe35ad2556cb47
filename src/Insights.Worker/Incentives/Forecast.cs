using Insights.Models.Incentives;
using Insights.Reports.Model;

namespace Insights.Worker.Incentives;

/// <summary>What is asked: which offers, to whom, within which budget.</summary>
/// <param name="Offers">With what they cost.</param>
/// <param name="Audience">To whom.</param>
/// <param name="Budget">Most that expected rewards may come to, reporting currency; null: no limit.</param>
public sealed record ForecastRequest(IReadOnlyList<Incentive> Offers, TestAudience Audience, double? Budget);

/// <summary>Predicts for an audience, from the basis alone.</summary>
public static class Forecast
{
    public static ForecastSection Of(IncentiveBasis basis, ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(request);
        var audience = basis.Choose(request.Audience);
        var words = request.Audience.ToString();
        if (audience.Count == 0) return new(words, 0, [], ["Nobody is in this audience: choose other segments or a larger share."], [], null);
        if (basis.Model.Control.Withheld is not null)
            return new(words, audience.Count, [], ["No test of incentives can be read yet, so there is nothing to predict from. Plan one: its first read-out gives the figures."], [], null);
        if (basis.Economics is not { } economics) return new(words, audience.Count, [], [basis.WithoutEconomics!], Cells(basis, request.Offers, audience), null);

        var known = request.Offers.Where(offer => basis.Model.Of(offer.Name) is { Withheld: null }).ToList();
        // Each goes once through the whole audience and knows nothing of the others: whoever changes an amount on the page waits for all of them.
        var mix = Task.Run(() => Mix(basis, known, audience, request.Budget));
        IReadOnlyList<OfferForecast> offers = [.. known.Prepend(Incentive.Nothing).AsParallel().AsOrdered().Select(offer => OfferForecast.Of(basis.Model, offer, audience, economics))];
        var cells = Cells(basis, request.Offers, audience);
        return new(words, audience.Count, offers, [.. Unknown(basis, request.Offers)], cells, mix.GetAwaiter().GetResult())
        {
            Timing = Timing(economics),
        };
    }

    static IEnumerable<string> Unknown(IncentiveBasis basis, IReadOnlyList<Incentive> offers)
    {
        foreach (var offer in offers)
            if (basis.Model.Of(offer.Name) is not { Withheld: null } uptake)
                yield return basis.Model.Of(offer.Name)?.Withheld ?? VariantUptake.NoBasis(offer.Name).Withheld!;
        if (!basis.ScoresAreProbabilities)
            yield return "Scores are points so far, not probabilities: everybody counts as likely as their segment, whatever their score.";
    }

    static IReadOnlyList<SegmentUptake> Cells(IncentiveBasis basis, IReadOnlyList<Incentive> offers, IReadOnlyList<AudienceMember> audience) =>
    [
        .. audience.GroupBy(member => member.Segment, StringComparer.Ordinal)
            .Select(segment => (segment.Key, People: segment.Count(), Likelihood: segment.Average(member => member.Likelihood)))
            .OrderBy(segment => segment.Key, StringComparer.Ordinal).SelectMany(segment =>
                offers.Select(offer => offer.Name).Prepend(IncentiveKinds.Control).Select(basis.Model.Of).OfType<VariantUptake>().Where(uptake => uptake.Withheld is null)
                    .Select(uptake => Cell(basis, uptake, segment.Key, segment.People, segment.Likelihood))),
    ];

    static SegmentUptake Cell(IncentiveBasis basis, VariantUptake uptake, string segment, int people, double likelihood)
    {
        var cell = uptake.Cells[segment];
        return new(uptake.Variant, segment, people, basis.Model.Share(cell with { Mean = Math.Min(0.999, cell.Mean * likelihood), Deviation = cell.Deviation * likelihood }, people), cell.People);
    }

    static OfferMix? Mix(IncentiveBasis basis, IReadOnlyList<Incentive> offers, IReadOnlyList<AudienceMember> audience, double? budget)
    {
        if (offers.Count == 0) return null;
        var best = BudgetAllocation.Of(basis.Model, offers, audience, basis.Economics!, budget);
        var rows = audience.Zip(best.Choices, (member, choice) => (member.Segment, Variant: choice < 0 ? IncentiveKinds.Control : offers[choice].Name))
            .CountBy(each => each).Select(each => (each.Key.Segment, each.Key.Variant, People: each.Value))
            .OrderBy(row => row.Segment, StringComparer.Ordinal).ThenByDescending(row => row.People).ThenBy(row => row.Variant, StringComparer.Ordinal);
        return new(budget, best.Cost, best.Profit, best.ShadowPrice, [.. rows]);
    }

    static string? Timing(ReferralEconomics economics) => economics is { DaysToQualify: { } qualify, DaysToClose: { } close }
        ? FormattableString.Invariant($"Rewards at qualification fall due about {qualify:0} days after a referral, those at close about {close:0} days after it (medians so far).")
        : null;
}
