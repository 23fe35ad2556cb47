namespace Insights.Models.Learners;

/// <summary>One of the models that are tried.</summary>
/// <param name="Name">In words.</param>
/// <param name="Trees">How its trees are grown, with the most of them that are tried; null for a logistic regression.</param>
sealed record AutoRecipe(string Name, BoostedTreesOptions? Trees)
{
    /// <summary>The strengths of a logistic regression that are tried; empty where it is to choose its own.</summary>
    public IReadOnlyList<double> Strengths { get; init; } = [];
}
