namespace Insights.Worker.Options;

/// <summary>How one kind of export reaches a canonical table.</summary>
public sealed record FileMapping
{
    /// <summary>Pattern of the file's name, with <c>*</c> and <c>?</c>: <c>nps_verbatim*.csv</c>.</summary>
    public required string Files { get; init; }

    /// <summary>The canonical table the rows go to.</summary>
    public required string Table { get; init; }

    /// <summary>Source column → canonical column, or several of them; none keeps it from being matched by its name. Columns not named are matched by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Canonical column → the value every row gets. <c>{file}</c> and <c>{line}</c> stand for 16 digits of the file's content hash and the row's line.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Canonical column → source value → canonical value; values not named stay as they are, and an empty one means missing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>How dates and instants are written, in strptime's letters (<c>%d/%m/%Y %H:%M</c>; alternatives separated by a bar), or <c>unix_seconds</c>, <c>unix_milliseconds</c>; absent: ISO 8601.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Encoding by name when it can't be told from the bytes.</summary>
    public string? Encoding { get; init; }

    /// <summary>Delimiter when it can't be told from the file: one character, or <c>tab</c>.</summary>
    public string? Delimiter { get; init; }
}
