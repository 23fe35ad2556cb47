namespace Insights.SampleCompany.Dirt;

/// <summary>Every mistake that was made, so that tests can ask whether each was found.</summary>
sealed class DirtLedger
{
    private readonly List<DirtEntry> _entries = [];

    public IReadOnlyList<DirtEntry> Entries => _entries;

    public void Add(DirtEntry entry) => _entries.Add(entry);

    public IReadOnlyList<DirtCount> Counts() =>
    [
        .. _entries.GroupBy(entry => (entry.File, entry.Table, entry.Reason, entry.Treatment))
            .Select(group => new DirtCount(group.Key.File, group.Key.Table, group.Key.Reason, group.Key.Treatment, group.Count()))
            .OrderBy(count => count.File, StringComparer.Ordinal).ThenBy(count => count.Reason, StringComparer.Ordinal),
    ];
}

/// <param name="Key">The row's first column; blank for a mistake of the whole file.</param>
/// <param name="Value">What stands in the file instead of the true value; blank for a missing one.</param>
sealed record DirtEntry(string File, string Table, string Reason, Treatment Treatment, string Key, string Value);
