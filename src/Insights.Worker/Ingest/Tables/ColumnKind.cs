namespace Insights.Worker.Ingest.Tables;

/// <summary>What a canonical column holds, which decides its type in the warehouse and how its text is checked.</summary>
public enum ColumnKind
{
    /// <summary>A short text: an id, a name of a channel. Trimmed; <c>NA</c>, <c>N/A</c>, <c>-</c> and <c>null</c> mean missing.</summary>
    Text,

    /// <summary>What a person wrote, kept as it stands; only blank means missing.</summary>
    FreeText,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>ISO 3166-1 alpha-2. <c>NA</c> is Namibia here, not missing.</summary>
    Country,

    /// <summary>ISO 4217.</summary>
    Currency,

    /// <summary>A moment; UTC in the warehouse.</summary>
    Instant,

    /// <summary>A day in the configured time zone.</summary>
    Day,

    /// <summary>The first day of a month.</summary>
    Month,

    /// <summary>The Monday of an ISO week.</summary>
    Week,

    /// <summary>A whole number within the column's range.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>An amount beside its currency; exact minor units in the warehouse.</summary>
    Money,

    /// <summary>A positive number.</summary>
    Rate,

    /// <summary>A number from 0 to 1.</summary>
    Share,
}
