using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>What stands before every kind of model: what it is, which columns it reads, and what it was trained on.</summary>
sealed record SavedModelHead(SavedModelKind Kind, FeatureSchema? Schema, TrainingSummary Training)
{
    internal void Write(SavedModelWriter to)
    {
        to.Byte((byte)Kind);
        SavedSchema.Write(Schema, to);
        to.Whole(Training.Rows);
        to.Whole(Training.Happened ?? -1);
        to.Whole(Training.Notes.Count);
        foreach (var (name, note) in Training.Notes.OrderBy(note => note.Key, StringComparer.Ordinal))
        {
            to.Text(name);
            to.Text(note);
        }
    }

    internal static SavedModelHead Read(SavedModelReader from)
    {
        var kind = (SavedModelKind)from.Byte("kind");
        var schema = SavedSchema.Read(from);
        var rows = from.Whole("number of training rows", 0, int.MaxValue);
        var happened = from.Whole("number of rows to which it happened", -1, rows);
        return new(kind, schema, new(rows, happened < 0 ? null : happened, Notes(from)));
    }

    internal FeatureSchema SchemaOrRefuse(SavedModelReader from) => Schema ?? throw from.Refusal($"a model of the kind {Kind} needs columns, and there are none");

    static SortedDictionary<string, string> Notes(SavedModelReader from)
    {
        var notes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var last = "";
        for (var left = from.Count("number of notes", 2 * sizeof(int)); left > 0; left--)
        {
            var name = from.Text("name of a note");
            if (notes.Count > 0 && string.CompareOrdinal(last, name) >= 0) throw from.Refusal("the notes must each come once, and in ordinal order of their names");
            notes[last = name] = from.Text("note");
        }
        return notes;
    }
}
