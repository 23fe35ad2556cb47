using System.Globalization;

namespace Insights.Models.Units;

/// <summary>A number of things with its noun, so that each language can choose the noun's form: <c>1 referral</c>, <c>12 referrals</c>.</summary>
/// <param name="N">How many.</param>
/// <param name="One">The English noun for one.</param>
/// <param name="Many">The English noun for any other number.</param>
public sealed record CountOf(long N, string One, string Many)
{
    /// <summary>In English.</summary>
    public override string ToString() => $"{N.ToString("N0", CultureInfo.InvariantCulture)} {(N == 1 ? One : Many)}";
}
