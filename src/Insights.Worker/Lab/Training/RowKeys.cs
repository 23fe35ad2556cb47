using System.Globalization;
using Insights.Worker.Ingest;
using Insights.Worker.Lab.Columns;

namespace Insights.Worker.Lab.Training;

/// <summary>Whom each row is of. A row without a name, or a second one of the same, would be judged as somebody that it is not.</summary>
static class RowKeys
{
    /// <exception cref="FileRefusedException">A row has none, or several have the same.</exception>
    public static IReadOnlyList<string> Read(LabFile file, string column, LabelledRows labelled)
    {
        var texts = file.Texts(column);
        var keys = Array.ConvertAll(labelled.Known, row => texts[row]);
        if (Array.IndexOf(keys, null) is >= 0 and var missing)
            throw new FileRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"{column} is the key, and record {labelled.Table.Places[missing] + 1} has none ({keys.Count(key => key is null):N0} in all). Name a column that every row has."));
        var twice = keys.CountBy(key => key!).Where(key => key.Value > 1).ToList();
        return twice.Count == 0 ? [.. keys.OfType<string>()] : throw new FileRefusedException(string.Create(CultureInfo.InvariantCulture,
            $"{column} is the key, and '{twice[0].Key}' stands in {twice[0].Value:N0} rows ({twice.Count:N0} keys do so). Rows of one and the same on both sides of the back-test would flatter the model: name a column that is different in every row, or leave one row each."));
    }
}
