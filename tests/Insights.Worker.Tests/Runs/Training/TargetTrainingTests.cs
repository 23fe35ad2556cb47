using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Runs.Training;

public sealed class TargetTrainingTests
{
    static readonly TrainingDates Dates = TrainingDates.Of(new DateOnly(2026, 6, 29), new DateOnly(2024, 1, 1));

    [Fact]
    public void A_programme_that_began_lately_has_nothing_to_learn_from() =>
        Assert.Equal(
            "No contact referred before the months that a model would be judged on, too few to learn from; wait until the others are some months past.",
            Training(day => day >= Dates.JudgedFrom).WhyNot(Target.Advocacy));

    [Fact]
    public void A_programme_that_was_stopped_has_nothing_to_be_judged_by() =>
        Assert.Equal(
            "No account left within 90 days of the 4 latest months that can be judged, too few to tell whether a model is right.",
            Training(day => day < Dates.JudgedFrom).WhyNot(Target.Churn));

    [Fact]
    public void Somebody_to_whom_it_happened_in_three_months_counts_once() =>
        Assert.StartsWith("2 contacts referred before", Training(_ => true, happened: 2).WhyNot(Target.Advocacy), StringComparison.Ordinal);

    [Fact]
    public void Where_it_went_on_happening_it_can_be_learned() => Assert.Null(Training(_ => true).WhyNot(Target.Advocacy));

    /// <summary>Forty people on every day, to the first of whom it happened on some days.</summary>
    static TargetTraining Training(Func<DateOnly, bool> happensOn, int happened = 20)
    {
        var rows = Dates.Days.SelectMany(day => Enumerable.Range(0, 40).Select(person => (Day: day, Person: person))).ToList();
        return new(
            new SnapshotRows(
                [.. rows.Select(row => $"p{row.Person}")], new FeatureTable([new FeatureColumn("known", FeatureKind.Numeric, new float[rows.Count], null)]),
                [.. rows.Select(row => row.Day)], [.. rows.Select(row => row.Person < happened && happensOn(row.Day))],
                [.. rows.Select(_ => true)], [.. rows.Select(row => row.Person)], 1),
            Dates, new AutoOptions(), CancellationToken.None);
    }
}
