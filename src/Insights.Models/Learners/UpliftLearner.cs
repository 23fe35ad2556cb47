namespace Insights.Models.Learners;

/// <summary>How the effect of a treatment on one row is learned from a test that shows each row in one arm only.</summary>
public enum UpliftLearner
{
    /// <summary>Two models of the outcome, one per arm; uplift is their difference.</summary>
    T,

    /// <summary>Each row's outcome less what the other arm's model expects, regressed on the features (Künzel et al. 2019).</summary>
    X,

    /// <summary>A doubly robust pseudo-outcome whose mean is the effect if either model or assignment is right, regressed on the features (Kennedy 2023).</summary>
    DoublyRobust,
}
