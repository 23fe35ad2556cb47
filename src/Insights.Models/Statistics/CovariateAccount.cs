namespace Insights.Models.Statistics;

/// <summary>One account of a test, with what was known of it before.</summary>
/// <param name="People">How many people of it are in the test; at least 0.</param>
/// <param name="Outcome">Sum of their outcomes: yeses, or an amount.</param>
/// <param name="Covariate">Sum over the same people of something measured before the assignment, such as the same outcome in the months before.</param>
public readonly record struct CovariateAccount(long People, double Outcome, double Covariate);
