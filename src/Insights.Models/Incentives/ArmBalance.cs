namespace Insights.Models.Incentives;

/// <summary>What an arm looks like before anything is offered.</summary>
/// <param name="Variant">The arm.</param>
/// <param name="Accounts">How many accounts it has.</param>
/// <param name="People">How many people.</param>
/// <param name="Score">Mean advocacy score of the accounts' people.</param>
/// <param name="Mrr">Mean monthly revenue of the accounts where it is known, reporting currency; null where of none.</param>
/// <param name="CustomerDays">Mean days as a customer where known; null where of none.</param>
/// <param name="Segments">Share of accounts by segment.</param>
public sealed record ArmBalance(
    string Variant, int Accounts, int People, double Score, double? Mrr, double? CustomerDays, IReadOnlyDictionary<string, double> Segments)
{
    /// <summary>
    /// The largest standardised difference of this arm's means from those of all accounts, in standard deviations; above 0.1 is called unbalanced
    /// (Austin 2009, doi:10.1002/sim.3697).
    /// </summary>
    public double LargestDifference { get; init; }
}
