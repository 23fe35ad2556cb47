namespace Insights.Worker.Lab;

/// <summary>What the speed test took; serialised in camel case it is the JSON that scripts rely on.</summary>
/// <param name="FitSeconds">By the clock, binning included.</param>
/// <param name="PredictSeconds">Scoring the rows learned from.</param>
/// <param name="Auc">On the 100,000 rows judged on: that what was fast is also right.</param>
/// <param name="PeakRssMb">The most memory the process ever held, its data included, in units of 2²⁰ bytes.</param>
public sealed record SpeedResult(double FitSeconds, double PredictSeconds, double Auc, double PeakRssMb);
