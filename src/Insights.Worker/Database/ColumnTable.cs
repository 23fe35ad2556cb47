namespace Insights.Worker.Database;

/// <summary>A query's result, column by column; <c>Columns[c][r]</c> is row r of column c, NaN where there is no value.</summary>
public sealed record ColumnTable(IReadOnlyList<string> Names, float[][] Columns, int Rows)
{
    /// <exception cref="KeyNotFoundException">No column has that name.</exception>
    public float[] this[string name]
    {
        get
        {
            for (var column = 0; column < Names.Count; column++)
                if (Names[column] == name) return Columns[column];
            throw new KeyNotFoundException($"No column is called {name}; there are {string.Join(", ", Names)}.");
        }
    }
}
