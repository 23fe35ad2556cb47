namespace Insights.Worker.Lab.Columns;

/// <summary>How a column's texts become a feature's numbers.</summary>
enum ColumnReading
{
    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Days and instants, as days since 1970-01-01.</summary>
    Days,

    /// <summary>Yes and no.</summary>
    Flag,

    /// <summary>One of a few words.</summary>
    Level,
}

/// <summary>What is done with a column of the file.</summary>
/// <param name="Profile">What it holds.</param>
/// <param name="Reading">How it is read; null: it is left out.</param>
/// <param name="Note">What people should know about that, as a sentence; null when there is nothing to say.</param>
sealed record LabColumn(ColumnProfile Profile, ColumnReading? Reading, string? Note = null)
{
    public string Name => Profile.Name;
}
