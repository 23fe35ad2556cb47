using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Worker.Lab.Columns;

namespace Insights.Worker.Lab.Testing;

/// <summary>What each arm adds to the share of rows to which one outcome happened.</summary>
sealed class OutcomeEffects
{
    readonly string _outcome, _control;
    readonly IReadOnlyList<string?> _variants, _happened;
    readonly IReadOnlyList<string?>? _accounts;
    readonly string _positive;

    public OutcomeEffects(LabFile file, string outcome, IReadOnlyList<string?> variants, IReadOnlyList<string?>? accounts, string control)
    {
        (_outcome, _variants, _accounts, _control) = (outcome, variants, accounts, control);
        _positive = file.Outcomes.Read(outcome, null).Positive.Text;
        _happened = file.Texts(outcome);
    }

    public IEnumerable<FileEffect> Of(IReadOnlyList<string> arms)
    {
        string[] treated = [.. arms.Where(arm => arm != _control)];
        return _accounts is null ? Alone(treated) : ByAccount(treated);
    }

    IEnumerable<FileEffect> Alone(string[] treated)
    {
        var control = Count(_control);
        TwoShares[] pairs = [.. treated.Select(Count).Select(arm => new TwoShares(arm.Happened, arm.Rows, control.Happened, control.Rows))];
        var steps = HolmDifferences.Of(pairs);
        return treated.Select((arm, place) => new FileEffect(
            _outcome, arm, Proportions.Wilson(pairs[place].Successes, pairs[place].N), Proportions.Wilson(control.Happened, control.Rows), pairs[place].Difference(), IsReal(steps[place])));
    }

    IEnumerable<FileEffect> ByAccount(string[] treated)
    {
        var control = Arm(_control);
        var arms = treated.Select(Arm).ToList();
        var steps = HolmDifferences.Of([.. arms.Select(arm => (Func<double, Estimate>)(level => ClusteredDifference.Of(arm, control, level)))]);
        return treated.Select((arm, place) => new FileEffect(
            _outcome, arm, arms[place].ToEstimate(), control.ToEstimate(), ClusteredDifference.Of(arms[place], control), IsReal(steps[place])));
    }

    ClusteredArm Arm(string arm) => new(Rows(arm).GroupBy(row => _accounts![row] ?? $"row {row}", StringComparer.Ordinal)
        .Select(account => (account.LongCount(), account.LongCount(Happened))));

    (long Rows, long Happened) Count(string arm)
    {
        var rows = Rows(arm).ToList();
        return (rows.Count, rows.Count(Happened));
    }

    IEnumerable<int> Rows(string arm) => Enumerable.Range(0, _variants.Count).Where(row => _variants[row] == arm && _happened[row] is not null);

    bool Happened(int row) => string.Equals(_happened[row], _positive, StringComparison.OrdinalIgnoreCase);

    static bool IsReal(Estimate difference) => difference is not { Low: <= 0, High: >= 0 };
}
