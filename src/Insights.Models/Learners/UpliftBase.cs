namespace Insights.Models.Learners;

/// <summary>What an uplift learner learns with.</summary>
public enum UpliftBase
{
    /// <summary>Logistic regression for outcomes, ridge regression for effects.</summary>
    Linear,

    /// <summary>Boosted trees for both.</summary>
    Trees,
}
