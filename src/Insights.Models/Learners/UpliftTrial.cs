using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>A randomised test: what was known of each row before, which arm it was drawn into, and whether it happened afterwards.</summary>
public sealed class UpliftTrial
{
    // Cross-fitting leaves out two parts at a time; with three rows of a kind, dealt to different parts, one always stays.
    const int LeastOfAKind = 3;

    /// <summary>Checks a test.</summary>
    /// <param name="table">What was known before the arms were drawn: anything learned later, such as an opened mail, ruins every figure.</param>
    /// <param name="arms">The arm of each row, by name.</param>
    /// <param name="control">The name of the arm that the others are held against.</param>
    /// <param name="outcomes">Whether it happened, one per row.</param>
    /// <exception cref="ArgumentException">
    /// There is no row, lengths differ, a row has no arm, there is no control row or no other arm, or an arm has fewer than three rows
    /// with, or without, the outcome.
    /// </exception>
    public UpliftTrial(FeatureTable table, IReadOnlyList<string> arms, string control, IReadOnlyList<bool> outcomes)
    {
        (Table, Arms, Control, Outcomes) = (table, arms, control, outcomes);
        ThrowIfUnpaired();
        Treatments = [.. arms.Distinct().Where(arm => arm != control).Order(StringComparer.Ordinal)];
        ThrowOnArms();
    }

    UpliftTrial(UpliftTrial whole, int[] rows)
    {
        (Table, Control, Treatments) = (whole.Table.Select(rows), whole.Control, whole.Treatments);
        Arms = [.. rows.Select(row => whole.Arms[row])];
        Outcomes = [.. rows.Select(row => whole.Outcomes[row])];
    }

    /// <summary>The features.</summary>
    public FeatureTable Table { get; }

    /// <summary>The arm of each row.</summary>
    public IReadOnlyList<string> Arms { get; }

    /// <summary>The arm the others are held against.</summary>
    public string Control { get; }

    /// <summary>Whether it happened.</summary>
    public IReadOnlyList<bool> Outcomes { get; }

    /// <summary>The other arms, in ordinal order.</summary>
    public IReadOnlyList<string> Treatments { get; }

    /// <summary>The rows of one treatment and of the control arm, in their order.</summary>
    /// <param name="treatment">One of <see cref="Treatments"/>.</param>
    public int[] RowsOf(string treatment) => [.. Enumerable.Range(0, Arms.Count).Where(row => Arms[row] == treatment || Arms[row] == Control)];

    /// <summary>Unchecked: parts of a test may lack an arm.</summary>
    internal UpliftTrial Select(int[] rows) => new(this, rows);

    void ThrowIfUnpaired()
    {
        if (Table.Rows == 0) throw new ArgumentException("The test has no row to learn from.");
        if (Arms.Count != Table.Rows || Outcomes.Count != Table.Rows)
            throw new ArgumentException($"There are {Arms.Count} arms and {Outcomes.Count} outcomes for {Table.Rows} rows: one is needed for each.");
        for (var row = 0; row < Arms.Count; row++)
            if (string.IsNullOrEmpty(Arms[row])) throw new ArgumentException($"Row {row} has no arm: leave rows out that were not in the test.");
    }

    void ThrowOnArms()
    {
        var present = string.Join(", ", Arms.Distinct().Order(StringComparer.Ordinal));
        if (!Arms.Contains(Control)) throw new ArgumentException($"No row is in the control arm {Control}; there are {present}.");
        if (Treatments.Count == 0) throw new ArgumentException($"All {Arms.Count} rows are in the control arm {Control}: there is no treatment to compare it with.");
        foreach (var arm in Treatments.Prepend(Control))
        {
            int happened = Arms.Index().Count(row => row.Item == arm && Outcomes[row.Index]), all = Arms.Count(name => name == arm);
            if (Math.Min(happened, all - happened) < LeastOfAKind)
                throw new ArgumentException(
                    $"Arm {arm}: it happened to {happened} of {all} rows; at least {LeastOfAKind} rows with and {LeastOfAKind} without it are needed to learn on whom it works.");
        }
    }
}
