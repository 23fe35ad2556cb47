using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// What the divisions of some trees ask of a row, as one byte a question: a row goes left where its code is at most the division's. A
/// quantity has one column of codes for divisions that send missing values left and one for those that send them right; each
/// set of levels has a column of its own.
/// </summary>
sealed class ScoringCodes
{
    const byte Left = 0, Right = byte.MaxValue;

    /// <summary>Bounds of a quantity, missing right; or the column that this one repeats, missing left; or the side of each level.</summary>
    readonly record struct Column(int Feature, BoundSearch? Bounds, int Repeated, byte[]? Levels);

    readonly List<Column> _columns = [];
    readonly Dictionary<int, float[]> _thresholds;
    readonly Dictionary<(int Feature, bool MissingLeft), int> _places = [];
    readonly FeatureSchema _schema;

    internal ScoringCodes(FeatureSchema schema, IReadOnlyList<Tree> trees)
    {
        _schema = schema;
        _thresholds = trees.SelectMany(tree => tree.Nodes).Where(node => !node.IsLeaf && node.Levels is null)
            .GroupBy(node => node.Feature, node => node.Threshold).ToDictionary(feature => feature.Key, feature => feature.Distinct().Order().ToArray());
    }

    /// <summary>Whether every threshold of every feature has a byte of its own.</summary>
    internal bool Suffice => _thresholds.Values.All(thresholds => thresholds.Length < BoundSearch.MostBounds);

    internal int Columns => _columns.Count;

    /// <summary>The column of codes that this division reads, and the largest code that goes left.</summary>
    internal (int Column, byte Most) Of(TreeNode division)
    {
        if (division.Levels is { } levels) return (Add(new(division.Feature, null, 0, SidesOf(division, levels))), Left);
        var thresholds = _thresholds[division.Feature];
        var right = Place((division.Feature, false), () => new(division.Feature, new BoundSearch(thresholds), 0, null));
        var place = division.MissingLeft ? Place((division.Feature, true), () => new(division.Feature, null, right, null)) : right;
        return (place, (byte)Array.BinarySearch(thresholds, division.Threshold));
    }

    /// <summary>The codes of some rows, column after column.</summary>
    /// <param name="table">Conforms to the schema.</param>
    /// <param name="first">The first row.</param>
    /// <param name="rows">How many.</param>
    /// <param name="codes">Filled; each column begins a <paramref name="step"/> after the one before.</param>
    /// <param name="step">At least as many as rows.</param>
    internal void Fill(FeatureTable table, int first, int rows, Span<byte> codes, int step)
    {
        for (var place = 0; place < _columns.Count; place++)
        {
            var column = _columns[place];
            var values = table.Columns[column.Feature].Values.AsSpan(first, rows);
            var own = codes.Slice(place * step, rows);
            if (column.Levels is { } levels) FillSides(values, own, levels);
            else if (column.Bounds is { } bounds) bounds.Fill(values, own, missing: Right);
            else Turn(codes.Slice(column.Repeated * step, rows), own);
        }
    }

    /// <summary>The same codes with missing values on the other side.</summary>
    static void Turn(ReadOnlySpan<byte> missingRight, Span<byte> missingLeft)
    {
        for (var row = 0; row < missingLeft.Length; row++) missingLeft[row] = missingRight[row] == Right ? Left : missingRight[row];
    }

    static void FillSides(ReadOnlySpan<float> values, Span<byte> codes, byte[] levels)
    {
        for (var row = 0; row < codes.Length; row++) codes[row] = levels[float.IsNaN(values[row]) ? levels.Length - 1 : (int)values[row]];
    }

    /// <summary>The side of each level; the last entry is that of a missing value.</summary>
    byte[] SidesOf(TreeNode division, LevelSet levels)
    {
        var count = _schema.Features[division.Feature].Levels!.Count;
        return [.. Enumerable.Range(0, count + 1).Select(level => level < count && levels.Contains(level) != division.MissingLeft || level == count && division.MissingLeft ? Left : Right)];
    }

    int Place((int Feature, bool MissingLeft) question, Func<Column> column)
    {
        if (!_places.TryGetValue(question, out var place)) _places[question] = place = Add(column());
        return place;
    }

    int Add(Column column)
    {
        _columns.Add(column);
        return _columns.Count - 1;
    }
}
