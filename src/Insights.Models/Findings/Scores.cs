namespace Insights.Models.Findings;

/// <summary>What a score is.</summary>
public enum ScoreKind
{
    /// <summary>A share of points from a table of weights: it orders, but it is not a probability.</summary>
    Rules,

    /// <summary>A calibrated probability that was learned from the past.</summary>
    Model,
}

/// <summary>How files and tables write a <see cref="ScoreKind"/>.</summary>
public static class ScoreKindNames
{
    const string Rules = "rules", Model = "model";

    /// <summary><c>rules</c> or <c>model</c>.</summary>
    public static string Name(this ScoreKind kind) => kind == ScoreKind.Model ? Model : Rules;

    /// <summary>The kind of that name; <see cref="ScoreKind.Rules"/> for any other.</summary>
    public static ScoreKind Of(string name) => name == Model ? ScoreKind.Model : ScoreKind.Rules;
}

/// <summary>How likely a contact is to bring a referral when asked.</summary>
/// <param name="ContactId">Whose.</param>
/// <param name="Value">Within [0, 1]: a probability or a share of points, as <paramref name="Kind"/> says.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Reasons">What speaks for asking, in words with the values, best first; at most four.</param>
public sealed record ContactScore(string ContactId, double Value, ScoreKind Kind, IReadOnlyList<string> Reasons);

/// <summary>How likely an account is to leave.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Value">Within [0, 1]: a probability or a share of points, as <paramref name="Kind"/> says.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Reasons">What speaks for leaving, in words with the values, heaviest first; at most four.</param>
public sealed record AccountScore(string AccountId, double Value, ScoreKind Kind, IReadOnlyList<string> Reasons)
{
    /// <summary>False for a value that no score can have, such as NaN: then the risk is not known.</summary>
    public bool IsShare => Value is >= 0 and <= 1;
}
