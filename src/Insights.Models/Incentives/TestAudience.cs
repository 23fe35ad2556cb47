namespace Insights.Models.Incentives;

/// <summary>Who is to be in a test, or to be offered something.</summary>
public sealed record TestAudience
{
    /// <summary>Segments by name; none: all.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>The share of contacts with the highest advocacy scores, above 0 and up to 1.</summary>
    public double TopShare { get; init; } = 1;

    /// <summary>Whether the two may share a contact, as far as their segments tell.</summary>
    public bool MayShare(TestAudience other) => Segments.Count == 0 || other.Segments.Count == 0 || Segments.Intersect(other.Segments, StringComparer.Ordinal).Any();

    /// <summary>In words: <c>agency and technology, the 20 % with the highest scores</c>.</summary>
    public override string ToString()
    {
        var segments = Segments.Count == 0 ? "everybody who may be asked" : string.Join(" and ", Segments);
        return TopShare < 1 ? FormattableString.Invariant($"{segments}, the {100 * TopShare:0.##} % with the highest scores") : segments;
    }
}
