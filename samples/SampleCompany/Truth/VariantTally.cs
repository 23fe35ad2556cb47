using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Truth;

/// <summary>Means over customers' contacts, by segment: what asking with each incentive truly does.</summary>
sealed class VariantTally(SampleOptions options)
{
    private readonly SortedDictionary<(string Segment, string Variant), (double Asked, double Unasked, int Contacts)> _sums = [];

    public void Add(Contact contact, TrueProbabilities truth, double unasked)
    {
        var segment = contact.Account.Company.Industry.Segment;
        foreach (var variant in options.Causes.Variants.BySegment[segment].Keys)
        {
            var sum = _sums.GetValueOrDefault((segment, variant));
            _sums[(segment, variant)] = (sum.Asked + truth.Asked(contact, variant), sum.Unasked + unasked, sum.Contacts + 1);
        }
    }

    public void Write(TextWriter file)
    {
        foreach (var ((segment, variant), (asked, unasked, contacts)) in _sums)
            file.WriteLine($"{segment},{variant},{options.Causes.Variants.Of(segment, variant):F3},{asked / contacts:F6},{unasked / contacts:F6},{contacts}");
    }
}
