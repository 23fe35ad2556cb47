using System.Globalization;
using Insights.Models.Incentives;
using Insights.Reports.Model;
using Insights.Worker.Incentives;
using Microsoft.Extensions.Primitives;

namespace Insights.Worker.Web.Planner;

/// <summary>What an address or a form says, as texts, with what stands in a field that is not told.</summary>
sealed class SentFields(IEnumerable<KeyValuePair<string, StringValues>> sent)
{
    /// <summary>Longer than any right value; what is longer comes back cut.</summary>
    const int LongestText = 200;

    readonly Dictionary<string, StringValues> _sent = new(sent, StringComparer.Ordinal);

    /// <summary>Segments as they were sent, known or not.</summary>
    public IReadOnlyList<string> Segments => All(FieldNames.Segment);

    /// <summary>Offers as they were sent, known or not.</summary>
    public IReadOnlyList<string> Offers => All(FieldNames.Offer);

    /// <summary>The fields of the page.</summary>
    /// <param name="basis">Which segments there are.</param>
    /// <param name="offers">What may be offered.</param>
    /// <param name="tomorrow">The first day on which a test may begin.</param>
    public PlannerFields Fields(IncentiveBasis basis, IReadOnlyList<Incentive> offers, DateOnly tomorrow)
    {
        var people = basis.Audience.CountBy(member => member.Segment).ToDictionary(StringComparer.Ordinal);
        return new()
        {
            Segments = [.. basis.Segments.Select(segment => new SegmentChoice(segment, people[segment], IsChosen(FieldNames.Segment, segment)))],
            Share = Text(FieldNames.Share, "100"),
            Offers = [.. offers.Select(offer => new OfferChoice(offer.Name, IsChosen(FieldNames.Offer, offer.Name), Amounts(offer)))],
            Budget = Text(FieldNames.Budget, ""),
            Name = Text(FieldNames.Name, ""),
            Start = Text(FieldNames.Start, tomorrow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };
    }

    Dictionary<string, string> Amounts(Incentive offer)
    {
        double[] usual = [offer.Referrer.Qualified, offer.Referrer.Closed, offer.Referee.Qualified, offer.Referee.Closed];
        return FieldNames.Amounts.Zip(usual).ToDictionary(
            amount => amount.First.Key,
            amount => Text(FieldNames.Amount(offer.Name, amount.First.Key), amount.Second.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A form sends nothing for a box without a tick; an address typed by hand says nothing of the boxes it has no opinion on.</summary>
    bool IsChosen(string field, string value) => All(field) is var chosen && chosen.Count == 0 ? !_sent.ContainsKey(FieldNames.Asked) : chosen.Contains(value, StringComparer.Ordinal);

    List<string> All(string field) => [.. _sent.GetValueOrDefault(field).OfType<string>()];

    string Text(string field, string usual) =>
        _sent.TryGetValue(field, out var values) && values.FirstOrDefault() is { } text ? text.Length <= LongestText ? text : text[..LongestText] : usual;
}
