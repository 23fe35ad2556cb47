namespace Insights.Models.Learners;

/// <summary>A discrete-time hazard in a saved model. The head has the columns of its rows; that of the interval is added to them.</summary>
static class SavedDiscreteTimeHazard
{
    internal static void Write(DiscreteTimeHazard model, SavedModelWriter to)
    {
        if (!model.Trees.Schema.IsSameAs(DiscreteTimeHazard.WithInterval(model.Schema)))
            throw new ArgumentException($"The last column of a hazard's trees must be the quantity {DiscreteTimeHazard.IntervalColumn}.", nameof(model));
        to.Whole(model.Ends.Count);
        foreach (var end in model.Ends) to.Number(end);
        SavedBoostedTrees.Write(model.Trees, to);
    }

    internal static DiscreteTimeHazard Read(SavedModelReader from, SavedModelHead head)
    {
        var schema = head.SchemaOrRefuse(from);
        if (schema.Features.Any(feature => feature.Name == DiscreteTimeHazard.IntervalColumn))
            throw from.Refusal($"a column of a hazard is named {DiscreteTimeHazard.IntervalColumn}, which is the name of the interval itself");
        var ends = new double[from.Count("number of intervals", sizeof(double))];
        for (var interval = 0; interval < ends.Length; interval++) ends[interval] = from.Number("end of an interval");
        from.Check(() => LifeTable.RisingOrRefuse(ends));
        return new(SavedBoostedTrees.Read(from, DiscreteTimeHazard.WithInterval(schema)), ends);
    }
}
