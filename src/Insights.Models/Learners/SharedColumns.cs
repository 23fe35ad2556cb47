namespace Insights.Models.Learners;

/// <summary>
/// Features of few bins share a byte: a histogram over their joint values holds each one's own histogram as sums, and one addition a
/// row serves them all. Eight yes-or-no features cost what one does.
/// </summary>
sealed class SharedColumns
{
    const int MostValues = 256;

    readonly record struct Place(int Column, int Step, int Bins);

    readonly Place[] _places;
    readonly List<int> _values = [];

    /// <param name="bins">How many bins each feature uses, with that for missing values only where some are.</param>
    internal SharedColumns(int[] bins)
    {
        _places = new Place[bins.Length];
        for (var feature = 0; feature < bins.Length; feature++)
        {
            var column = _values.FindIndex(values => values * bins[feature] <= MostValues);
            if (column < 0)
            {
                column = _values.Count;
                _values.Add(1);
            }
            _places[feature] = new(column, _values[column], bins[feature]);
            _values[column] *= bins[feature];
        }
        Sums = _values.Max() + 1;
    }

    internal int Count => _values.Count;

    /// <summary>
    /// How many sums a histogram holds for each column. One more than any needs: it stays 0, for the missing values of a feature that has none.
    /// </summary>
    internal int Sums { get; }

    internal int ColumnOf(int feature) => _places[feature].Column;

    /// <summary>What a feature's bin counts in its column's joint value.</summary>
    internal int StepOf(int feature) => _places[feature].Step;

    /// <summary>A feature's own sums; those past its bins are 0.</summary>
    /// <param name="feature">From 0.</param>
    /// <param name="histogram">Of all columns.</param>
    /// <param name="room">Where they are put if the column is shared; longer than the feature has bins.</param>
    internal Span<long> Own(int feature, long[] histogram, Span<long> room)
    {
        var (column, step, bins) = _places[feature];
        var joint = histogram.AsSpan(column * Sums, Sums);
        if (_values[column] == bins) return joint;
        room.Clear();
        for (var first = 0; first < _values[column]; first += step * bins)
            for (var bin = 0; bin < bins; bin++)
                foreach (var sum in joint.Slice(first + bin * step, step)) room[bin] += sum;
        return room;
    }
}
