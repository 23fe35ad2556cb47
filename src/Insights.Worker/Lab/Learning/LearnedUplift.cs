using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Learners;

namespace Insights.Worker.Lab.Learning;

/// <summary>A fitted model of whom one treatment works on.</summary>
/// <param name="Words">What was learned, for people.</param>
/// <param name="Uplift">Difference of probabilities for each row of a table.</param>
/// <param name="Withheld">Why the rows learned from already speak against using it; null where they do not, or were not asked.</param>
sealed record LearnedUplift(string Words, Func<FeatureTable, double[]> Uplift, string? Withheld)
{
    /// <param name="learner">Who learns; auto tries several and takes the best on rows left out.</param>
    /// <param name="trial">One treatment and its control.</param>
    public static LearnedUplift Fit(LabLearner learner, UpliftTrial trial)
    {
        if (learner == LabLearner.Auto)
        {
            var choice = UpliftChoice.Fit(trial)[0];
            return new(choice.Learner, choice.Arm.Uplift, choice.Withheld);
        }

        var arm = UpliftModel.Fit(trial, new() { Base = learner == LabLearner.Trees ? UpliftBase.Trees : UpliftBase.Linear }).Arms[0];
        return new(arm.Options.Description, arm.Uplift, null);
    }
}
