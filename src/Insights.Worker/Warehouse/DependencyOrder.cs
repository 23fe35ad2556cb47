namespace Insights.Worker.Warehouse;

/// <summary>Puts models behind those they read.</summary>
public static class DependencyOrder
{
    /// <summary>The models in an order in which each finds its tables; ties by name, so that it is the same on every machine.</summary>
    /// <exception cref="InvalidOperationException">Models read each other in a circle; the message walks it.</exception>
    public static IReadOnlyList<SqlModel> Of(IEnumerable<SqlModel> models)
    {
        var byName = models.ToDictionary(model => model.FullName, StringComparer.Ordinal);
        var ordered = new List<SqlModel>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();

        foreach (var model in byName.Values.OrderBy(model => model.FullName, StringComparer.Ordinal)) Visit(model);
        return ordered;

        void Visit(SqlModel model)
        {
            if (done.Contains(model.FullName)) return;
            if (path.Contains(model.FullName))
                throw new InvalidOperationException($"SQL models read each other in a circle: {string.Join(" → ", path)} → {model.FullName}.");
            path.Add(model.FullName);
            foreach (var name in model.Reads.Order(StringComparer.Ordinal))
                if (byName.TryGetValue(name, out var read)) Visit(read);
            path.RemoveAt(path.Count - 1);
            done.Add(model.FullName);
            ordered.Add(model);
        }
    }
}
