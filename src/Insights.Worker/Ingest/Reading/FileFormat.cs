namespace Insights.Worker.Ingest.Reading;

/// <summary>How a file's rows are written.</summary>
enum RowFormat
{
    Delimited,
    JsonLines,
    Parquet,
}

/// <param name="Gzipped">By its first bytes, not by its name.</param>
sealed record FileFormat(RowFormat Rows, bool Gzipped)
{
    /// <summary>As <c>raw.files</c> names it.</summary>
    public string Name => (Rows switch { RowFormat.JsonLines => "jsonl", RowFormat.Parquet => "parquet", _ => "csv" }) + (Gzipped ? ".gz" : "");

    /// <summary>The file's format by its first bytes and, where they say nothing, its name.</summary>
    /// <exception cref="FileRefusedException">It is no text file that holds rows.</exception>
    public static FileFormat Of(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant();
        var gzipped = StartsWith(path, gzipped: false, [0x1F, 0x8B]);
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            if (!gzipped) throw new FileRefusedException("The name ends with .gz, but the content is not gzipped. Rename it, or export it again.");
            name = name[..^3];
        }

        if (StartsWith(path, gzipped, "PAR1"u8)) return new(RowFormat.Parquet, gzipped);
        if (StartsWith(path, gzipped, [0x50, 0x4B, 0x03, 0x04]))
            throw new FileRefusedException("This is a zip archive or an Excel workbook. Save the sheet as CSV (UTF-8), or unpack the archive, and put that into the inbox.");
        return name.Split('.')[^1] switch
        {
            "parquet" => throw new FileRefusedException("The name ends with .parquet, but the content is not Parquet. Export it again."),
            "json" or "jsonl" or "ndjson" => new(RowFormat.JsonLines, gzipped),
            _ => new(RowFormat.Delimited, gzipped),
        };
    }

    static bool StartsWith(string path, bool gzipped, ReadOnlySpan<byte> magic) =>
        Unzipped.ReadStart(path, gzipped, magic.Length).AsSpan().SequenceEqual(magic);
}
