using Insights.Models.Explaining;
using Insights.Models.Features;
using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Worker.Database;

namespace Insights.Worker.Score;

/// <summary>A target's model at work: everybody's probability as of the run's date, and for some the themes behind it.</summary>
public sealed class ModelScorer
{
    static readonly HashSet<string> NotFeatures = new(StringComparer.Ordinal) { "contact_id", "account_id" };

    readonly AutoModel _model;
    readonly Target _target;
    readonly FeatureTable _features;
    readonly Dictionary<string, int> _places;

    public ModelScorer(WarehouseFile warehouse, Target target, AutoModel model)
    {
        (_target, _model) = (target, model);
        var table = $"features.{target.Features}";
        var (features, _) = new FeatureTableReader(warehouse).Read(table, NotFeatures, "true", target.Key);
        _features = target.IsAsIfAsked ? AsIfAsked.Of(features) : features;
        var ids = warehouse.Query($"select {target.Key} as id from {table} order by {target.Key}", row => row.RequiredText("id"));
        _places = ids.Index().ToDictionary(id => id.Item, id => id.Index, StringComparer.Ordinal);
        Probabilities = ids.Zip(model.Probabilities(_features, Environment.ProcessorCount)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, double> Probabilities { get; }

    /// <summary>For each of these the themes that raise its score, most first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReasonTheme>> Themes(IReadOnlyList<string> ids)
    {
        string[] known = [.. ids.Where(_places.ContainsKey)];
        if (known.Length == 0) return new Dictionary<string, IReadOnlyList<ReasonTheme>>();
        var parts = AutoExplanation.Explain(_model, _features.Select(Array.ConvertAll(known, id => _places[id])));
        var names = parts.Features.Select(name => _target.IsAsIfAsked && AsIfAsked.IsTheAsk(name) ? "" : name).ToList();
        return known.Index().ToDictionary(
            id => id.Item,
            id => (IReadOnlyList<ReasonTheme>)[.. ReasonThemes.Raising(names, parts.Of(id.Index))],
            StringComparer.Ordinal);
    }
}
