using Insights.Models.Statistics;

namespace Insights.Models.Learners;

/// <summary>The scale on which a probability's interval is taken symmetric before it is turned back.</summary>
public enum SurvivalInterval
{
    /// <summary>log(−log p): stays within 0 and 1 and keeps its coverage in small groups (Borgan and Liestøl 1990). The usual one.</summary>
    LogLog,

    /// <summary>log p, cut at 1: R's default.</summary>
    Log,

    /// <summary>p itself, cut at 0 and 1: too narrow near both ends.</summary>
    Plain,
}

static class SurvivalIntervals
{
    /// <summary>The interval around a probability within (0, 1) whose standard error is known.</summary>
    internal static (double Low, double High) Around(this SurvivalInterval scale, double p, double standardError, double level)
    {
        var half = Quantiles.Normal(level) * standardError;
        switch (scale)
        {
            case SurvivalInterval.Plain:
                return (Math.Max(0, p - half), Math.Min(1, p + half));
            case SurvivalInterval.Log:
                return (p * Math.Exp(-half / p), Math.Min(1, p * Math.Exp(half / p)));
            default:
                var stretch = Math.Exp(half / (-p * Math.Log(p)));
                return (Math.Pow(p, stretch), Math.Pow(p, 1 / stretch));
        }
    }

    /// <summary>
    /// The smallest probability of staying that still lets all of <paramref name="n"/> stay often enough: the exact binomial
    /// limit (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404). No variance formula can give one: all of them say 0 here.
    /// </summary>
    internal static double IfNobodyLeft(double n, double level) => n > 0 ? Math.Pow(1 - Quantiles.Upper(level), 1 / n) : 0;
}
