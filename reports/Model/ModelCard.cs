using Insights.Models.Judging;
using Insights.Models.Units;

namespace Insights.Reports.Model;

/// <summary>The cards of the models behind the lists: what they learned from, how well they did on what they had not seen, and where they end.</summary>
/// <param name="Head">Of the run that trained them.</param>
/// <param name="Cards">One for each thing that is foretold.</param>
public sealed record ModelCardReport(ReportHead Head, IReadOnlyList<ModelCard> Cards);

/// <summary>One model's card (Mitchell et al. 2019, doi:10.1145/3287560.3287596).</summary>
public sealed record ModelCard
{
    /// <summary>What it foretells, short: <c>Advocacy</c>, <c>Churn</c>.</summary>
    public required string Target { get; init; }

    /// <summary>What counts as having happened, in a sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether it is gone by, in words that follow the target's name: <c>the model is in use</c>.</summary>
    public required string Status { get; init; }

    /// <summary>One sentence: why it is used, or why it is not.</summary>
    public required string Because { get; init; }

    /// <summary>What was learned: <c>60 % boosted trees + 40 % logistic regression</c>; null where nothing could be.</summary>
    public string? Learner { get; init; }

    /// <summary>Name of the saved model; null where none was saved.</summary>
    public string? Version { get; init; }

    /// <summary>The data: snapshots, their period, rows, how many of them happened, horizon.</summary>
    public IReadOnlyList<CardFact> Data { get; init; } = [];

    /// <summary>On the back-test: AUC, log loss, Brier, calibration slope and intercept, referrals per ask at the list's length.</summary>
    public IReadOnlyList<Figure> Metrics { get; init; } = [];

    /// <summary>The model beside its baselines at the same task, the model first; empty where nothing was compared.</summary>
    public IReadOnlyList<RankingComparison> Rankings { get; init; } = [];

    /// <summary>Predicted beside observed, from the lowest predictions to the highest; the reliability picture.</summary>
    public IReadOnlyList<CalibrationBin> Reliability { get; init; } = [];

    /// <summary>What a part of the back-test is: <c>month</c>, <c>fold</c>.</summary>
    public string Part { get; init; } = "month";

    /// <summary>Each part that was left out in turn, months oldest first.</summary>
    public IReadOnlyList<BackTestPart> Parts { get; init; } = [];

    /// <summary>What the score rests on, heaviest first.</summary>
    public IReadOnlyList<FeatureWeight> Features { get; init; } = [];

    /// <summary>What it can't do and when not to believe it, in sentences.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];
}

/// <param name="Label">In words: <c>Learned from</c>.</param>
/// <param name="Words">In words: <c>22 monthly snapshots, 2024-06-30 to 2026-03-31</c>.</param>
public sealed record CardFact(string Label, string Words);

/// <param name="Name">In words: <c>points</c>, <c>ask every 9–10, latest first</c>.</param>
/// <param name="Auc">Over everybody; null where it can't be known.</param>
/// <param name="AtListLength">Share to whom it happened among the first of the list.</param>
/// <param name="ListLength">How many those are, over all months together.</param>
public sealed record RankingComparison(string Name, Estimate? Auc, Estimate? AtListLength, int ListLength);

/// <param name="Name">Of a month the snapshot's day, and the model had seen nothing later; of a fold its number.</param>
/// <param name="Rows">Judged on.</param>
/// <param name="Happened">To how many of them it happened.</param>
/// <param name="Auc">Null where all outcomes are the same.</param>
/// <param name="CalibrationSlope">Null where it can't be known.</param>
public sealed record BackTestPart(string Name, int Rows, int Happened, Estimate? Auc, Estimate? CalibrationSlope);

/// <param name="Feature">In words: <c>days since the last answer</c>.</param>
/// <param name="Weight">Mean absolute contribution to the log-odds.</param>
public sealed record FeatureWeight(string Feature, double Weight);
