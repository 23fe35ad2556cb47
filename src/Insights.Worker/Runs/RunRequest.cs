namespace Insights.Worker.Runs;

/// <summary>What is asked of one run.</summary>
/// <param name="AsOf">The last day that is known; null: today in the configured zone, or the newest day in the data where that is long ago.</param>
/// <param name="Force">Publish even where a hard check would block it; the report then says so.</param>
/// <param name="InboxIsComplete">Nobody else writes into the inbox, so fresh files need not be watched for a while before they are loaded.</param>
public sealed record RunRequest(DateOnly? AsOf = null, bool Force = false, bool InboxIsComplete = false);
