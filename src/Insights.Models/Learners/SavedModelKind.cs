namespace Insights.Models.Learners;

/// <summary>What a <see cref="SavedModel"/> holds. The numbers stand in files: none is ever given another meaning.</summary>
public enum SavedModelKind : byte
{
    /// <summary>A <see cref="Learners.LogisticRegression"/>.</summary>
    LogisticRegression = 1,

    /// <summary><see cref="Learners.BoostedTrees"/>.</summary>
    BoostedTrees = 2,

    /// <summary>An <see cref="Learners.AutoModel"/>.</summary>
    AutoModel = 3,

    /// <summary>A <see cref="Learners.PlattCalibrator"/>.</summary>
    PlattCalibrator = 4,

    /// <summary>An <see cref="Learners.IsotonicCalibrator"/>.</summary>
    IsotonicCalibrator = 5,

    /// <summary>A <see cref="Learners.DiscreteTimeHazard"/>.</summary>
    DiscreteTimeHazard = 6,
}
