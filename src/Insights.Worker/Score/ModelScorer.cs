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

    readonly WarehouseFile _warehouse;
    readonly AutoModel _model;
    readonly Target _target;
    readonly FeatureTable _features;
    readonly Dictionary<string, int> _places;

    public ModelScorer(WarehouseFile warehouse, Target target, AutoModel model)
    {
        (_warehouse, _target, _model) = (warehouse, target, model);
        (var ids, _features) = Read("features", "true");
        _places = ids.Index().ToDictionary(id => id.Item, id => id.Index, StringComparer.Ordinal);
        Probabilities = Score(ids, _features);
    }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, double> Probabilities { get; }

    /// <summary>What the same model says of some on another day, by id; who was not there to be scored then is not in it.</summary>
    /// <param name="place">Schema or attached database that has the features as of that day.</param>
    public IReadOnlyDictionary<string, double> ProbabilitiesIn(string place, IReadOnlyCollection<string> ids)
    {
        var (known, features) = Read(place, $"{_target.Key} in {Sql.Texts(ids)}");
        return Score(known, features);
    }

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

    (List<string> Ids, FeatureTable Features) Read(string place, string where)
    {
        var table = $"{place}.{_target.Features}";
        var (features, _) = new FeatureTableReader(_warehouse).Read(table, NotFeatures, where, _target.Key);
        var ids = _warehouse.Query($"select {_target.Key} as id from {table} where {where} order by {_target.Key}", row => row.RequiredText("id"));
        return (ids, _target.IsAsIfAsked ? AsIfAsked.Of(features) : features);
    }

    Dictionary<string, double> Score(List<string> ids, FeatureTable features) =>
        ids.Zip(_model.Probabilities(features, Environment.ProcessorCount)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
}
