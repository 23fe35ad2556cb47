using System.IO.Compression;
using Insights.SampleCompany.Dirt;

namespace Insights.SampleCompany.Writing;

/// <summary>One canonical table and the file or files it is written to; without a folder its rows go nowhere.</summary>
sealed class Table(TableLayout layout, string? folder, TableDirt? dirt, FileQuirks quirks) : IDisposable
{
    private readonly SortedDictionary<int, RowWriter> _files = [];

    public string Name => layout.Table;

    /// <summary>Where a row of this day goes; the day matters for split tables only.</summary>
    public RowWriter Row(int day = 0)
    {
        var part = Part(day);
        if (!_files.TryGetValue(part, out var writer)) _files[part] = writer = Open(part);
        return writer;
    }

    public IEnumerable<SampleFile> Files => folder is null ? [] : _files.Values.Select(file => new SampleFile(file.File, Name, file.Rows));

    public void Dispose()
    {
        if (_files.Count == 0) Row();
        foreach (var file in _files.Values) file.Dispose();
    }

    private int Part(int day)
    {
        if (layout.Split == FileSplit.None) return 0;
        var date = DateOnly.FromDayNumber(day);
        return date.Year * 10 + (layout.Split == FileSplit.Quarters ? (date.Month + 2) / 3 : (date.Month + 5) / 6);
    }

    private RowWriter Open(int part)
    {
        var suffix = part == 0 ? "" : $"-{part / 10}-{(layout.Split == FileSplit.Quarters ? 'q' : 'h')}{part % 10}";
        var file = layout.Table + suffix + layout.Format switch
        {
            FileFormat.GzippedCsv => ".csv.gz",
            FileFormat.Tsv => ".tsv",
            FileFormat.JsonLines => ".jsonl",
            _ => ".csv",
        };
        var stream = folder is null
            ? Stream.Null
            : new FileStream(Path.Combine(folder, file), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        if (layout.Format == FileFormat.GzippedCsv && folder is not null) stream = new GZipStream(stream, CompressionLevel.Fastest);
        return layout.Format == FileFormat.JsonLines
            ? new JsonLinesWriter(stream, file, layout, dirt)
            : new DelimitedWriter(stream, file, layout, dirt, quirks);
    }
}
