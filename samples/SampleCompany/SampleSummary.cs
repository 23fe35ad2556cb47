namespace Insights.SampleCompany;

/// <param name="Accounts">Distinct accounts.</param>
/// <param name="Contacts">Distinct contacts.</param>
/// <param name="Files">Every file written into the inbox, by name.</param>
/// <param name="Dirt">Every mistake put into them, counted by file and reason; empty without dirt.</param>
public sealed record SampleSummary(int Accounts, int Contacts, IReadOnlyList<SampleFile> Files, IReadOnlyList<DirtCount> Dirt)
{
    /// <summary>Data rows of a table over all its files, mistakes and duplicates included.</summary>
    public long Rows(string table) => Files.Where(file => file.Table == table).Sum(file => file.Rows);
}

/// <param name="Name">File name within the inbox.</param>
/// <param name="Table">Canonical table.</param>
/// <param name="Rows">Data rows, mistakes and duplicates included.</param>
public sealed record SampleFile(string Name, string Table, long Rows);

/// <param name="File">File name within the inbox.</param>
/// <param name="Table">Canonical table.</param>
/// <param name="Reason">What is wrong, for example <c>score_above_10</c>.</param>
/// <param name="Treatment">What a loader should do about it.</param>
/// <param name="Count">Rows with it; 1 for a mistake of the whole file.</param>
public sealed record DirtCount(string File, string Table, string Reason, Treatment Treatment, int Count);

/// <summary>What a careful loader does with a mistake.</summary>
public enum Treatment
{
    /// <summary>The row can't be loaded: it goes to quarantine.</summary>
    Quarantine,

    /// <summary>The very same row comes again: one of them counts.</summary>
    Duplicate,

    /// <summary>The key comes again later in the file with another value: the later row counts.</summary>
    Correction,

    /// <summary>The row names a contact nobody knows: it is kept and counted, the contact is a stub.</summary>
    Stub,

    /// <summary>An answer without a sender: it counts, but reaches no list.</summary>
    Anonymous,

    /// <summary>The same address in other letters: it must still find its contact.</summary>
    Normalise,

    /// <summary>The row loads; a check should name it.</summary>
    Report,

    /// <summary>A peculiarity of the file that changes no value.</summary>
    Accept,
}
