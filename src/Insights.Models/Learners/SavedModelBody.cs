namespace Insights.Models.Learners;

/// <summary>What the checksum is about: the head, then the model as its kind has it.</summary>
static class SavedModelBody
{
    internal static ReadOnlyMemory<byte> Write(SavedModel saved)
    {
        var to = new SavedModelWriter();
        saved.Head.Write(to);
        SavedModelFormat.Find(saved.Kind)!.Write(saved.Model, to);
        return to.Bytes;
    }

    /// <exception cref="InvalidDataException">Says what is wrong, but not what to do.</exception>
    internal static SavedModel Read(ReadOnlyMemory<byte> body)
    {
        var from = new SavedModelReader(body);
        var head = SavedModelHead.Read(from);
        var format = SavedModelFormat.Find(head.Kind)
            ?? throw from.Refusal($"it is of kind {(byte)head.Kind}, which this program does not know; a newer one may have written it");
        var model = format.Read(from, head);
        from.End();
        return new(head, model);
    }
}
