namespace Insights.Models.Learners;

/// <summary>Calibrators in a saved model.</summary>
static class SavedCalibrators
{
    internal static void Write(PlattCalibrator calibrator, SavedModelWriter to)
    {
        to.Number(calibrator.Slope);
        to.Number(calibrator.Intercept);
    }

    internal static PlattCalibrator ReadPlatt(SavedModelReader from, SavedModelHead head) => ReadPlatt(from);

    internal static PlattCalibrator ReadPlatt(SavedModelReader from) => new(from.Number("slope", least: 0), from.Number("intercept"));

    internal static void Write(IsotonicCalibrator calibrator, SavedModelWriter to)
    {
        var points = calibrator.Points;
        to.Whole(points.Count);
        foreach (var (score, probability) in points)
        {
            to.Number(score);
            to.Number(probability);
        }
    }

    internal static IsotonicCalibrator ReadIsotonic(SavedModelReader from, SavedModelHead head)
    {
        var points = from.Count("number of points", 2 * sizeof(double));
        double[] scores = new double[points], probabilities = new double[points];
        for (var at = 0; at < points; at++) (scores[at], probabilities[at]) = (from.Number("score of a point"), from.Number("probability of a point", 0, 1));
        return from.Check(() => new IsotonicCalibrator(scores, probabilities));
    }
}
