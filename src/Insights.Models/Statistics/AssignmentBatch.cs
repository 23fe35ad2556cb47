namespace Insights.Models.Statistics;

/// <summary>One batch of an adaptive test, within which the arms' shares did not change.</summary>
/// <param name="Treated">The arm whose effect is asked for, in this batch; outcomes may be yes (1) and no (0).</param>
/// <param name="Control">The arm it is held against, in this batch.</param>
/// <param name="TreatedProbability">With which an account of these two arms was drawn for the treated one; within (0, 1).</param>
public sealed record AssignmentBatch(ClusteredMeanArm Treated, ClusteredMeanArm Control, double TreatedProbability);
