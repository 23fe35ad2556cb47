using System.Collections;
using Insights.Models.Units;

namespace Insights.Worker.Find;

/// <summary>Every finding of a run, each under its own name.</summary>
public sealed class FindingSet : IReadOnlyCollection<Finding>
{
    readonly List<Finding> _inOrder = [];
    readonly Dictionary<string, Finding> _byName = new(StringComparer.Ordinal);

    public int Count => _inOrder.Count;

    public Finding this[string name] => _byName.TryGetValue(name, out var finding)
        ? finding
        : throw new KeyNotFoundException($"No finding is named {name}.");

    /// <summary>The finding of this name, or null where a company's data has none such.</summary>
    public Finding? TryGet(string name) => _byName.GetValueOrDefault(name);

    public void Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (!_byName.TryAdd(finding.Name, finding)) throw new InvalidOperationException($"Two findings are named {finding.Name}.");
            _inOrder.Add(finding);
        }
    }

    public IEnumerator<Finding> GetEnumerator() => _inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
