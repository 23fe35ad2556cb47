using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// On whom a treatment works, learned from a randomised test with several treatments and one control arm: T- and X-learner (Künzel,
/// Sekhon, Bickel and Yu 2019, doi:10.1073/pnas.1804597116), doubly robust learner (Kennedy 2023, doi:10.1214/23-EJS2157), cross-fitted.
/// </summary>
/// <remarks>
/// Neither the order of rows nor of columns changes anything. A predicted uplift is not a finding: of most tests nothing can be learned but the
/// average effect, and the model still ranks. Without random assignment it shows who was chosen, not what the treatment did.
/// </remarks>
/// <param name="Schema">The columns it was trained on.</param>
/// <param name="Control">The control arm.</param>
/// <param name="Arms">One for each treatment, in ordinal order.</param>
public sealed record UpliftModel(FeatureSchema Schema, string Control, IReadOnlyList<UpliftArm> Arms)
{
    /// <summary>The model of one treatment.</summary>
    /// <exception cref="KeyNotFoundException">The test had no such arm; the message names those it had.</exception>
    public UpliftArm this[string arm] => Arms.FirstOrDefault(known => known.Name == arm)
        ?? throw new KeyNotFoundException($"The test had no treatment {arm}; it had {string.Join(", ", Arms.Select(known => known.Name))}.");

    /// <summary>Learns each treatment's effect.</summary>
    /// <param name="trial">The test.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range, a probability of an arm is missing or not within (0, 1), or levels make too many terms.</exception>
    public static UpliftModel Fit(UpliftTrial trial, UpliftOptions? options = null)
    {
        options ??= new();
        return FitEach(trial, options, [options.Learner])[0];
    }

    /// <summary>One model for each learner; what they all start from is learned once.</summary>
    internal static IReadOnlyList<UpliftModel> FitEach(UpliftTrial trial, UpliftOptions options, IReadOnlyList<UpliftLearner> learners)
    {
        options.Check(trial);
        var folds = UpliftFolds.Of(trial, options.Folds, options.Seed);
        var nuisances = new UpliftNuisances(trial.Select(folds.Order), folds.Fold, options);
        return [.. learners.Select(learner => new UpliftModel(FeatureSchema.Of(trial.Table), trial.Control,
            [.. trial.Treatments.Select(arm => Arm(arm, new(nuisances, arm, learner), folds.Order))]))];

        UpliftArm Arm(string name, UpliftEffects effects, int[] order) => new(
            name, options with { Learner = effects.Learner }, effects.Learn(UpliftNuisances.None), InTableOrder(effects.OutOfFold(), order));
    }

    static double[] InTableOrder(double[] values, int[] order)
    {
        var inOrder = new double[values.Length];
        foreach (var (place, row) in order.Index()) inOrder[row] = Math.Clamp(values[place], -1, 1);
        return inOrder;
    }
}
