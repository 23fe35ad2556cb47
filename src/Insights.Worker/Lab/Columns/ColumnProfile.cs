namespace Insights.Worker.Lab.Columns;

/// <summary>What a column of text holds, counted over the whole file.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Sql">Its column in <c>lab_rows</c>.</param>
sealed record ColumnProfile(string Name, string Sql)
{
    /// <summary>Rows of the file.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows with a value; blank ones and words such as NA have none.</summary>
    public required long Present { get; init; }

    /// <summary>Different values, as they are written.</summary>
    public required long Distinct { get; init; }

    /// <summary>Values that are numbers.</summary>
    public long Numbers { get; init; }

    /// <summary>Numbers that are not whole.</summary>
    public long Fractional { get; init; }

    /// <summary>The lowest number; null without any.</summary>
    public double? Lowest { get; init; }

    /// <summary>The highest number; null without any.</summary>
    public double? Highest { get; init; }

    /// <summary>Whether numbers are written with a decimal comma.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Values such as yes, no, true, false, 1 and 0.</summary>
    public long Flags { get; init; }

    /// <summary>How many of yes and no there are: 0 to 2.</summary>
    public long FlagKinds { get; init; }

    /// <summary>Values that are a day or an instant in ISO 8601.</summary>
    public long Days { get; init; }

    /// <summary>Mean length of a value, in characters.</summary>
    public double MeanLength { get; init; }

    /// <summary>Mean number of words of a value.</summary>
    public double MeanWords { get; init; }

    /// <summary>Whether all values are equally long.</summary>
    public bool SameLength { get; init; }

    /// <summary>A value that is no number; null when there is none.</summary>
    public string? NotANumber { get; init; }
}
