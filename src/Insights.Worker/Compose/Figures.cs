using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Find;
using static Insights.Reports.Formatting.Wording;
using Benchmark = Insights.Models.Findings.Benchmark;

namespace Insights.Worker.Compose;

/// <summary>Findings as figures: under a label, with their change and benchmark.</summary>
sealed class Figures(FindingSet findings, ReportPeriod period)
{
    public Figure Of(string label, string name, Benchmark? benchmark = null) => new(label, findings[name])
    {
        // Of a figure that is not known itself, the same reason need not be read twice.
        Change = findings[name].Estimate is null ? null : findings.TryGet(name + ".change"),
        ChangeAgainst = period.IsYear ? Say("the year before") : Say("the period before"),
        YearChange = findings[name].Estimate is null ? null : findings.TryGet(name + ".change_on_year"),
        Benchmark = benchmark is null ? null : Bands.Of(benchmark),
    };

    /// <summary>A figure that not every company has.</summary>
    public IEnumerable<Figure> One(string label, string name) => findings.TryGet(name) is null ? [] : [Of(label, name)];

    /// <summary>Why a figure is withheld, in the report's language; null where it is known.</summary>
    public string? Reason(string name) => findings[name].Withheld is { } reason ? Say(reason) : null;

    /// <summary>The words of a key: <c>gift_card</c> is <c>Gift card</c>.</summary>
    public static string Words(string key)
    {
        var words = Word(key.Replace('_', ' '));
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
