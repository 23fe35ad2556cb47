namespace Insights.Reports.Model;

/// <summary>Someone who answered 0 to 6 and has heard nothing since.</summary>
public sealed record UnansweredDetractor
{
    /// <summary>Name; the e-mail or <c>anonymous</c> where no name is known.</summary>
    public required string Contact { get; init; }

    public string? Email { get; init; }

    public required string Account { get; init; }

    public required string Owner { get; init; }

    /// <summary>0 to 6.</summary>
    public required int Score { get; init; }

    public required DateOnly AnsweredOn { get; init; }

    public required int DaysWaiting { get; init; }

    /// <summary>Their own words; shown as they are, never interpreted.</summary>
    public string? Comment { get; init; }

    /// <summary>BCP 47 language of the comment.</summary>
    public string? Language { get; init; }
}
