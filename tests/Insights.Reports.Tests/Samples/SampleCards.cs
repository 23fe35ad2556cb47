using Insights.Models.Judging;
using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Reports.Tests.Samples;

/// <summary>A card of a model in use, and one of a model that is not.</summary>
static class SampleCards
{
    public static ModelCardReport Both() => new(Known.Head("Brightside Software"), [InUse, NotUsed]);

    static readonly ModelCard InUse = new()
    {
        Target = "Advocacy",
        Definition = "The contact makes a valid referral within 90 days.",
        Status = "the model is in use",
        Because = "Its list brings 2.6 times the referrals of asking every 9 or 10, latest first.",
        Learner = "60 % boosted trees + 40 % logistic regression",
        Version = "advocacy-2026-11-23",
        Data = [new CardFact("Learned from", "22 monthly snapshots, 31 Jan 2025 to 31 Aug 2026; 61,204 rows, 1,283 of which happened")],
        Metrics =
        [
            Known.Figure("AUC", "auc", "number", 0.781, 0.762, 0.8, 18_412), Known.Figure("Calibration slope", "slope", "number", 0.97, 0.88, 1.06, 18_412),
            Known.Figure("Referred, at the list's length", "at_list", UnitNames.Share, 0.118, 0.094, 0.147, 612),
        ],
        Rankings =
        [
            new("the model", null, Share(0.118, 0.094, 0.147), 612), new("points", null, Share(0.083, 0.064, 0.108), 612),
            new("every 9–10, latest first", null, Share(0.045, 0.031, 0.065), 612), new("chance", null, null, 612),
        ],
        Reliability = [.. new[] { 0.004, 0.009, 0.014, 0.021, 0.034, 0.052, 0.11 }.Select((p, i) =>
            new CalibrationBin(p * 0.8, p * 1.3, p, new Estimate(p * (i % 2 == 0 ? 0.9 : 1.1), p * 0.6, p * 1.5, 0.95, 2_630)))],
        Parts = [new("2026-07-31", 9_204, 196, new Estimate(0.79, 0.76, 0.82, 0.95, 9_204), null), new("2026-08-31", 9_208, 0, null, null)],
        Features =
        [
            new("days since the latest answer", 0.412), new("valid referrals", 0.31), new("account's average ticket satisfaction, last 180 days", 0.12),
            new("colleagues' valid referrals, last 365 days", 0.071), new("role", 0.034),
        ],
        Limits = ["It knows customers as they were in 2025 and 2026; after a change of price or product it must be trained anew."],
    };

    static readonly ModelCard NotUsed = new()
    {
        Target = "Churn",
        Definition = "The account ends, or its revenue falls to zero, within 90 days.",
        Status = "the model is not used, written rules are",
        Because = "Only 14 accounts left in the months learned from; at least 50 are needed.",
        Metrics = [Known.Withheld("AUC", "auc", "number", "No model was trained.")],
    };

    static Estimate Share(double value, double low, double high) => new(value, low, high, 0.95, 612);
}
