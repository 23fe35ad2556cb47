using Insights.Models.Statistics;
using Insights.Worker.Ingest;
using Insights.Worker.Lab;

namespace Insights.Worker.Tests.Lab;

public sealed class UpliftExperimentTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    /// <summary>A T-learner of scikit-learn's logistic regressions reached these on the same rows; for the men's arm nobody beat lots.</summary>
    [Theory]
    [InlineData("Womens E-Mail", "visit", "conversion,spend", 10.07, 1.72, 0.0756, true)]
    [InlineData("Womens E-Mail", "conversion", "visit,spend", 1.53, 0.46, 0.0105, true)]
    [InlineData("Mens E-Mail", "visit", "conversion,spend", 1.98, 1.75, 0.0675, false)]
    public void Hillstroms_test_comes_to_what_others_reached(string arm, string outcome, string drop, double qini, double random, double top, bool distinguishable)
    {
        var result = Run(Repository.RealData("hillstrom.csv"), "segment", arm, "No E-Mail", outcome, [drop]);
        Assert.Equal(qini, 1000 * result.Qini, 0.35);
        Assert.Equal(random, 1000 * result.QiniRandomSd, 0.1);
        Assert.Equal(top, result.UpliftAt30!.Value, 0.002);
        Assert.Equal(distinguishable, result.Distinguishable);
        Assert.DoesNotContain(result.Notes, note => note.Contains("distributed otherwise", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_filled_in_after_the_treatment_is_warned_about()
    {
        var result = Run(Repository.RealData("hillstrom.csv"), "segment", "Mens E-Mail", "No E-Mail", "visit", []);
        foreach (var column in (string[])["conversion", "spend"])
            Assert.Contains(result.Notes, note => note.StartsWith($"{column} is distributed otherwise", StringComparison.Ordinal) && note.Contains($"--drop {column}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_treatment_that_works_on_some_only_is_found_with_rows_of_other_arms_left_out()
    {
        var result = Run(Trial(works: 0.4), "arm", "mail", "none", "bought", []);
        Assert.True(result.Distinguishable, result.Verdict);
        Assert.Equal(0.2, result.Ate, 0.06);
        Assert.Equal(0.4, result.UpliftAt30!.Value, 0.1);
        Assert.StartsWith("The T-learner of linear models finds on whom mail works better than lots do: among the 30 %", result.Verdict, StringComparison.Ordinal);
        Assert.Contains(result.Notes, note => note.EndsWith("rows are in neither arm and are left out.", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 6000).Count(place => place % 3 != 2), result.Rows);
        Assert.Equal(Enumerable.Range(0, 6000).Count(place => place % 3 != 2 && RowSplit.IsTest(place)), result.TestRows);
    }

    [Fact]
    public void A_treatment_that_works_on_nobody_is_not_claimed_to_be_found()
    {
        var result = Run(Trial(works: 0), "arm", "mail", "none", "bought", []);
        Assert.False(result.Distinguishable);
        Assert.Contains("Decide on mail by the average effect.", result.Verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MAIL", "none", "bought", null)]
    [InlineData("letter", "none", "bought", "--treated is 'letter', but arm has 'call' (2,000 rows), 'mail' (2,000 rows), 'none' (2,000 rows). Name one of them.")]
    [InlineData("mail", "nobody", "bought", "--control is 'nobody'")]
    [InlineData("mail", "Mail", "bought", "--treated and --control are both 'mail'")]
    [InlineData("mail", "none", "sold", "There is no column 'sold'. Found: arm, size, age, bought.")]
    public void Arms_are_named_as_in_the_file_but_for_their_case(string treated, string control, string outcome, string? message)
    {
        var path = Trial(works: 0.4);
        if (message is null) Assert.Equal(4000, Run(path, "arm", treated, control, outcome, []).Rows);
        else Assert.Contains(message, Assert.Throws<FileRefusedException>(() => Run(path, "arm", treated, control, outcome, [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arm_in_which_it_hardly_happened_is_an_error_in_words()
    {
        var path = _folder.Write("few.csv", "arm,size,bought\n" + string.Join('\n', Enumerable.Range(0, 300)
            .Select(row => $"{(row % 2 == 0 ? "mail" : "none")},{row % 7},{(row % 2 == 0 && row % 3 == 0 ? 1 : 0)}")) + "\n");
        Assert.Contains("few.csv: Of the rows to learn from: Arm none: it happened to 0 of", Assert.Throws<FileRefusedException>(() => Run(path, "arm", "mail", "none", "bought", [])).Message, StringComparison.Ordinal);
    }

    static UpliftResult Run(string path, string treatment, string treated, string control, string outcome, IReadOnlyList<string> drop) =>
        UpliftExperiment.Run(new(new(path) { Drop = drop, Learner = LabLearner.Logistic }, treatment, treated, control, outcome), Nobody.Watches, default);

    /// <summary>Mail adds this much to the probability of large ones, and nothing to that of small ones.</summary>
    string Trial(double works)
    {
        var random = SeededRandom.For(11, "trial");
        return _folder.Write("trial.csv", "arm,size,age,bought\n" + string.Join('\n', Enumerable.Range(0, 6000).Select(place =>
        {
            var arm = (place % 3) switch { 0 => "mail", 1 => "none", _ => "call" };
            var (large, age) = (random.NextBool(0.5), random.NextInt(50));
            return $"{arm},{(large ? "large" : "small")},{age},{(random.NextBool(0.2 + (arm == "mail" && large ? works : 0)) ? "yes" : "no")}";
        })) + "\n");
    }

    public void Dispose() => _folder.Dispose();
}
