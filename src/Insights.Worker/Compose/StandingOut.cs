using Insights.Models.Units;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Compose;

/// <summary>Who of several is unlike the rest beyond the noise, in words.</summary>
/// <param name="each">Names with what is known of them; null where that is withheld.</param>
sealed class StandingOut(IEnumerable<(string Name, Estimate? Figure)> each)
{
    /// <summary>A sentence such as "Happier: Retail, Media.", or nothing where nobody is meant.</summary>
    /// <param name="what">What they do, or are.</param>
    /// <param name="stands">Whether a figure's whole interval lies where it is meant to.</param>
    public IEnumerable<string> Where(string what, Func<Estimate, bool> stands)
    {
        List<string> names = [.. each.Where(one => one.Figure is { } figure && stands(figure)).Select(one => one.Name)];
        if (names.Count > 0) yield return Say($"{what}: {string.Join(", ", names)}.");
    }
}
