namespace Insights.Models.Findings;

/// <summary>
/// Expected value of an ask: P(refers | asked) × P(qualifies) × (P(closes) × deal value − reward cost).
/// A model's score is that first probability. A share of points is not: it is scaled so that the eligible contacts
/// average the share of earlier asks that brought a referral, and without that share there is no value.
/// </summary>
sealed class AskValue(AskEconomics? economics, IReadOnlyList<AskCandidate> eligible)
{
    readonly double _meanPoints = eligible.Where(candidate => candidate.Score.Kind == ScoreKind.Rules)
        .Select(candidate => candidate.Score.Value).DefaultIfEmpty(0).Average();

    /// <summary>The value in the reporting currency; null when it can't be known.</summary>
    public double? Of(ContactScore score) => economics is null ? null : Refers(score, economics) * economics.ValueOfReferral;

    /// <summary>Why rows have no value, as a sentence; null when all of them have one.</summary>
    public string? Withheld(IReadOnlyList<AskRow> rows)
    {
        if (rows.All(row => row.ExpectedValue is not null)) return null;
        return economics is null
            ? "Expected value is withheld: how often referrals qualify and close, what they bring and what rewards cost is not known yet."
            : "Expected value is withheld: points are no probability, and no earlier ask shows how often asking brings a referral. Record asks and their outcomes.";
    }

    double? Refers(ContactScore score, AskEconomics known)
    {
        if (score.Kind == ScoreKind.Model) return score.Value;
        if (known.ReferRate is not { } rate) return null;
        return _meanPoints > 0 ? Math.Min(1, rate * score.Value / _meanPoints) : rate;
    }
}
