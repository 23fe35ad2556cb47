namespace Insights.Worker.Lab;

/// <summary>Who learns.</summary>
public enum LabLearner
{
    /// <summary>Whichever of the others does best on rows left out.</summary>
    Auto,

    /// <summary>Logistic regression.</summary>
    Logistic,

    /// <summary>Boosted trees.</summary>
    Trees,
}
