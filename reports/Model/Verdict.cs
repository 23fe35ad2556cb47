namespace Insights.Reports.Model;

/// <summary>The report's answer in one sentence: does the programme pay?</summary>
/// <param name="Text">The computed sentence.</param>
/// <param name="Tone">How good the news is.</param>
/// <param name="Because">Where it can't be known: what is missing.</param>
public sealed record Verdict(string Text, VerdictTone Tone, string? Because = null);

/// <summary>How good the news is; the page says it in a word as well, never by colour alone.</summary>
public enum VerdictTone
{
    /// <summary>It pays, beyond the noise.</summary>
    Good,

    /// <summary>Some of it does, or the interval allows both.</summary>
    Mixed,

    /// <summary>It costs more than it brings.</summary>
    Poor,

    /// <summary>Can't be known from this data.</summary>
    Unknown,
}
