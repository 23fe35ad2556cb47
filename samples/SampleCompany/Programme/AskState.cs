namespace Insights.SampleCompany.Programme;

/// <summary>The hidden state in the month of an ask, just before it: what its true chances are computed from.</summary>
/// <param name="Departure">The account's, from its mean satisfaction.</param>
/// <param name="Health">The account's usage health.</param>
/// <param name="Prompts">Earlier asks and offers.</param>
readonly record struct AskState(double Departure, double Health, Prompts Prompts);
