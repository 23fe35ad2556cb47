using Insights.Models.Statistics;
using Insights.Worker.Ingest;
using Insights.Worker.Lab.Columns;
using Insights.Worker.Options;

namespace Insights.Worker.Lab.Testing;

/// <summary>Reads out a randomised test that stands in a file, by the rules of the product's own tests.</summary>
public static class FileTest
{
    /// <param name="path">CSV, TSV, JSON lines or Parquet, plain or gzipped; a row for each person.</param>
    /// <param name="mappingPath">The file that says what its columns are.</param>
    /// <exception cref="OptionsProblem">The mapping can't be used; says why.</exception>
    /// <exception cref="FileRefusedException">The file can't be read or used; says why and what to do.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileTestResult Run(string path, string mappingPath, IProgress<LabProgress> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var mapping = TestMapping.Load(mappingPath);
        var result = LabFile.Use(new LabRequest(path), progress, ct, file => Read(file, mapping, mappingPath));
        return result.Withheld is not null ? result : result with { Targeting = [.. result.Effects.Select(effect => effect.Arm).Distinct().Select(arm => Target(path, mapping, arm, progress, ct))] };
    }

    static FileTestResult Read(LabFile file, TestMapping mapping, string mappingPath)
    {
        var unknown = mapping.Unknown(file).ToList();
        if (unknown.Count > 0)
            throw new FileRefusedException($"In {Path.GetFileName(mappingPath)} {string.Join(", and ", unknown)}, which this file has not. Found: {string.Join(", ", file.Columns)}.");
        var variants = file.Texts(mapping.Variant);
        var accounts = mapping.Account is { } column ? file.Texts(column) : null;
        var arms = Arms(variants, accounts, mapping);
        var ratio = SampleRatio.Of([.. arms.Select(arm => arm.Accounts ?? arm.Rows)], [.. arms.Select(arm => mapping.Shares.GetValueOrDefault(arm.Name, 1.0 / arms.Count))]);
        var withheld = TwoArms(variants, accounts) is { } mixed ? mixed : ratio.IsMismatch
            ? FormattableString.Invariant($"Do not read this test: its arms have {string.Join(", ", arms.Select(arm => FormattableString.Invariant($"{arm.Name} {arm.Accounts ?? arm.Rows:N0}")))}, which chance hardly brings about (p = {ratio.PValue:0.0e+0}). Find out where rows were lost.")
            : null;
        var outcomes = withheld is null ? mapping.Outcomes.SelectMany(outcome => new OutcomeEffects(file, outcome, variants, accounts, mapping.Control).Of([.. arms.Select(arm => arm.Name)])).ToList() : [];
        return new(arms.Sum(arm => arm.Rows), arms, ratio.PValue, withheld, outcomes, [], file.Notes);
    }

    static List<FileArm> Arms(IReadOnlyList<string?> variants, IReadOnlyList<string?>? accounts, TestMapping mapping)
    {
        var arms = variants.Select((variant, row) => (Variant: variant, Account: accounts?[row] ?? $"row {row}")).Where(row => row.Variant is not null)
            .GroupBy(row => row.Variant!, row => row.Account, StringComparer.Ordinal)
            .Select(arm => new FileArm(arm.Key, arm.LongCount(), accounts is null ? null : arm.Distinct(StringComparer.Ordinal).LongCount()))
            .OrderBy(arm => arm.Name != mapping.Control).ThenBy(arm => arm.Name, StringComparer.Ordinal).ToList();
        if (arms.All(arm => arm.Name != mapping.Control))
            throw new FileRefusedException($"{mapping.Variant} has no '{mapping.Control}', which the mapping names as control. It has {string.Join(", ", arms.Take(10).Select(arm => $"'{arm.Name}'"))}.");
        return arms.Count is >= 2 and <= 20 ? arms
            : throw new FileRefusedException($"{mapping.Variant} has {arms.Count} values; two to twenty arms are expected.");
    }

    static string? TwoArms(IReadOnlyList<string?> variants, IReadOnlyList<string?>? accounts)
    {
        if (accounts is null) return null;
        var mixed = variants.Zip(accounts).Where(row => row.First is not null && row.Second is not null)
            .GroupBy(row => row.Second!, row => row.First!, StringComparer.Ordinal).Count(account => account.Distinct(StringComparer.Ordinal).Count() > 1);
        return mixed == 0 ? null : FormattableString.Invariant($"Do not read this test: {mixed:N0} accounts have rows in several arms, so that colleagues were offered different things.");
    }

    /// <summary>By the experiment of the laboratory: learned from some rows, judged on others. One learner, named beforehand: the best of several would have to beat the luck of several.</summary>
    static FileTargeting Target(string path, TestMapping mapping, string arm, IProgress<LabProgress> progress, CancellationToken ct)
    {
        string[] drop = [.. mapping.Drop, .. mapping.Outcomes.Skip(1), .. mapping.Account is { } account ? [account] : Array.Empty<string>()];
        var learned = UpliftExperiment.Run(new(new LabRequest(path) { Drop = drop, Learner = LabLearner.Logistic }, mapping.Variant, arm, mapping.Control, mapping.Outcomes[0]), progress, ct);
        return new(arm, learned.Distinguishable, learned.Distinguishable
            ? $"{arm}: choose people by their score. {learned.Verdict}"
            : $"{arm}: no evidence that targeting helps. {learned.Verdict}");
    }
}
