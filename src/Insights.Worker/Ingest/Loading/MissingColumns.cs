using Insights.Worker.Ingest.Reading;
using Insights.Worker.Ingest.Tables;

namespace Insights.Worker.Ingest.Loading;

/// <summary>Refuses a file without the columns its table must have, with what it does have and what to write.</summary>
static class MissingColumns
{
    public static void Refuse(ColumnMatch match, Source source, CanonicalTable table)
    {
        var missing = table.Columns.Where(column => column.Required && !match.Texts.ContainsKey(column.Name)).Select(column => column.Name).ToList();
        var oneOf = table.OneOf.Count > 0 && !table.OneOf.Any(match.Texts.ContainsKey) ? table.OneOf : [];
        if (missing.Count == 0 && oneOf.Count == 0) return;

        var wanted = missing.Append(string.Join(" or ", oneOf)).Where(name => name.Length > 0).ToList();
        var example = missing.Concat(oneOf).First();
        var near = missing.Concat(oneOf).Select(name => Nearest(name, match)).OfType<string>().ToList();
        throw new FileRefusedException(
            string.Concat(match.Notes.Select(note => note + " ")) +
            $"{table.Name} needs {string.Join(", ", wanted)}, which the file does not have. " +
            $"Found: {(source.Columns.Count > 0 ? string.Join(", ", source.Columns) : "no columns")}. " +
            (near.Count > 0 ? $"Is {string.Join("; is ", near)}? " : "") +
            $"Rename the column, or map it in insights.json: \"mappings\": [{{\"files\": \"…\", \"table\": \"{table.Name}\", " +
            $"\"columns\": {{\"its name\": \"{example}\"}}}}].");
    }

    static string? Nearest(string wanted, ColumnMatch match)
    {
        var key = ColumnNames.Key(wanted);
        var nearest = match.Unknown.Select(column => column.Name).MinBy(name => Distance(ColumnNames.Key(name), key));
        return nearest is not null && Distance(ColumnNames.Key(nearest), key) <= Math.Max(2, key.Length / 3) ? $"{nearest} meant for {wanted}" : null;
    }

    /// <summary>Letters to insert, delete or replace (Levenshtein 1966).</summary>
    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
        }

        return row[right.Length];
    }
}
