using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>The columns in a saved model; none at all for a model that reads no columns.</summary>
static class SavedSchema
{
    internal static void Write(FeatureSchema? schema, SavedModelWriter to)
    {
        to.Whole(schema?.Features.Count ?? 0);
        foreach (var feature in schema?.Features ?? [])
        {
            to.Text(feature.Name);
            to.Byte(Code(feature.Kind));
            if (feature.Kind is not FeatureKind.Categorical) continue;
            to.Whole(feature.Levels!.Count);
            foreach (var level in feature.Levels) to.Text(level);
        }
    }

    internal static FeatureSchema? Read(SavedModelReader from)
    {
        var features = new FeatureDescription[from.Count("number of columns", sizeof(int) + 1)];
        for (var place = 0; place < features.Length; place++) features[place] = Feature(from);
        if (features.Length == 0) return null;
        // The rules for names and levels are those of a table.
        from.Check(() => new FeatureTable([.. features.Select(feature => new FeatureColumn(feature.Name, feature.Kind, [], feature.Levels))]));
        return new(features);
    }

    static FeatureDescription Feature(SavedModelReader from)
    {
        var (name, kind) = (from.Text("name of a column"), Kind(from));
        return new(name, kind, kind is FeatureKind.Categorical ? Levels(from) : null);
    }

    static string[] Levels(SavedModelReader from)
    {
        var levels = new string[from.Count("number of levels", sizeof(int))];
        for (var level = 0; level < levels.Length; level++) levels[level] = from.Text("level");
        return levels;
    }

    static byte Code(FeatureKind kind) => kind switch
    {
        FeatureKind.Numeric => 0,
        FeatureKind.Categorical => 1,
        _ => 2,
    };

    static FeatureKind Kind(SavedModelReader from) => from.Byte("kind of a column") switch
    {
        0 => FeatureKind.Numeric,
        1 => FeatureKind.Categorical,
        2 => FeatureKind.Boolean,
        var other => throw from.Refusal($"the kind of a column is {other}, and must be 0 (numeric), 1 (categorical) or 2 (boolean)"),
    };
}
