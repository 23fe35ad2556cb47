using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports.Formatting;

namespace Insights.Worker.Compose;

/// <summary>What asking brings, over all lists so far: the difference between asked and held out, or why it is not known yet.</summary>
static class EffectSentence
{
    public static string? Of(ListEffect? effect)
    {
        if (effect is null) return null;
        if (effect.Difference.Estimate is not { } difference) return $"Whether asking works can't be told yet: {effect.Difference.Withheld}";
        return $"Over all lists so far{Arms(effect)} asking brings {Numbers.Difference(difference.Value, effect.Difference.Unit)} "
            + $"({Interval(difference, effect.Difference.Unit)}, n {Numbers.Count(difference.N)}){Reading(difference)}.";
    }

    static string Arms(ListEffect effect) => effect is { Asked.Estimate: { } asked, HeldOut.Estimate: { } heldOut }
        ? $", {Numbers.WithUnit(asked.Value, effect.Asked.Unit)} of {Numbers.Count(asked.N)} asked referred and "
            + $"{Numbers.WithUnit(heldOut.Value, effect.HeldOut.Unit)} of {Numbers.Count(heldOut.N)} held out:"
        : "";

    static string Interval(Estimate estimate, string unit) => $"{Numbers.Percent(estimate.Level)}: {Numbers.Range(estimate.Low, estimate.High, unit)}";

    static string Reading(Estimate difference) => difference switch
    {
        { Low: > 0 } => "",
        { High: < 0 } => "; the held-out refer more, so look at how people are asked",
        _ => "; the interval still allows for no effect at all",
    };
}
