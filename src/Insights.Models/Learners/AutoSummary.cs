namespace Insights.Models.Learners;

/// <summary>How a model was chosen.</summary>
/// <param name="Learner">What was chosen, in words: for example "blend of logistic regression and boosted trees".</param>
/// <param name="Rows">How many rows it was trained on.</param>
/// <param name="Happened">To how many of them it happened.</param>
/// <param name="Folds">Into how many parts the rows were cut to choose it.</param>
/// <param name="LogLoss">Of the chosen model on rows left out, in nats a row.</param>
/// <param name="BaseLogLoss">Of giving every row the average, in nats a row: a model not below it has learned nothing.</param>
/// <param name="Candidates">Everything that was tried.</param>
public sealed record AutoSummary(
    string Learner, int Rows, int Happened, int Folds, double LogLoss, double BaseLogLoss, IReadOnlyList<AutoCandidate> Candidates);

/// <summary>One of the models that were tried.</summary>
/// <param name="Name">In words.</param>
/// <param name="LogLoss">On rows left out, in nats a row.</param>
public sealed record AutoCandidate(string Name, double LogLoss);
